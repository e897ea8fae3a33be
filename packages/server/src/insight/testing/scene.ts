import { randomUUID } from 'node:crypto';
import { type Focus, focusLabels, type PracticeRecord, type TaskKind, taskKindLabels } from '@trellis/domain/practice';
import { type Actor, selectActors } from '../../platform/db/index.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../../platform/testing/index.ts';
import { insertLogWeeks, insertPracticeRecords } from '../../practice/index.ts';

/** The cast in a school year that is over, so that nothing depends on the day on which tests run. */
export interface Scene {
  database: TestDatabase;
  app: TestApp;
  cast: Cast;
  year: string;
  /** the whole weeks of the year in their order */
  weeks: { id: string; starts: string; ends: string }[];
  /** a second region with a school of its own */
  south: { region: string; school: string };
  guide: string;
  /** stores records; `coach` and `school` are ids */
  log(records: readonly PracticeRecord[]): Promise<void>;
  /** every week of these coaches is completely logged */
  complete(coaches: readonly Actor[]): Promise<void>;
  /** opens one log to another appointment, since long ago */
  share(owner: Actor, reader: Actor, until?: string): Promise<void>;
  /** the actor with the circles that they hold now */
  again(actor: Actor): Promise<Actor>;
  close(): Promise<void>;
}

export const schoolYear = { starts: '2024-08-19', ends: '2025-06-13' };

export async function createScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const { owner } = database;
  const cast = await loadCast(owner, database.pools.app);
  const app = await createTestApp(database);
  const { district } = cast;
  const [year, calendar, design, guide] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const south = { region: randomUUID(), school: randomUUID() };
  await owner.query('update appointment set starts = $2, minutes_per_week = 2400 where district_id = $1', [district, schoolYear.starts]);
  await owner.query('insert into school_year (district_id, id, name, starts, ends) values ($1, $2, $3, $4, $5)', [
    district,
    year,
    '2024–25',
    schoolYear.starts,
    schoolYear.ends,
  ]);
  await owner.query('insert into calendar (district_id, id, school_year_id) values ($1, $2, $3)', [district, calendar, year]);
  await owner.query(
    `insert into week (district_id, id, calendar_id, number, starts, ends)
     select $1, gen_random_uuid(), $2, n + 1, $3::date + 7 * n, least($3::date + 7 * n + 6, $4::date) from generate_series(0, 42) n`,
    [district, calendar, schoolYear.starts, schoolYear.ends],
  );
  const { rows: weeks } = await owner.query<Scene['weeks'][number]>('select id, starts, ends from week where calendar_id = $1 order by number', [calendar]);
  await owner.query(`insert into region (district_id, id, name) values ($1, $2, 'South')`, [district, south.region]);
  await owner.query(`insert into school (district_id, id, name, region_id) values ($1, $2, 'Cedar Elementary', $3)`, [district, south.school, south.region]);
  await owner.query(
    `insert into design (district_id, id, subject, name, state, created_by) values ($1, $2, 'mathematics', 'The design we work by', 'adopted', $3)`,
    [district, design, cast.manager.appointmentId],
  );
  await owner.query(
    `insert into component (district_id, design_id, id, key, kind, name, detail, folded, position, updated_by)
     values ($1, $2, $3, 'guide', 'framework', 'Practice guide', '{}', 'practice guide', 1, $4)`,
    [district, design, guide, cast.manager.appointmentId],
  );
  return {
    database,
    app,
    cast,
    year,
    weeks,
    south,
    guide,
    log: (records) =>
      insertPracticeRecords(owner, records, {
        districtId: district,
        synthetic: true,
        ids: { appointment: (key) => key, school: (key) => key, component: (key) => key },
      }),
    complete: (coaches) =>
      insertLogWeeks(
        owner,
        district,
        coaches.flatMap((coach) => weeks.map((week) => ({ appointmentId: coach.appointmentId, weekId: week.id, state: 'complete' as const }))),
      ),
    share: async (from, reader, until) => {
      await owner.query(
        `insert into circle_member (district_id, id, circle_id, appointment_id, writes, starts, ends, granted_by)
         select $1, gen_random_uuid(), id, $3, false, '2024-08-01', $4::timestamptz, $2 from circle where district_id = $1 and owner_appointment_id = $2`,
        [district, from.appointmentId, reader.appointmentId, until ?? null],
      );
    },
    again: async (actor) => {
      const found = (await selectActors(database.pools.app, actor.accountId)).find((candidate) => candidate.appointmentId === actor.appointmentId);
      if (!found) throw new Error('No such appointment any more');
      return found;
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

const kinds = Object.keys(taskKindLabels) as TaskKind[];
const foci = Object.keys(focusLabels) as Focus[];

/** Records of one coach, one a week from a first to a last day, of every kind and circumstance in turn. */
export function recordsOf(
  coach: Actor,
  more: { from: string; to: string; schools: readonly (string | undefined)[]; guide: string; salt: number },
): PracticeRecord[] {
  const records: PracticeRecord[] = [];
  for (let day = Date.parse(more.from), index = 0; day <= Date.parse(more.to); day += 3 * 86_400_000, index++) {
    const at = index * 7 + more.salt;
    const school = more.schools[index % more.schools.length];
    records.push({
      key: `${more.salt}-${index}`,
      coach: coach.appointmentId,
      date: new Date(day).toISOString().slice(0, 10),
      minutes: 20 + ((at * 13) % 90),
      kind: kinds[at % kinds.length]!,
      ...(school ? { school } : {}),
      ...(at % 3 === 0 ? {} : { place: at % 2 === 0 ? 'school' : 'classroom' }),
      ...(at % 4 === 0 ? {} : { focusSetBy: at % 2 === 0 ? 'data' : 'teacher', sustained: at % 5 === 0 }),
      resources: at % 3 === 0 ? [{ component: more.guide }] : [],
      people:
        at % 2 === 0
          ? [
              { group: 'principals', part: 'leads' },
              { group: 'teachers', part: 'learns' },
            ]
          : [{ group: 'district_coaches', part: 'leads' }],
      interactions: Array.from({ length: at % 4 }, (_, talk) => ({
        partner: talk % 2 === 0 ? ('teachers' as const) : ('principals' as const),
        focus: foci[(at + talk) % foci.length]!,
      })),
    });
  }
  return records;
}

/** Code of the refusal that a call ends in. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return (error as { code: string }).code;
  }
  throw new Error('This was not refused');
}
