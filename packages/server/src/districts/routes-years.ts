import type { Calendar } from '@trellis/domain/districts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { api, conflict, problem } from '../platform/http/api.ts';
import { createSchoolYearWithWeeks } from './create-school-year.ts';
import { saveTerms as save } from './save-terms.ts';
import {
  advanceCalendar,
  deleteCalendar,
  insertCalendar,
  markWeeks as mark,
  selectOptionalCalendar,
  selectOptionalCalendarById,
  selectSchoolYears,
} from './store-years.ts';
import { requirePlace } from './write-place.ts';

const contract = api.districts;

const listSchoolYears = contract.listSchoolYears.handler(({ context }) => selectSchoolYears(context.tx, context.actor));

const createSchoolYear = contract.createSchoolYear.handler(({ context, input }) => createSchoolYearWithWeeks(context.tx, context.actor, input));

const saveTerms = contract.saveTerms.handler(({ context, input }) => save(context.tx, context.actor, input));

const listWeeks = contract.listWeeks.handler(async ({ context, input }) => {
  const calendar = await selectOptionalCalendar(context.tx, context.actor, { schoolYearId: input.schoolYearId, schoolId: input.schoolId ?? null });
  if (!calendar) throw problem('NOT_FOUND', 'no calendar for this school year');
  return calendar;
});

const markWeeks = contract.markWeeks.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  if (!(await advanceCalendar(tx, actor, input.calendarId, input.version))) {
    const current = await selectCalendar(tx, actor, input.calendarId);
    throw conflict('calendar has another version', current);
  }
  const weekIds = [...new Set(input.weekIds)];
  const marked = await mark(tx, actor, input.calendarId, weekIds, input);
  if (marked !== weekIds.length) throw problem('INVALID', 'weeks of another calendar', 'Some of these weeks are not in this calendar. Nothing was changed.');
  return selectCalendar(tx, actor, input.calendarId);
});

const createSchoolCalendar = contract.createSchoolCalendar.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  await requirePlace(tx, actor, 'school', input.schoolId, 'schoolId');
  const current = await selectOptionalCalendar(tx, actor, input);
  if (!current)
    throw problem('INVALID', 'no such school year', 'This school year is not in your district.', [{ path: 'schoolYearId', message: 'Choose a school year.' }]);
  if (current.schoolId) {
    if (current.id === input.id) return current;
    throw conflict('the school has a calendar of its own', current, 'This school already has its own calendar.');
  }
  await insertCalendar(tx, actor, input, current.weeks);
  return selectCalendar(tx, actor, input.id);
});

const removeSchoolCalendar = contract.removeSchoolCalendar.handler(async ({ context, input }) => {
  const calendar = await selectCalendar(context.tx, context.actor, input.id);
  if (!calendar.schoolId) throw problem('INVALID', 'calendar of the district', 'The calendar of the district stays. Mark its weeks instead.');
  await deleteCalendar(context.tx, context.actor, input.id);
  return { id: input.id };
});

export const yearRoutes = { listSchoolYears, createSchoolYear, saveTerms, listWeeks, markWeeks, createSchoolCalendar, removeSchoolCalendar };

async function selectCalendar(tx: Tx, actor: Actor, id: string): Promise<Calendar> {
  const calendar = await selectOptionalCalendarById(tx, actor, id);
  if (!calendar) throw problem('NOT_FOUND', 'no such calendar');
  return calendar;
}
