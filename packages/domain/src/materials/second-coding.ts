import { z } from 'zod';
import { Grade } from '../infrastructure/index.ts';
import { Id, LocalDate, LongText } from '../kernel/ids.ts';
import { Codes } from './unit.ts';

/** Somebody on staff. `name` is null for readers who may not read names. */
export const Coder = z.object({ appointmentId: Id, name: z.string().nullable() });
export type Coder = z.infer<typeof Coder>;

/** A sample of a project's units that a second person codes without seeing the first codes. */
export const SecondCoding = z.object({
  id: Id,
  projectId: Id,
  projectName: z.string(),
  coder: Coder,
  mine: z.boolean().describe('I am the second coder'),
  size: z.number().int().positive(),
  seed: z.number().int().describe('The same seed draws the same sample from the same units'),
  coded: z.number().int().nonnegative(),
  startedOn: LocalDate,
  finishedOn: LocalDate.nullable().describe('Codes can be changed until then; nobody sees them side by side before'),
  different: z.number().int().nullable().describe('Units that the two coded differently; null until finished'),
  unsettled: z.number().int().nullable().describe('Of these, not settled yet; null until finished'),
});
export type SecondCoding = z.infer<typeof SecondCoding>;

const Given = z.object({ content: z.array(z.string()), dok: Codes.shape.dok });

/** What two people settled on, why, who wrote it down and when. */
export const Settlement = Given.extend({ reason: z.string(), by: Coder, on: LocalDate });
export type Settlement = z.infer<typeof Settlement>;

/** One unit of the sample. `first` is null until finished; `second` is null until coded. */
export const SampleUnit = z.object({
  unitId: Id,
  key: z.string(),
  grade: Grade,
  first: Given.nullable(),
  second: Given.nullable(),
  same: z.object({ content: z.boolean(), dok: z.boolean() }).nullable(),
  settled: Settlement.nullable(),
});
export type SampleUnit = z.infer<typeof SampleUnit>;

/** How often two people gave the same code: a share 0 to 1, and how far beyond chance. `value` of kappa is at most 1. */
export const CodeAgreement = z.object({
  n: z.number().int().positive(),
  percent: z.number().min(0).max(1),
  kappa: z.union([z.object({ value: z.number() }), z.object({ refused: z.string() })]),
});
export type CodeAgreement = z.infer<typeof CodeAgreement>;

/** `content` takes the whole set of a unit's codes as one code: one code more or less is a difference. */
export const SecondCodingAgreement = z.object({
  content: CodeAgreement,
  dok: CodeAgreement,
  note: z.string().describe('What the figures can and cannot be set beside'),
});
export type SecondCodingAgreement = z.infer<typeof SecondCodingAgreement>;

export const SettlementInput = Codes.extend({ reason: LongText.min(5).max(1000) });
