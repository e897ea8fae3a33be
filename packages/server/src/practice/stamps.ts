import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { calendarSchoolOf, selectWeeks } from './store-weeks.ts';

/** What is stamped on a task and its log entries when they are written, so that counting works nothing out. */
export interface Stamps {
  schoolYearId: string | null;
  regionId: string | null;
  /** of the school's calendar */
  taskWeekId: string | null;
  /** of the author's calendar */
  logWeekId: string | null;
}

/** Reads the stamps of a day at a school. A day outside every school year has none, and can still be logged. */
export async function selectStamps(tx: Tx, actor: Actor, at: { date: string; schoolId: string | null }): Promise<Stamps> {
  const year = await tx
    .selectFrom('school_year')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('starts', '<=', at.date)
    .where('ends', '>=', at.date)
    .executeTakeFirst();
  const school = at.schoolId
    ? await tx.selectFrom('school').select('region_id').where('district_id', '=', actor.districtId).where('id', '=', at.schoolId).executeTakeFirst()
    : undefined;
  if (at.schoolId && !school)
    throw problem('INVALID', 'no such school', 'This school is not in your district.', [{ path: 'schoolId', message: 'Not in your district' }]);
  const own = calendarSchoolOf(actor);
  const [taskWeek] = await selectWeeks(tx, actor, { schoolId: at.schoolId, from: at.date, to: at.date });
  const [logWeek] = own === at.schoolId ? [taskWeek] : await selectWeeks(tx, actor, { schoolId: own, from: at.date, to: at.date });
  return { schoolYearId: year?.id ?? null, regionId: school?.region_id ?? null, taskWeekId: taskWeek?.id ?? null, logWeekId: logWeek?.id ?? null };
}
