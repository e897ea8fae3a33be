import type { SchoolFocus } from '@trellis/domain/infrastructure/surroundings';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { api, problem } from '../../platform/http/api.ts';
import { missing, requireDescribes, requireSchool, requireSchoolYear } from './require.ts';
import { removeRow, saveRow, selectOptionalRow } from './save-row.ts';

const contract = api.surroundings;

const listSchoolFocuses = contract.listSchoolFocuses.handler(async ({ context: { tx, actor }, input }) => {
  const schoolYearId = input.schoolYearId ?? (await selectOptionalCurrentYear(tx, actor));
  if (schoolYearId === null) return { schoolYearId, rows: [] };
  await requireSchoolYear(tx, actor, schoolYearId);
  const rows = await tx
    .selectFrom('school as s')
    .leftJoin('school_focus as f', (join) =>
      join.onRef('f.school_id', '=', 's.id').on('f.district_id', '=', actor.districtId).on('f.school_year_id', '=', schoolYearId),
    )
    .select(['s.id as school_id', 's.name', 'f.id', 'f.subject', 'f.goal', 'f.mathematics_share', 'f.revision'])
    .where('s.district_id', '=', actor.districtId)
    .where((eb) => eb.or([eb('s.retired_on', 'is', null), eb('s.retired_on', '>=', actor.today), eb('f.id', 'is not', null)]))
    .$if(input.schoolId !== undefined, (query) => query.where('s.id', '=', input.schoolId ?? ''))
    .orderBy('s.name')
    .limit(2000)
    .execute();
  return {
    schoolYearId,
    rows: rows.map((row) => ({
      school: { id: row.school_id, name: row.name },
      focus:
        row.id === null || row.revision === null
          ? null
          : {
              id: row.id,
              schoolId: row.school_id,
              schoolYearId,
              subject: row.subject ?? '',
              goal: row.goal ?? '',
              mathematicsShare: row.mathematics_share,
              revision: row.revision,
            },
    })),
  };
});

const saveSchoolFocus = contract.saveSchoolFocus.handler(async ({ context: { tx, actor }, input }) => {
  await requireSchool(tx, actor, input.schoolId);
  requireDescribes(actor, input.schoolId);
  if (input.revision !== null) requireDescribes(actor, (await selectFocus(tx, actor, input.id)).schoolId);
  await requireSchoolYear(tx, actor, input.schoolYearId);
  await requireOnlyOne(tx, actor, input);
  const values = {
    school_id: input.schoolId,
    school_year_id: input.schoolYearId,
    subject: input.subject,
    goal: input.goal,
    mathematics_share: input.mathematicsShare,
  };
  return saveRow(tx, actor, 'school_focus', input, values, () => selectFocus(tx, actor, input.id));
});

const removeSchoolFocus = contract.removeSchoolFocus.handler(async ({ context: { tx, actor }, input }) => {
  requireDescribes(actor, (await selectFocus(tx, actor, input.id)).schoolId);
  await removeRow(tx, actor, 'school_focus', input, 'Something else names this.');
  return { id: input.id };
});

export const focusRoutes = { listSchoolFocuses, saveSchoolFocus, removeSchoolFocus };

async function selectFocus(tx: Tx, actor: Actor, id: string): Promise<SchoolFocus> {
  const row = await selectOptionalRow(tx, actor, 'school_focus', id);
  if (!row) throw problem('NOT_FOUND', 'no such school focus');
  return {
    id,
    schoolId: row.school_id as string,
    schoolYearId: row.school_year_id as string,
    subject: row.subject as string,
    goal: row.goal as string,
    mathematicsShare: row.mathematics_share as number | null,
    revision: row.revision as number,
  };
}

async function selectOptionalCurrentYear(tx: Tx, actor: Actor): Promise<string | null> {
  const row = await tx
    .selectFrom('school_year')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('starts', '<=', actor.today)
    .where('ends', '>=', actor.today)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function requireOnlyOne(tx: Tx, actor: Actor, given: { id: string; schoolId: string; schoolYearId: string }): Promise<void> {
  const other = await tx
    .selectFrom('school_focus')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('school_year_id', '=', given.schoolYearId)
    .where('school_id', '=', given.schoolId)
    .where('id', '<>', given.id)
    .executeTakeFirst();
  if (other) throw missing('schoolId', 'the school has a focus in this year', 'What this school works on in this year is written down already. Change that.');
}
