import { z } from 'zod';
import { CodingScope, Grade } from '../infrastructure/index.ts';
import { Id, LongText, ShortText } from '../kernel/ids.ts';

/** What is coded: the activities of a curriculum, or the items of assessments. */
export const CodingKind = z.enum(['activities', 'items']);
export type CodingKind = z.infer<typeof CodingKind>;

export const codingKindLabels: Record<CodingKind, string> = { activities: 'Activities of the curriculum', items: 'Items of assessments' };

/** The most units that one project holds. */
export const mostUnits = 50_000;

/** The grades of a project, each once. */
const Grades = z
  .array(Grade)
  .max(15)
  .refine((grades) => new Set(grades).size === grades.length, 'Name each grade once.');

/** The standards that the coding sets out to cover: as in the design document, at most 1,000. */
export const ScopeStandards = CodingScope.shape.standards.max(1000);

/** Whether agreement of two people has been reached, so that the codes may count. */
export const AgreementStanding = z.enum([
  /** a second coding is finished, and every difference in it is settled */
  'settled',
  /** a second coding is finished, and differences are open */
  'to_settle',
  /** a second coding has begun */
  'under_way',
  /** somebody has written down how agreement was reached elsewhere */
  'elsewhere',
  'none',
]);
export type AgreementStanding = z.infer<typeof AgreementStanding>;

/** What a person writes of a project. `scopeName` and `codedWhole` are saved with the standards. */
const words = {
  name: ShortText,
  componentId: Id.nullable().describe('The material, or assessment, of the adopted design that is coded; null: none of them'),
  grades: Grades,
  agreementNote: LongText.min(20).nullable().describe('How agreement between coders was reached outside of this system; null: it was not'),
};

/** One coding of a curriculum, or of assessments. */
export const CodingProject = z.object({
  id: Id,
  kind: CodingKind,
  name: z.string(),
  component: z.object({ id: Id, name: z.string() }).nullable(),
  grades: z.array(Grade),
  scopeName: z.string().nullable(),
  codedWhole: z.boolean().describe('false: only a part of the scope has been coded; coverage is then not determined'),
  rates: z.boolean().describe('The ratings of materials and assessments read this project; one of each kind at most'),
  agreementNote: z.string().nullable(),
  agreement: AgreementStanding,
  units: z.number().int(),
  standards: z.number().int(),
  revision: z.number().int(),
});
export type CodingProject = z.infer<typeof CodingProject>;

export const NewCodingProject = z.object({
  id: Id,
  kind: CodingKind,
  ...words,
  componentId: words.componentId.default(null),
  agreementNote: words.agreementNote.default(null),
});
export type NewCodingProject = z.infer<typeof NewCodingProject>;

/** What is absent stays. `rates` is refused until two people agree (`agreement` is `settled` or `elsewhere`). */
export const CodingProjectChange = z.object({
  id: Id,
  revision: z.number().int(),
  name: words.name.optional(),
  componentId: words.componentId.optional(),
  grades: words.grades.optional(),
  agreementNote: words.agreementNote.optional(),
  rates: z.boolean().optional(),
});
export type CodingProjectChange = z.infer<typeof CodingProjectChange>;

/** The codes count once two people agree. */
export function mayRate(agreement: AgreementStanding): boolean {
  return agreement === 'settled' || agreement === 'elsewhere';
}

/** How agreement stands, from the written note and the second codings of a project. */
export function agreementStanding(note: string | null, rounds: readonly { finished: boolean; unsettled: number }[]): AgreementStanding {
  const finished = rounds.filter((round) => round.finished);
  if (finished.some((round) => round.unsettled > 0)) return 'to_settle';
  if (finished.length > 0) return 'settled';
  if (note !== null) return 'elsewhere';
  return rounds.length > 0 ? 'under_way' : 'none';
}
