import { z } from 'zod';
import type { Grade } from '../../kernel/grade.ts';

/** Grades as trends pool them: finer than this, most schools have fewer than five teachers. Ours. */
export const GradeBand = z.enum(['pk_2', '3_5', '6_8', '9_12']);
export type GradeBand = z.infer<typeof GradeBand>;

export const gradeBandLabels: Record<GradeBand, string> = { pk_2: 'PK to grade 2', '3_5': 'Grades 3 to 5', '6_8': 'Grades 6 to 8', '9_12': 'Grades 9 to 12' };

export const gradesOfBand: Record<GradeBand, readonly Grade[]> = {
  pk_2: ['PK', 'TK', 'K', '1', '2'],
  '3_5': ['3', '4', '5'],
  '6_8': ['6', '7', '8'],
  '9_12': ['9', '10', '11', '12'],
};
