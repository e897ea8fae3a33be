import { randomUUID } from 'node:crypto';
import type { PracticeRecord } from '@trellis/domain/practice';
import type { Client } from 'pg';
import { insertRows } from '../platform/db/index.ts';

/** From the keys that records carry to the ids of the district. Whatever is not there throws. */
export interface RecordIds {
  /** `PracticeRecord.coach` */
  appointment(coach: string): string;
  school(key: string): string;
  /** structures and resources alike: components of the design */
  component(key: string): string;
}

export interface LoadOptions {
  districtId: string;
  ids: RecordIds;
  /** marks the entries as made up or as taken from a publication, not written by a person here */
  synthetic: boolean;
}

/**
 * Loads records as the owner of the database, many at once: each becomes a task added by hand and its log entry. Logs that
 * are not there yet are made. For samples and imports, never for a request.
 */
export async function insertPracticeRecords(owner: Client, records: readonly PracticeRecord[], options: LoadOptions): Promise<void> {
  const { districtId: district, ids } = options;
  const appointments = [...new Set(records.map((record) => ids.appointment(record.coach)))];
  const circles = await ensureCircles(owner, district, appointments);
  const calendar = await readCalendar(owner, district);
  const rows = records.map((record) => {
    const appointment = ids.appointment(record.coach);
    const school = record.school ? ids.school(record.school) : null;
    return {
      record,
      school,
      task: randomUUID(),
      entry: randomUUID(),
      own: { district_id: district, circle_id: circles.get(appointment) as string, appointment_id: appointment },
      year: calendar.yearOf(record.date),
      taskWeek: calendar.weekOf(record.date, school),
      logWeek: calendar.weekOf(record.date, calendar.schoolOf(appointment)),
      region: school ? calendar.regionOf(school) : null,
    };
  });
  await insertRows(
    owner,
    'task',
    rows.map(({ record, own, ...row }) => ({
      ...own,
      id: row.task,
      origin_kind: 'hand',
      origin_id: row.task,
      kind: record.kind,
      local_date: record.date,
      school_year_id: row.year,
      week_id: row.taskWeek,
      school_id: row.school,
      region_id: row.region,
      place: record.place ?? null,
      structure_id: record.structure ? ids.component(record.structure) : null,
      subject: 'mathematics',
      state: 'held',
    })),
  );
  // the checks of what points here were planned when the table was small, and would stay so for the whole load
  await owner.query('analyze task');
  await insertRows(
    owner,
    'task_person',
    rows.flatMap(({ record, own, task }) =>
      record.people.map((person, position) => ({ ...own, task_id: task, position, role_group: person.group, part: person.part, count: person.count ?? null })),
    ),
  );
  await insertRows(
    owner,
    'log_entry',
    rows.map(({ record, own, ...row }) => ({
      ...own,
      id: row.entry,
      task_id: row.task,
      minutes: record.minutes,
      why: record.why ?? '',
      focus_set_by: record.focusSetBy ?? null,
      sustained: record.sustained ?? null,
      state: 'confirmed',
      kind: record.kind,
      local_date: record.date,
      school_year_id: row.year,
      week_id: row.logWeek,
      school_id: row.school,
      synthetic: options.synthetic,
      revision: 1,
    })),
  );
  await owner.query('analyze log_entry');
  await insertRows(
    owner,
    'log_entry_clock',
    rows.map(({ record, own, entry }) => ({
      district_id: district,
      log_entry_id: entry,
      appointment_id: own.appointment_id,
      start_minute: record.startMinute ?? null,
      received_at: `${record.date}T00:00:00Z`,
    })),
  );
  await insertRows(
    owner,
    'log_entry_resource',
    rows.flatMap(({ record, own, entry }) =>
      [...new Map(record.resources.map((resource) => [resource.component, resource])).values()].map((resource) => ({
        ...own,
        log_entry_id: entry,
        component_id: ids.component(resource.component),
        resource_use: resource.use ?? null,
      })),
    ),
  );
  await insertRows(
    owner,
    'interaction',
    rows.flatMap(({ record, own, entry, year }) =>
      record.interactions.map((talk, position) => ({
        ...own,
        id: randomUUID(),
        log_entry_id: entry,
        position,
        partner_group: talk.partner,
        focus: talk.focus,
        kind: record.kind,
        local_date: record.date,
        school_year_id: year,
      })),
    ),
  );
  await owner.query('analyze task_person, log_entry_clock, log_entry_resource, interaction');
}

/** Marks how far weeks are logged, as their coaches said. Weeks are those of each coach's own calendar. */
export async function insertLogWeeks(
  owner: Client,
  districtId: string,
  weeks: readonly { appointmentId: string; weekId: string; state: 'complete' | 'partial' | 'none' }[],
): Promise<void> {
  const circles = await ensureCircles(owner, districtId, [...new Set(weeks.map((week) => week.appointmentId))]);
  await insertRows(
    owner,
    'log_week',
    weeks.map((week) => ({
      district_id: districtId,
      id: randomUUID(),
      circle_id: circles.get(week.appointmentId),
      appointment_id: week.appointmentId,
      week_id: week.weekId,
      state: week.state,
    })),
  );
}

async function ensureCircles(owner: Client, district: string, appointments: readonly string[]): Promise<Map<string, string>> {
  const select = `select owner_appointment_id as appointment, id from circle where district_id = $1 and kind = 'log' and owner_appointment_id = any ($2)`;
  const known = await owner.query<{ appointment: string; id: string }>(select, [district, appointments]);
  const circles = new Map(known.rows.map((row) => [row.appointment, row.id]));
  const missing = appointments.filter((appointment) => !circles.has(appointment)).map((appointment) => ({ appointment, id: randomUUID() }));
  await insertRows(
    owner,
    'circle',
    missing.map(({ appointment, id }) => ({ district_id: district, id, kind: 'log', owner_appointment_id: appointment, created_at: new Date().toISOString() })),
  );
  await insertRows(
    owner,
    'circle_member',
    missing.map(({ appointment, id }) => ({
      district_id: district,
      id: randomUUID(),
      circle_id: id,
      appointment_id: appointment,
      writes: true,
      starts: new Date().toISOString(),
      granted_by: appointment,
    })),
  );
  for (const { appointment, id } of missing) circles.set(appointment, id);
  return circles;
}

/** The calendars of a district, small enough to be held while loading. */
async function readCalendar(owner: Client, district: string) {
  const years = await owner.query<{ id: string; starts: string; ends: string }>('select id, starts, ends from school_year where district_id = $1', [district]);
  const weeks = await owner.query<{ id: string; starts: string; ends: string; school: string | null }>(
    `select w.id, w.starts, w.ends, c.school_id as school from week w join calendar c on c.district_id = w.district_id and c.id = w.calendar_id
     where w.district_id = $1 order by c.version desc`,
    [district],
  );
  const schools = await owner.query<{ id: string; region_id: string | null }>('select id, region_id from school where district_id = $1', [district]);
  const scoped = await owner.query<{ id: string; school: string }>(
    `select id, scope_id as school from appointment where district_id = $1 and scope_kind = 'school'`,
    [district],
  );
  const regions = new Map(schools.rows.map((row) => [row.id, row.region_id]));
  const schoolOf = new Map(scoped.rows.map((row) => [row.id, row.school]));
  const inside = (date: string) => (span: { starts: string; ends: string }) => span.starts <= date && date <= span.ends;
  return {
    yearOf: (date: string) => years.rows.find(inside(date))?.id ?? null,
    weekOf: (date: string, school: string | null) => {
      const found = weeks.rows.filter(inside(date));
      return ((school && found.find((week) => week.school === school)) || found.find((week) => week.school === null))?.id ?? null;
    },
    regionOf: (school: string) => regions.get(school) ?? null,
    schoolOf: (appointment: string) => schoolOf.get(appointment) ?? null,
  };
}
