import { randomUUID } from 'node:crypto';
import { type Calendar, generateWeeks, type NewSchoolYear, usualTerms } from '@trellis/domain/districts';
import { syncEvaluates } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { insertTerms } from './save-terms.ts';
import { insertCalendar, selectOptionalCalendar } from './store-years.ts';

/**
 * Adds a school year with the weeks of the district's calendar and the usual terms, and derives who evaluates whom in it. Years do not
 * overlap: a day belongs to one year at most.
 */
export async function createSchoolYearWithWeeks(tx: Tx, actor: Actor, year: NewSchoolYear): Promise<Calendar> {
  const row = { district_id: actor.districtId, id: year.id, name: year.name, starts: year.starts, ends: year.ends };
  const overlapping = await tx
    .selectFrom('school_year')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .where('starts', '<=', year.ends)
    .where('ends', '>=', year.starts)
    .executeTakeFirst();
  if (overlapping?.id === year.id) {
    acceptAgain(overlapping, row);
  } else if (overlapping) {
    throw problem('INVALID', 'school years overlap', `These days overlap with ${overlapping.name} (${overlapping.starts} to ${overlapping.ends}).`, [
      { path: 'starts', message: `Overlaps with ${overlapping.name}.` },
    ]);
  } else {
    await tx.insertInto('school_year').values(row).execute();
    const weeks = generateWeeks(year);
    await insertCalendar(tx, actor, { id: randomUUID(), schoolYearId: year.id, schoolId: null }, weeks);
    await insertTerms(
      tx,
      actor,
      year.id,
      usualTerms(year, weeks).map((term) => ({ id: randomUUID(), ...term })),
    );
    await syncEvaluates(tx, actor, 'everybody');
  }
  const calendar = await selectOptionalCalendar(tx, actor, { schoolYearId: year.id, schoolId: null });
  if (!calendar) throw new Error('A school year lost its calendar');
  return calendar;
}
