import { randomUUID } from 'node:crypto';
import type { Calendar, GeneratedWeek, SchoolYear } from '@trellis/domain/districts';
import type { Actor, Tx } from '../platform/db/index.ts';

export async function selectSchoolYears(tx: Tx, actor: Actor): Promise<SchoolYear[]> {
  const rows = await tx.selectFrom('school_year').selectAll().where('district_id', '=', actor.districtId).orderBy('starts', 'desc').limit(50).execute();
  const terms = await tx.selectFrom('term').selectAll().where('district_id', '=', actor.districtId).orderBy('starts').execute();
  const ofYear = Map.groupBy(terms, (term) => term.school_year_id);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    starts: row.starts,
    ends: row.ends,
    current: row.starts <= actor.today && actor.today <= row.ends,
    terms: (ofYear.get(row.id) ?? []).map(({ id, name, starts, ends }) => ({ id, name, starts, ends })),
    revision: row.revision,
  }));
}

/** The calendar of a school for a year when it has its own, else the district's; the newest version. */
export async function selectOptionalCalendar(tx: Tx, actor: Actor, of: { schoolYearId: string; schoolId: string | null }): Promise<Calendar | null> {
  const row = await tx
    .selectFrom('calendar')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .where('school_year_id', '=', of.schoolYearId)
    .where((eb) => (of.schoolId ? eb.or([eb('school_id', '=', of.schoolId), eb('school_id', 'is', null)]) : eb('school_id', 'is', null)))
    .orderBy((eb) => eb('school_id', 'is not', null), 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row ? withWeeks(tx, actor, row) : null;
}

export async function selectOptionalCalendarById(tx: Tx, actor: Actor, id: string): Promise<Calendar | null> {
  const row = await tx.selectFrom('calendar').selectAll().where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  return row ? withWeeks(tx, actor, row) : null;
}

async function withWeeks(tx: Tx, actor: Actor, calendar: { id: string; school_year_id: string; school_id: string | null; version: number }): Promise<Calendar> {
  const weeks = await tx
    .selectFrom('week')
    .select(['id', 'number', 'starts', 'ends', 'in_session', 'sampled'])
    .where('district_id', '=', actor.districtId)
    .where('calendar_id', '=', calendar.id)
    .orderBy('number')
    .execute();
  return {
    id: calendar.id,
    schoolYearId: calendar.school_year_id,
    schoolId: calendar.school_id,
    version: calendar.version,
    weeks: weeks.map(({ in_session, ...week }) => ({ ...week, inSession: in_session })),
  };
}

export async function insertCalendar(
  tx: Tx,
  actor: Actor,
  calendar: { id: string; schoolYearId: string; schoolId: string | null },
  weeks: readonly (GeneratedWeek & { sampled?: boolean })[],
): Promise<void> {
  await tx
    .insertInto('calendar')
    .values({ district_id: actor.districtId, id: calendar.id, school_year_id: calendar.schoolYearId, school_id: calendar.schoolId })
    .execute();
  await tx
    .insertInto('week')
    .values(
      weeks.map((week) => ({
        district_id: actor.districtId,
        id: randomUUID(),
        calendar_id: calendar.id,
        number: week.number,
        starts: week.starts,
        ends: week.ends,
        in_session: week.inSession,
        sampled: week.sampled ?? false,
      })),
    )
    .execute();
}

/** Takes the next version of a calendar; false when it is no longer at the given one. */
export async function advanceCalendar(tx: Tx, actor: Actor, id: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('calendar')
    .set({ version: version + 1 })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many of these weeks the calendar has, all of them now marked alike. */
export async function markWeeks(
  tx: Tx,
  actor: Actor,
  calendarId: string,
  weekIds: string[],
  marks: { inSession?: boolean; sampled?: boolean },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('week')
    .set({ in_session: marks.inSession, sampled: marks.sampled })
    .where('district_id', '=', actor.districtId)
    .where('calendar_id', '=', calendarId)
    .where('id', 'in', weekIds)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function deleteCalendar(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.deleteFrom('week').where('district_id', '=', actor.districtId).where('calendar_id', '=', id).execute();
  await tx.deleteFrom('calendar').where('district_id', '=', actor.districtId).where('id', '=', id).execute();
}
