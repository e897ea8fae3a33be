import type { SchoolYear, Term } from '@trellis/domain/districts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { selectSchoolYears } from './store-years.ts';

/** Sets the terms of a year, all at once, on the revision of the year they were made on. */
export async function saveTerms(tx: Tx, actor: Actor, given: { schoolYearId: string; revision: number; terms: Term[] }): Promise<SchoolYear> {
  const year = await selectSchoolYear(tx, actor, given.schoolYearId);
  const outside = given.terms.findIndex(({ starts, ends }) => starts < year.starts || ends > year.ends);
  if (outside >= 0)
    throw problem('INVALID', 'a term outside its year', `Terms lie within the school year, ${year.starts} to ${year.ends}.`, [
      { path: `terms.${outside}.${(given.terms[outside]?.starts ?? '') < year.starts ? 'starts' : 'ends'}`, message: 'Not within the school year.' },
    ]);
  const elsewhere = await tx
    .selectFrom('term')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('school_year_id', '<>', given.schoolYearId)
    .where(
      'id',
      'in',
      given.terms.map(({ id }) => id),
    )
    .executeTakeFirst();
  if (elsewhere) throw conflict('a term of another year', null, 'A term of another school year has one of these ids. Nothing was changed.');
  const { numUpdatedRows } = await tx
    .updateTable('school_year')
    .set({ revision: given.revision + 1 })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.schoolYearId)
    .where('revision', '=', given.revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw conflict('school year has another revision', year);
  await tx.deleteFrom('term').where('district_id', '=', actor.districtId).where('school_year_id', '=', given.schoolYearId).execute();
  await insertTerms(tx, actor, given.schoolYearId, given.terms);
  return selectSchoolYear(tx, actor, given.schoolYearId);
}

export async function insertTerms(tx: Tx, actor: Actor, schoolYearId: string, terms: readonly Term[]): Promise<void> {
  await tx
    .insertInto('term')
    .values(terms.map(({ id, name, starts, ends }) => ({ district_id: actor.districtId, id, school_year_id: schoolYearId, name, starts, ends })))
    .execute();
}

async function selectSchoolYear(tx: Tx, actor: Actor, id: string): Promise<SchoolYear> {
  const year = (await selectSchoolYears(tx, actor)).find((each) => each.id === id);
  if (!year) throw problem('NOT_FOUND', 'no such school year');
  return year;
}
