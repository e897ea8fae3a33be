import { type Actor, prepared, type Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { calendarSchoolOf } from './store-weeks.ts';

/** What is stamped on a task and its log entries when they are written, so that counting works nothing out. */
export interface Stamps {
  schoolYearId: string | null;
  regionId: string | null;
  /** of the school's calendar */
  taskWeekId: string | null;
  /** of the author's calendar */
  logWeekId: string | null;
  /** not stamped: shown with what was written */
  schoolName: string | null;
  /** the circle of the asker's own log; null before their first entry */
  logCircleId: string | null;
}

interface CalendarRow {
  school_year_id: string | null;
  calendar_school_id: string | null;
  week_id: string | null;
  school_name: string | null;
  region_id: string | null;
  log_circle_id: string | null;
}

/** The school, the asker's log, and the week of the day in each calendar that may hold, the newest first; one row at least. */
const stampsOf = prepared<CalendarRow>(
  'stamps_of',
  `select y.id as school_year_id, c.school_id as calendar_school_id, w.id as week_id, s.name as school_name, s.region_id,
     (select id from circle where district_id = :district and owner_appointment_id = :appointment and kind = 'log') as log_circle_id
   from (select) as asked
   left join school s on s.district_id = :district and s.id = :school
   left join school_year y on y.district_id = :district and y.starts <= :date and y.ends >= :date
   left join calendar c on c.district_id = :district and c.school_year_id = y.id and (c.school_id is null or c.school_id in (:school, :ownSchool))
   left join week w on w.district_id = :district and w.calendar_id = c.id and w.starts <= :date and w.ends >= :date
   order by y.starts, c.version desc`,
);

/** Reads the stamps of a day at a school. A day outside every school year has none, and can still be logged. */
export async function selectStamps(tx: Tx, actor: Actor, at: { date: string; schoolId: string | null }): Promise<Stamps> {
  const own = calendarSchoolOf(actor);
  const { rows } = await tx.executeQuery(
    stampsOf({ district: actor.districtId, date: at.date, school: at.schoolId, ownSchool: own, appointment: actor.appointmentId }),
  );
  const { school_year_id: schoolYearId, school_name: schoolName, region_id: regionId, log_circle_id: logCircleId } = rows[0] as CalendarRow;
  if (at.schoolId && schoolName === null)
    throw problem('INVALID', 'no such school', 'This school is not in your district.', [{ path: 'schoolId', message: 'Not in your district' }]);
  const year = rows.filter((row) => row.school_year_id === schoolYearId);
  return { schoolYearId, regionId, taskWeekId: weekIn(year, at.schoolId), logWeekId: weekIn(year, own), schoolName, logCircleId };
}

/** In the school's own calendar where it has one, else in the district's; of either the newest version. */
function weekIn(calendars: readonly CalendarRow[], schoolId: string | null): string | null {
  const own = schoolId === null ? undefined : calendars.find((row) => row.calendar_school_id === schoolId);
  return (own ?? calendars.find((row) => row.calendar_school_id === null))?.week_id ?? null;
}
