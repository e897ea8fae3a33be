import { RoleGroup } from '@trellis/domain/access';
import {
  countRecords,
  Focus,
  FocusSetBy,
  figuresOf,
  Part,
  Place,
  type PracticeRecord,
  profile,
  type RecordFilter,
  ResourceUse,
  selectInteractions,
  selectRecords,
  TaskKind,
} from '@trellis/domain/practice';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../platform/db/index.ts';
import { insertLogWeeks, insertPracticeRecords } from './load-records.ts';
import { selectCounts } from './select-counts.ts';
import { entryIds, selectEntryPage } from './store-entry.ts';
import { createScene, type Scene } from './testing/scene.ts';

let scene: Scene;
let records: PracticeRecord[];
/** weeks of Tallulah that are complete */
let complete: { starts: string; ends: string }[];
const always = { from: '2000-01-01', to: '2999-01-01' };
const schoolLeaders: RoleGroup[] = ['principals', 'school_based_coaches'];
const ids = { appointment: (key: string) => key, school: (key: string) => key, component: (key: string) => key };

beforeAll(async () => {
  scene = await createScene();
  const { cast, database } = scene;
  records = fc.sample(recordOf(scene), { numRuns: 300, seed: 20_260_301 });
  await insertPracticeRecords(database.owner, records, { districtId: cast.district, ids, synthetic: true });
  complete = scene.weeks.filter((_, at) => at % 2 === 0);
  await insertLogWeeks(
    database.owner,
    cast.district,
    scene.weeks.map((week, at) => ({
      appointmentId: cast.tallulah.appointmentId,
      weekId: week.id,
      state: at % 2 === 0 ? ('complete' as const) : ('partial' as const),
    })),
  );
});
afterAll(() => scene?.close());

/** Any record that could be logged, over last year's days, three coaches, two schools and the components of the design. */
function recordOf({ cast, weeks, ...design }: Scene): fc.Arbitrary<PracticeRecord> {
  const days = weeks.slice(0, 50).flatMap((week) => [0, 2, 6].map((day) => new Date(Date.parse(week.starts) + day * 86_400_000).toISOString().slice(0, 10)));
  const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  return fc
    .record({
      key: fc.uuid(),
      coach: fc.constantFrom(cast.tallulah.appointmentId, cast.laverne.appointmentId, cast.samCoach.appointmentId),
      date: fc.constantFrom(...days),
      minutes: fc.integer({ min: 1, max: 400 }),
      kind: fc.constantFrom(...TaskKind.options),
      place: maybe(Place.options),
      school: maybe([cast.school, cast.otherSchool]),
      focusSetBy: maybe(FocusSetBy.options),
      structure: maybe([design.walkthrough, design.coachMeeting]),
      sustained: maybe([true, false]),
      resources: fc.array(fc.record({ component: fc.constantFrom(design.guide, design.curriculum), use: fc.constantFrom(...ResourceUse.options) }), {
        maxLength: 3,
      }),
      people: fc.array(fc.record({ group: fc.constantFrom(...RoleGroup.options), part: fc.constantFrom(...Part.options) }), { maxLength: 4 }),
      interactions: fc.array(fc.record({ partner: fc.constantFrom(...RoleGroup.options), focus: fc.constantFrom(...Focus.options) }), { maxLength: 6 }),
    })
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as PracticeRecord);
}

const of = (appointment: string) => records.filter((record) => record.coach === appointment);
const inCompleteWeek = (record: PracticeRecord) => complete.some((week) => week.starts <= record.date && record.date <= week.ends);

describe('counting in the database', () => {
  it('gives what counting the records gives, for everybody at once', async () => {
    const { cast, database } = scene;
    const appointments = [cast.tallulah, cast.laverne, cast.samCoach].map((actor) => actor.appointmentId);
    const counts = await database.pools.release.transaction().execute(async (tx) => {
      await sql.raw(`set local app.district = '${cast.district}'`).execute(tx);
      return selectCounts(tx, { districtId: cast.district }, { appointments, ...always, weeks: 'all', schoolLeaders });
    });
    expect(counts).toEqual(countRecords(records, { schoolLeaders }));
    expect(Object.values(counts).every((rows) => rows.length > 10)).toBe(true);
  });

  it('counts for a reader only what the reader may read', async () => {
    const { cast, database } = scene;
    const appointments = [cast.tallulah, cast.laverne].map((actor) => actor.appointmentId);
    const seenBy = (actor: typeof cast.tallulah) =>
      inAppointment(database.pools.app, actor, (tx) => selectCounts(tx, actor, { appointments, ...always, weeks: 'all', schoolLeaders }));
    expect(await seenBy(cast.tallulah)).toEqual(countRecords(of(cast.tallulah.appointmentId), { schoolLeaders }));
    expect((await seenBy(cast.manager)).tasks).toEqual([]);
  });

  it('keeps to the days and to complete weeks', async () => {
    const { cast, database } = scene;
    const from = scene.weeks[4]?.starts ?? '';
    const to = scene.weeks[20]?.ends ?? '';
    const counts = await inAppointment(database.pools.app, cast.tallulah, (tx) =>
      selectCounts(tx, cast.tallulah, { appointments: [cast.tallulah.appointmentId], from, to, weeks: 'complete', schoolLeaders }),
    );
    const chosen = of(cast.tallulah.appointmentId).filter((record) => from <= record.date && record.date <= to && inCompleteWeek(record));
    expect(chosen.length).toBeGreaterThan(5);
    expect(counts).toEqual(countRecords(chosen, { schoolLeaders }));
  });
});

describe('a figure of the profile', () => {
  it('opens onto the records that it was computed from', async () => {
    const { cast, database } = scene;
    const own = of(cast.tallulah.appointmentId);
    const figures = figuresOf(profile(countRecords(own, { schoolLeaders }), { population: 'readable' }));
    const filters = new Map(
      figures.flatMap((figure) => [figure.opens, ...(figure.outOf ? [figure.outOf] : [])]).map((filter) => [JSON.stringify(filter), filter]),
    );
    expect(filters.size).toBeGreaterThan(50);
    await inAppointment(database.pools.app, cast.tallulah, async (tx) => {
      for (const filter of filters.values()) {
        const page = await selectEntryPage(
          tx,
          cast.tallulah,
          { ...filter, weeks: 'all', districtId: cast.district, appointmentId: cast.tallulah.appointmentId, schoolLeaders },
          { offset: 0, limit: 1 },
        );
        expect([filter, page.total, page.minutes, page.interactions]).toEqual([filter, ...expected(own, filter)]);
      }
    });
  });

  it('is answered by the operation with its coverage', async () => {
    const { cast, app, database } = scene;
    await database.owner.query('update appointment set minutes_per_week = 600, starts = $2 where id = $1', [
      cast.tallulah.appointmentId,
      scene.weeks[0]?.starts,
    ]);
    const span = { from: scene.weeks[0]?.starts ?? '', to: scene.weeks[9]?.ends ?? '' };
    const answer = await app.as(cast.tallulah).practice.profile(span);
    const counted = of(cast.tallulah.appointmentId).filter((record) => record.date <= span.to && inCompleteWeek(record) && record.date >= span.from);
    expect(answer.profile.tasks).toBe(counted.length);
    // ten weeks, the third not in session; of the others the first, fifth, seventh and ninth are complete
    expect(answer.profile.coverage?.weeks).toEqual({ complete: 4, of: 9 });
    const third = scene.weeks[2];
    const inSession = counted.filter((record) => !(third && third.starts <= record.date && record.date <= third.ends));
    expect(answer.profile.coverage?.hours).toEqual({ logged: inSession.reduce((sum, record) => sum + record.minutes, 0) / 60, of: 40 });
    const page = await app.as(cast.tallulah).practice.listEntries({ ...answer.profile.reach.opens, ...span, weeks: 'complete', state: 'confirmed' });
    expect(page.total).toBe(selectRecords(counted, answer.profile.reach.opens).length);
    expect(answer.schools.length).toBeGreaterThan(0);
  });
});

describe('a profile of part of a log', () => {
  it.each([
    ['one school', (at: Scene) => ({ school: at.cast.school })],
    ['one structure', (at: Scene) => ({ structure: at.walkthrough })],
    ['both', (at: Scene) => ({ school: at.cast.otherSchool, structure: at.coachMeeting })],
  ])('counts the records of %s, and opens onto them', async (_, partOf) => {
    const { cast, app } = scene;
    const part = partOf(scene);
    const span = { ...always, weeks: 'all' as const };
    const answer = await app.as(cast.tallulah).practice.profile({ ...span, ...part });
    const counted = selectRecords(of(cast.tallulah.appointmentId), part, schoolLeaders);
    const whole = await app.as(cast.tallulah).practice.profile(span);
    expect(counted.length).toBeGreaterThan(2);
    expect(answer.profile.tasks).toBe(counted.length);
    expect(answer.profile.tasks).toBeLessThan(whole.profile.tasks);
    expect(answer.profile.minutes).toBe(counted.reduce((sum, record) => sum + record.minutes, 0));
    expect(answer.profile.interactions).toBe(counted.reduce((sum, record) => sum + record.interactions.length, 0));
    const page = await app.as(cast.tallulah).practice.listEntries({ ...part, ...answer.profile.reach.opens, ...span, state: 'confirmed' });
    expect(page.total).toBe(selectRecords(counted, answer.profile.reach.opens).length);
    // what can be chosen does not depend on what was chosen
    expect(answer.choices).toEqual(whole.choices);
    expect(answer.choices.schools.map(({ name }) => name)).toEqual(['Alder Elementary', 'Birch Elementary']);
    expect(answer.choices.structures.map(({ id }) => id).toSorted()).toEqual([scene.walkthrough, scene.coachMeeting].toSorted());
  });

  it('stays closed to others, narrowed or not', async () => {
    const { cast, app } = scene;
    const asked = { ...always, appointmentId: cast.tallulah.appointmentId, school: cast.school };
    for (const actor of [cast.manager, cast.cole, cast.laverne])
      await expect(app.as(actor).practice.profile(asked)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

function expected(own: PracticeRecord[], filter: RecordFilter): [number, number, number] {
  const chosen = selectRecords(own, filter, schoolLeaders);
  const minutes = chosen.reduce((sum, record) => sum + record.minutes, 0);
  return [chosen.length, minutes, chosen.reduce((sum, record) => sum + selectInteractions(record, filter).length, 0)];
}

describe('many rows', () => {
  it('are loaded many at once', async () => {
    const { cast, database } = scene;
    const many = fc.sample(recordOf(scene), { numRuns: 4000, seed: 7 }).map((record) => ({ ...record, coach: cast.coachThree.appointmentId }));
    const entries = async () =>
      Number((await database.owner.query('select count(*) as n from log_entry where appointment_id = $1', [cast.coachThree.appointmentId])).rows[0].n);
    const before = await entries();
    await insertPracticeRecords(database.owner, many, { districtId: cast.district, ids, synthetic: true });
    expect((await entries()) - before).toBe(4000);
  });

  it('of others cost the reader of one log nothing: the list reads an index of its own days', async () => {
    const { cast, database } = scene;
    const { owner } = database;
    await owner.query(`set session_replication_role = 'replica'`);
    await owner.query(
      `with log as (select c.district_id, c.id as circle, c.owner_appointment_id as appointment, n, gen_random_uuid() as id
         from circle c, generate_series(1, 8000) n where c.district_id = $1),
       t as (insert into task (district_id, id, circle_id, appointment_id, origin_kind, origin_id, kind, local_date)
         select district_id, id, circle, appointment, 'hand', id, 'responding', '2020-01-01'::date + n % 700 from log)
       insert into log_entry (district_id, id, circle_id, task_id, appointment_id, minutes, kind, local_date)
         select district_id, id, circle, id, appointment, 30, 'responding', '2020-01-01'::date + n % 700 from log`,
      [cast.district],
    );
    await owner.query(`set session_replication_role = 'origin'; analyze log_entry; analyze task`);
    const circles = (await owner.query('select id from circle where district_id = $1', [cast.district])).rows.map((row) => row.id as string);
    const broadest = { ...cast.manager, circles };
    for (const reader of [cast.tallulah, broadest]) {
      const plan = await inAppointment(database.pools.app, reader, async (tx) => {
        const sought = { weeks: 'all' as const, districtId: cast.district, appointmentId: cast.tallulah.appointmentId, schoolLeaders };
        return JSON.stringify(await entryIds(tx, reader, sought, { offset: 0, limit: 50 }).explain('json'));
      });
      expect(plan).toContain('log_entry_day');
      expect(plan).not.toContain('Seq Scan');
      expect(plan).not.toContain('"Sort"');
    }
  });
});
