import { randomUUID } from 'node:crypto';
import type { NewTask } from '@trellis/domain/practice';
import { type Actor, selectActors } from '../../platform/db/index.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../../platform/testing/index.ts';

export interface Week {
  id: string;
  starts: string;
  ends: string;
}

/** The cast in a district with a calendar of weeks (Monday to Sunday) and an adopted design of a few components. */
export interface Scene {
  database: TestDatabase;
  app: TestApp;
  cast: Cast;
  /** components of the adopted design */
  walkthrough: string;
  coachMeeting: string;
  guide: string;
  curriculum: string;
  /** the whole weeks of the district's calendar in their order, from last year on; the third is not in session */
  weeks: Week[];
  /** appointments as they stand now, with the circles that they were given since */
  again(actor: Actor): Promise<Actor>;
  close(): Promise<void>;
}

export async function createScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const cast = await loadCast(database.owner, database.pools.app);
  const app = await createTestApp(database);
  const weeks = await loadCalendar(database, cast);
  const components = await loadDesign(database, cast);
  return {
    database,
    app,
    cast,
    weeks,
    ...components,
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

/** A task by hand, as short as it can be. */
export function taskOf(cast: Cast, over: Partial<NewTask> = {}): NewTask {
  return { id: randomUUID(), entryId: randomUUID(), date: cast.tallulah.today, minutes: 40, kind: 'responding', ...over };
}

/** Code and message of the refusal that a call ends in. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; message: string; data: { current?: unknown; fields?: { path: string }[] } }> {
  try {
    await call;
  } catch (error) {
    return error as Awaited<ReturnType<typeof refusalOf>>;
  }
  throw new Error('This was not refused');
}

/** Last year's and this year's weeks, so that there are days behind us on every day on which tests may run. */
async function loadCalendar(database: TestDatabase, cast: Cast): Promise<Week[]> {
  const { owner } = database;
  await owner.query(
    `insert into school_year (district_id, id, name, starts, ends)
     select district_id, gen_random_uuid(), 'Last year', (starts - interval '1 year')::date, starts - 1 from school_year where district_id = $1`,
    [cast.district],
  );
  await owner.query(
    'insert into calendar (district_id, id, school_year_id) select district_id, gen_random_uuid(), id from school_year where district_id = $1',
    [cast.district],
  );
  await owner.query(
    `insert into week (district_id, id, calendar_id, number, starts, ends)
     select c.district_id, gen_random_uuid(), c.id, n + 1, greatest(monday, y.starts), least(monday + 6, y.ends)
     from calendar c join school_year y on y.id = c.school_year_id, generate_series(0, 53) n,
       lateral (select date_trunc('week', y.starts::timestamp)::date + 7 * n as monday) at
     where c.district_id = $1 and at.monday <= y.ends`,
    [cast.district],
  );
  const { rows } = await owner.query<Week>('select id, starts, ends from week where district_id = $1 and ends - starts = 6 order by starts', [cast.district]);
  await owner.query('update week set in_session = false where id = $1', [rows[2]?.id]);
  return rows;
}

async function loadDesign(database: TestDatabase, cast: Cast) {
  const design = randomUUID();
  await database.owner.query(`insert into design (district_id, id, subject, name, state, created_by) values ($1, $2, 'mathematics', 'Design', 'adopted', $3)`, [
    cast.district,
    design,
    cast.manager.appointmentId,
  ]);
  const add = async (key: string, kind: string, name: string, detail: object) => {
    const id = randomUUID();
    await database.owner.query(
      `insert into component (district_id, design_id, id, key, kind, name, detail, folded, position, updated_by) values ($1, $2, $3, $4, $5, $6, $7, lower($6), 1, $8)`,
      [cast.district, design, id, key, kind, name, JSON.stringify(detail), cast.manager.appointmentId],
    );
    return id;
  };
  return {
    walkthrough: await add('walkthrough', 'structure', 'Classroom walkthroughs', { kind: 'classroom walkthrough', cadence: 'FREQ=WEEKLY' }),
    coachMeeting: await add('coach-meeting', 'structure', 'Coaches’ meeting', { kind: 'coaches’ team meeting', cadence: 'FREQ=WEEKLY;BYDAY=FR' }),
    guide: await add('guide', 'framework', 'Practice guide', {}),
    curriculum: await add('curriculum', 'material', 'Adopted curriculum', {}),
  };
}
