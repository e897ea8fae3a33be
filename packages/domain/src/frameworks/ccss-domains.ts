import { z } from 'zod';

/** The domains of the Common Core State Standards for Mathematics in kindergarten to grade 8. */
export const CcssDomain = z.enum(['CC', 'OA', 'NBT', 'NF', 'MD', 'G', 'RP', 'NS', 'EE', 'F', 'SP']);
export type CcssDomain = z.infer<typeof CcssDomain>;

export const ccssDomainLabels: Record<CcssDomain, string> = {
  CC: 'Counting and cardinality',
  OA: 'Operations and algebraic thinking',
  NBT: 'Number and operations in base ten',
  NF: 'Number and operations: fractions',
  MD: 'Measurement and data',
  G: 'Geometry',
  RP: 'Ratios and proportional relationships',
  NS: 'The number system',
  EE: 'Expressions and equations',
  F: 'Functions',
  SP: 'Statistics and probability',
};

/** Kindergarten to grade 8, youngest first. */
export const ccssGrades = ['K', '1', '2', '3', '4', '5', '6', '7', '8'] as const;
export const CcssGrade = z.enum(ccssGrades);
export type CcssGrade = z.infer<typeof CcssGrade>;
