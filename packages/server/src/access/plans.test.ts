import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Actor, inAppointment, selectActors } from '../platform/db/index.ts';
import { type Cast, type Client, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';
import { fillTables, idIn } from './testing/fill-tables.ts';
import { tablesRead } from './testing/tables-read.ts';

/**
 * Lists that grow over the years, asked by the narrowest and the broadest reader among many rows of their own district and of
 * others: every statement that a request makes is explained, and none may read one of these tables from end to end.
 */
const growing = [
  ...['audit_event_rest', 'person', 'appointment', 'circle', 'circle_member'],
  ...['task', 'task_person', 'log_entry', 'interaction', 'occurrence'],
  ...['visit', 'visit_member', 'visit_classroom', 'observation', 'observation_note', 'score', 'feedback', 'agreed_score'],
  ...['next_step', 'next_step_origin', 'calibration_round', 'calibration_member', 'calibration_lesson', 'calibration_sheet', 'calibration_score'],
  ...['coded_unit', 'release_leaf', 'release_figure'],
];

let database: TestDatabase;
let app: TestApp;
let cast: Cast;
let teacher: Actor;
let coach: Actor;
let manager: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  app = await createTestApp(database);
  await fillTables(database.owner, [...growing, 'coding_project'], [cast.district, cast.otherDistrict], {
    circles: [cast.tallulah.circles[0], cast.manager.circles[0]].filter((id) => id !== undefined),
    appointments: [cast.ana, cast.tallulah, cast.manager].map((actor) => actor.appointmentId),
  });
  const again = async (actor: Actor) =>
    (await selectActors(database.pools.app, actor.accountId)).find((one) => one.appointmentId === actor.appointmentId) ?? actor;
  [teacher, coach, manager] = [await again(cast.ana), await again(cast.tallulah), await again(cast.manager)];
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

interface Asked {
  text: string;
  values: unknown[] | undefined;
}

/** What a request asks the database, as it is answered or refused. */
async function askedBy(request: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args;
    if (typeof first === 'string') asked.push({ text: first, values: values as unknown[] | undefined });
    else if (typeof first === 'object' && first !== null && 'text' in first) asked.push({ text: String(first.text), values: (first as Asked).values });
    return original.apply(this, args as never);
  } as never);
  try {
    // the rows mean nothing, so that what is made of them may not be an answer: what was asked for it is
    await request().catch(() => {});
  } finally {
    spy.mockRestore();
  }
  return asked.filter(({ text }) => /^\s*(?:select|with)\b/i.test(text) && !text.includes('app.appointments_of'));
}
const original = pg.Client.prototype.query;

/** The growing tables that a request reads from end to end. */
async function readWhole(actor: Actor, request: (client: Client) => Promise<unknown>): Promise<{ asked: number; whole: string[] }> {
  const asked = await askedBy(() => request(app.as(actor)));
  const whole: string[] = [];
  for (const { text, values } of asked) {
    const plan = await inAppointment(database.pools.app, actor, async (tx) => {
      const { rows } = await tx.executeQuery<{ 'QUERY PLAN': unknown[] }>({ sql: `explain (format json) ${text}`, parameters: values ?? [] } as never);
      return rows[0]?.['QUERY PLAN'];
    });
    for (const table of tablesRead(plan)) if (growing.includes(table)) whole.push(`${table}: ${text.replace(/\s+/g, ' ').slice(0, 160)}`);
  }
  return { asked: asked.length, whole };
}

const visitId = () => idIn('visit', cast.district, 1);
const lists: [name: string, request: (client: Client) => Promise<unknown>][] = [
  ['people', ({ people }) => people.listPeople({ find: 'fa' })],
  ['visits', ({ walkthroughs }) => walkthroughs.listVisits({})],
  ['one visit', ({ walkthroughs }) => walkthroughs.readVisit({ id: visitId() })],
  ['observations of a visit', ({ walkthroughs }) => walkthroughs.listObservations({ visitId: visitId() })],
  ['feedback of a teacher', ({ walkthroughs }) => walkthroughs.listFeedback({})],
  ['reports', ({ walkthroughs }) => walkthroughs.listReports({})],
  ['next steps', ({ improvement }) => improvement.listSteps({})],
  ['calibration rounds', ({ calibration }) => calibration.listRounds({})],
  ['one round', ({ calibration }) => calibration.readRound({ id: idIn('calibration_round', cast.district, 1) })],
  ['entries of a log', ({ practice }) => practice.listEntries({})],
  ['a week of a log', ({ practice }) => practice.week({ date: coach.today })],
  ['occurrences', ({ practice }) => practice.listOccurrences({ from: '2025-01-06', to: '2025-02-02' })],
  ['items of materials', ({ materials }) => materials.listUnits({ projectId: idIn('coding_project', cast.district, 1) })],
  ['releases', ({ insight }) => insight.listReleases({})],
  ['audit of one’s own', ({ access }) => access.mine({})],
];

describe('a list that grows is read by an index', () => {
  it('and one that is not would be found', async () => {
    const { rows } = await database.owner.query<{ 'QUERY PLAN': unknown }>('explain (format json) select v.*, (select count(s.*) from score s) from visit v');
    expect(tablesRead(rows[0]?.['QUERY PLAN']).sort()).toEqual(['score', 'visit']);
  });

  it.each(lists)('%s', async (_, request) => {
    let asked = 0;
    for (const actor of [teacher, coach, manager]) {
      const read = await readWhole(actor, request);
      asked += read.asked;
      expect(read.whole, actor.role).toEqual([]);
    }
    expect(asked).toBeGreaterThan(0);
  });
});
