import { z } from 'zod';
import { Id, LocalDate, LongText, ShortText } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { Grade } from '../coding.ts';
import { Place, savedOn, Who } from './who.ts';

export const MaterialStanding = z.enum(['adopted', 'supplemental', 'instead_of_adopted']);
export type MaterialStanding = z.infer<typeof MaterialStanding>;

export const materialStandingLabels: Record<MaterialStanding, string> = {
  adopted: 'Adopted',
  supplemental: 'Beside the adopted one',
  instead_of_adopted: 'In place of the adopted one',
};

export const MaterialFunding = z.enum(['district', 'school', 'grant', 'not_known']);
export type MaterialFunding = z.infer<typeof MaterialFunding>;

export const materialFundingLabels: Record<MaterialFunding, string> = { district: 'District', school: 'School', grant: 'Grant', not_known: 'Not known' };

const words = {
  grades: z
    .array(Grade)
    .min(1)
    .max(15)
    .refine((grades) => new Set(grades).size === grades.length, 'Name each grade once.'),
  name: ShortText,
  componentId: Id.nullable().describe('The material of the adopted design that it is; null: none of them'),
  standing: MaterialStanding,
  funding: MaterialFunding,
  since: z.number().int().min(1900).max(2200).nullable().describe('First calendar year of the school year in which it came into use; null: not known'),
  until: LocalDate.nullable().describe('The last day it was in use; null: it is'),
};

/** What is taught from in a school. */
export const MaterialInUse = z.object({
  id: Id,
  school: Place,
  ...words,
  componentName: z.string().nullable(),
  useChecks: z.number().int(),
  revision: z.number().int(),
});
export type MaterialInUse = z.infer<typeof MaterialInUse>;

const counts = {
  grade: Grade,
  on: LocalDate,
  looked: z.number().int().min(1).max(10_000).describe('Workbooks or lessons looked at'),
  inUse: z.number().int().min(0).describe('Of these: in use'),
  higherDemandDone: z.number().int().min(0).nullable().describe('Of these: with the tasks of higher demand done; null: not looked for'),
  note: LongText.max(2000),
};

/** Shown beside the note of a use check. */
export const useCheckHint = 'Write about the material. No teacher, classroom or student is named here.';

/** A light look at whether a material is used as meant. Names no teacher. */
export const UseCheck = z.object({
  id: Id,
  materialInUseId: Id,
  school: Place,
  material: z.string(),
  ...counts,
  checkedBy: Who,
  mine: z.boolean(),
  revision: z.number().int(),
});
export type UseCheck = z.infer<typeof UseCheck>;

const fits = <T extends { looked: number; inUse: number; higherDemandDone: number | null }>(check: T): boolean =>
  check.inUse <= check.looked && (check.higherDemandDone ?? 0) <= check.looked;

export const UseCheckInput = z
  .object({ id: Id, materialInUseId: Id, ...counts, revision: savedOn })
  .refine(fits, { path: ['inUse'], message: 'There cannot be more in use, or done, than were looked at.' });
export type UseCheckInput = z.infer<typeof UseCheckInput>;

const tags = ['Surroundings'];
const root = '/surroundings/materials-in-use';
const checks = '/surroundings/use-checks';
const offset = z.number().int().min(0).default(0);
const removed = z.object({ id: Id, revision: z.number().int() });

export const materialInUseOperations = {
  listMaterialsInUse: operation('design.read')
    .route({ method: 'GET', path: root, tags, summary: 'What is taught from, by school and name, 50 a page' })
    .input(
      z.object({
        schoolId: Id.optional(),
        grade: Grade.optional(),
        componentId: Id.optional(),
        standing: MaterialStanding.optional(),
        ended: z.boolean().default(false).describe('Those no longer in use, too'),
        offset,
      }),
    )
    .output(z.object({ rows: z.array(MaterialInUse), total: z.number().int() })),
  saveMaterialInUse: operation('schools.describe')
    .route({ method: 'PUT', path: `${root}/{id}`, tags, summary: 'Say what a school teaches from' })
    .input(z.object({ id: Id, schoolId: Id, ...words, revision: savedOn }))
    .output(MaterialInUse),
  removeMaterialInUse: operation('schools.describe')
    .route({ method: 'DELETE', path: `${root}/{id}`, tags, summary: 'Remove one entered by mistake; refused once its use was checked' })
    .input(removed)
    .output(z.object({ id: Id })),
  listUseChecks: operation('design.read')
    .route({ method: 'GET', path: checks, tags, summary: 'Looks at materials in use, newest first, 50 a page' })
    .input(z.object({ materialInUseId: Id.optional(), schoolId: Id.optional(), offset }))
    .output(z.object({ rows: z.array(UseCheck), total: z.number().int() })),
  saveUseCheck: operation('schools.describe')
    .route({ method: 'PUT', path: `${checks}/{id}`, tags, summary: 'Note a look at whether a material is used as meant; changed by whoever noted it' })
    .input(UseCheckInput)
    .output(UseCheck),
  removeUseCheck: operation('schools.describe')
    .route({ method: 'DELETE', path: `${checks}/{id}`, tags, summary: 'Remove a look that one noted oneself' })
    .input(removed)
    .output(z.object({ id: Id })),
};
