import { z } from 'zod';
import { CodedUnit, ContentCode, Dok, Grade } from '../infrastructure/index.ts';
import { Id } from '../kernel/ids.ts';

/** At most 40 codes; a code counts once however often it is written, and their order says nothing. */
export const Content = z.array(ContentCode).max(40).transform(sortedCodes);

/** Each code once, in the order of the alphabet: two codings are the same when these lists are. */
export function sortedCodes(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}

/** Who coded it, as people write it: initials, a name, "team A". */
export const CoderText = z.string().trim().min(1).max(80);

/** The codes of one unit. */
export const Codes = z.object({ content: Content, dok: Dok });
export type Codes = z.infer<typeof Codes>;

/** One activity or item. `codes` is null while you code it a second time: the first codes would not leave you blind. */
export const Unit = z.object({
  id: Id,
  key: z.string(),
  grade: Grade,
  codes: z.object({ content: z.array(z.string()), dok: Dok }).nullable(),
  coder: z.string().nullable(),
  sourceRow: z.number().int().nullable().describe('The line of the file it came from'),
  settled: z.boolean().describe('Two people coded it and settled what it is'),
  revision: z.number().int(),
});
export type Unit = z.infer<typeof Unit>;

/** What a person writes of one unit. */
export const UnitValue = z.object({
  key: CodedUnit.shape.key,
  grade: Grade,
  content: Content,
  dok: Dok,
  coder: CoderText.nullable().default(null),
});
export type UnitValue = z.infer<typeof UnitValue>;

/** The DOK level as files and tables write it. */
export const dokTexts = ['1', '2', '3', '4', 'NEI'] as const;
export type DokText = (typeof dokTexts)[number];

/** The level as text, e.g. for a column. */
export function dokText(dok: Dok): DokText {
  return String(dok) as DokText;
}

/** The level that a text stands for. @throws when it is none */
export function selectDok(text: string): Dok {
  return Dok.parse(text === 'NEI' ? text : Number(text));
}
