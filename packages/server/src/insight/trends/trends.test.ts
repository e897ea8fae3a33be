import { randomUUID } from 'node:crypto';
import { clusteredMeanInterval } from '@trellis/domain/statistics';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment } from '../../platform/db/index.ts';
import { readDistrict } from '../in-district.ts';
import { codeOf } from '../testing/scene.ts';
import { computeTrends } from './index.ts';
import { createScene, fall, type Scene, type Seen } from './testing/scene.ts';

let scene: Scene;
let indicator: string;
const read = async (actor: Actor, asked: object = {}) => scene.app.as(await scene.again(actor)).insight.trend({ indicatorId: indicator, ...asked });
const atSchool = (school: string) => ({ unitKind: 'school' as const, unitId: school });
const inRegion = (region: string) => ({ unitKind: 'region' as const, unitId: region });
const rowsFor = async (actor: Actor, table: string) =>
  inAppointment(
    scene.database.pools.app,
    await scene.again(actor),
    async (tx) => (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(tx)).rows,
  );

/** Classrooms of the first teachers of a school, each seen once by an observer, with a level that goes up and down. */
function seenAt(school: string, date: string, grade: string, teachers: number, observer: Actor, over: Partial<Seen> = {}): Seen[] {
  return (scene.teachersOf.get(school) ?? []).slice(0, teachers).map((teacher, at) => ({
    ...{ school, date, grade, teacher, observer, scores: { '1A': 1 + ((at * 3 + date.length + Number(date.slice(8))) % 4), '1B': at === 0 ? null : 2 } },
    ...over,
  }));
}

beforeAll(async () => {
  scene = await createScene();
  const { cast, south } = scene;
  indicator = scene.idOf('1A');
  const [cedar, dogwood] = south.schools;
  await scene.see([
    ...seenAt(cast.school, '2024-10-07', '1', 6, cast.tallulah),
    ...seenAt(cast.school, '2024-11-04', '1', 3, cast.laverne),
    ...seenAt(cast.otherSchool, '2024-10-09', '2', 3, cast.tallulah),
    ...seenAt(cedar, '2024-10-14', '4', 6, cast.tallulah),
    ...seenAt(cedar, '2024-10-14', '4', 6, cast.laverne, { calibrated: false }),
    ...seenAt(dogwood, '2024-10-16', '4', 3, cast.laverne, { calibrated: false }),
    ...seenAt(cast.school, '2024-12-02', '1', 2, cast.laverne, { finished: false }),
    ...seenAt(cast.school, '2025-02-03', '1', 7, cast.tallulah),
    ...seenAt(cast.school, '2025-02-10', '1', 1, cast.tallulah),
  ]);
  await scene.shareReport(cast.school, '2025-02-03');
  await computeTrends(scene.database.pools, cast.district, '2025-01-03');
}, 60_000);
afterAll(() => scene?.close());

describe('a term', () => {
  it('is counted two weeks after its end and not before, once', async () => {
    const released = (today: string) => computeTrends(scene.database.pools, scene.cast.district, today);
    expect((await released('2025-01-04')).released, 'nothing new').toBe(0);
    const { terms, next } = await scene.app.as(scene.cast.manager).insight.trendChoices();
    expect(terms.map(({ name, starts, observations }) => [name, starts, observations])).toEqual([['Fall term', fall.starts, 27]]);
    expect(next?.countedOn === undefined || next.countedOn > scene.cast.manager.today).toBe(true);
  });

  it('says the mean of all scores with the interval by classroom, as worked out of the rows', async () => {
    const { rows } = await scene.database.owner.query<{ n: string; sum: string }>(
      `select count(*) as n, sum(s.level) as sum from score s join observation o on o.id = s.observation_id join visit_classroom c on c.id = o.classroom_id
       where s.indicator_id = $1 and o.finished and o.local_date <= $2 group by c.taught_by`,
      [indicator, fall.ends],
    );
    const expected = clusteredMeanInterval(rows.map((row) => ({ n: Number(row.n), sum: Number(row.sum) })));
    if ('refused' in expected) throw new Error(expected.reason);
    const { points, years } = await read(scene.cast.manager);
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({
      mean: { value: expect.closeTo(expected.mean, 9), n: 27, population: 'all', interval: expected.interval.map((end) => expect.closeTo(end, 9)) },
      counts: { scores: 27, classrooms: 18, visits: 5, observers: 2, notObserved: 0, uncalibrated: 9 },
    });
    expect(points[0]?.answers.map(({ label }) => label)).toEqual(['1 Not yet', '2 Somewhat', '3 Mostly', '4 Fully']);
    expect(years[0]?.mean).toEqual(points[0]?.mean);
  });

  it('never averages *not observed*, and counts it beside', async () => {
    const point = (await read(scene.cast.manager, { indicatorId: scene.idOf('1B') })).points[0];
    // the small schools have four teachers with a score of it, so that they are left out even of the district
    expect(point?.counts).toMatchObject({ scores: 17, notObserved: 4, classrooms: 10 });
    expect(point?.mean, 'every score is a 2').toMatchObject({ value: 2, interval: null, intervalRefused: expect.stringMatching(/exactly alike/) });
  });

  it('shows schools of five teachers; smaller ones of two regions only within the district', async () => {
    const { cast, south } = scene;
    const meanOf = async (asked: object) => (await read(cast.manager, asked)).points.map((point) => point.counts?.classrooms ?? point.mean);
    expect(await meanOf(atSchool(cast.school))).toEqual([6]);
    expect(await meanOf(atSchool(cast.otherSchool))).toEqual([{ refused: 'hidden', n: 0, population: 'all', reason: expect.stringMatching(/five teachers/) }]);
    expect(await meanOf(inRegion(cast.region))).toEqual([6]);
    expect(await meanOf(inRegion(south.region))).toEqual([6]);
    expect(await meanOf({ band: 'pk_2' }), 'grade bands would give the three at Birch away').toEqual([expect.objectContaining({ refused: 'hidden' })]);
  });

  it('shows classrooms with calibrated observers only, where the others may stand apart', async () => {
    const { cast, south } = scene;
    const only = { calibratedOnly: true };
    expect((await read(cast.manager, { ...atSchool(cast.school), ...only })).points[0]?.counts).toMatchObject({ classrooms: 6, uncalibrated: 0 });
    expect((await read(cast.manager, { ...atSchool(south.schools[0]), ...only })).points, 'no classroom had calibrated observers only').toEqual([]);
    expect((await read(cast.manager, only)).points[0]?.counts).toMatchObject({ classrooms: 6, scores: 9 });
  });
});

describe('who reads', () => {
  it('the manager, coaches and supervisors read schools in their scope; a principal their own', async () => {
    const { cast, south } = scene;
    for (const actor of [cast.manager, cast.tallulah, cast.supervisor, cast.cole])
      expect((await read(actor, atSchool(cast.school))).points, actor.role).toHaveLength(1);
    expect(await codeOf(read(cast.cole, atSchool(cast.otherSchool)))).toBe('NOT_ALLOWED');
    expect(await codeOf(read(cast.supervisor, atSchool(south.schools[0])))).toBe('NOT_ALLOWED');
    expect((await scene.app.as(cast.cole).insight.trendChoices()).units.map((unit) => unit.name)).toEqual([
      'Meadow Unified',
      'North',
      'South',
      'Alder Elementary',
    ]);
    const schools = (rows: Record<string, unknown>[]) => new Set(rows.filter((row) => row.unit_kind === 'school').map((row) => row.unit_id));
    expect(schools(await rowsFor(cast.cole, 'trend_figure'))).toEqual(new Set([cast.school]));
    expect(schools(await rowsFor(cast.supervisor, 'trend_figure'))).toEqual(new Set([cast.school, cast.otherSchool]));
    expect(schools(await rowsFor(cast.tallulah, 'trend_figure')).size).toBe(4);
  });

  it('a researcher reads the district and regions, and no row of a school', async () => {
    const { cast } = scene;
    expect((await read(cast.researcher)).points).toHaveLength(1);
    expect(await codeOf(read(cast.researcher, atSchool(cast.school)))).toBe('NOT_ALLOWED');
    const kinds = new Set((await rowsFor(cast.researcher, 'trend_figure')).map((row) => row.unit_kind));
    expect(kinds).toEqual(new Set(['district', 'region']));
    expect(await scene.app.as(cast.researcher).insight.visitsByTerm({})).toMatchObject({ terms: null, reason: expect.any(String) });
  });

  it('a teacher, an administrator and a stranger read nothing, nor does any row answer them', async () => {
    const { cast } = scene;
    for (const actor of [cast.ana, cast.administrator]) expect(await codeOf(read(actor)), actor.role).toBe('NOT_ALLOWED');
    expect(await codeOf(read(cast.stranger))).toBe('NOT_FOUND');
    for (const actor of [cast.ana, cast.administrator, cast.stranger])
      for (const table of ['trend_release', 'trend_figure', 'trend_late']) expect(await rowsFor(actor, table), `${actor.role} ${table}`).toEqual([]);
  });

  it('nobody changes a release, and the login that counts writes nothing and reads no figure', async () => {
    const { pools } = scene.database;
    const { cast } = scene;
    const trial = (statement: string) => codeOf(inAppointment(pools.app, cast.manager, (tx) => sql.raw(statement).execute(tx)));
    expect(await trial('update trend_figure set content = null, teachers = null')).toBe('42501');
    expect(await trial('delete from trend_release')).toBe('42501');
    expect(await trial(`insert into trend_late (district_id, release_id, observations) values ('${cast.district}', gen_random_uuid(), 1)`)).toBe('42501');
    expect(await codeOf(readDistrict(pools, cast.district, (tx) => sql`select content from trend_figure`.execute(tx)))).toBe('42501');
    expect(await codeOf(readDistrict(pools, cast.district, (tx) => sql`select evidence from score`.execute(tx)))).toBe('42501');
  });

  it('no row names a person, a classroom or a visit', async () => {
    const { rows } = await scene.database.owner.query<{ all: string }>(
      `select string_agg(f::text, ' ') || (select string_agg(r::text, ' ') from trend_release r) as all from trend_figure f`,
    );
    const ids = await scene.database.owner.query<{ id: string }>(
      `select id from appointment union select id from person union select id from visit union select id from visit_classroom union select id from observation`,
    );
    expect(ids.rows.filter(({ id }) => rows[0]?.all.includes(id))).toEqual([]);
  });
});

describe('what is frozen', () => {
  it('what comes later for a term is counted as left out and changes nothing', async () => {
    const { cast } = scene;
    const before = await read(cast.manager);
    await scene.see(seenAt(cast.school, '2024-10-07', '1', 5, cast.coachThree, { scores: { '1A': 4 } }));
    await computeTrends(scene.database.pools, cast.district, '2025-01-05');
    expect(await read(cast.manager)).toEqual(before);
    expect((await scene.app.as(cast.manager).insight.trendChoices()).terms[0]).toMatchObject({ observations: 27, late: 5 });
    await computeTrends(scene.database.pools, cast.district, '2025-01-06');
    expect(await rowsFor(cast.manager, 'trend_late')).toHaveLength(1);
  });

  it('a changed rubric goes on as one series only where people said so, and every old figure stays as it was', async () => {
    const { cast, rubric } = scene;
    const before = await read(cast.manager);
    const manager = scene.app.as(cast.manager).frameworks;
    const versionId = randomUUID();
    await manager.startNextVersion({ id: rubric.id, versionId });
    const draft = await manager.readRubricVersion({ id: versionId });
    const next = draft.content;
    await manager.publishRubricVersion({
      id: versionId,
      revision: 1,
      crosswalk: ['1A', '1B'].map((code) => ({
        id: randomUUID(),
        fromIndicatorId: scene.idOf(code),
        toIndicatorId: scene.idOf(code, next),
        comparable: code === '1A',
        note: '',
      })),
    });
    expect(await read(cast.manager)).toEqual(before);
    await scene.see(seenAt(cast.school, '2025-03-03', '1', 6, cast.laverne), { versionId, content: next });
    await computeTrends(scene.database.pools, cast.district, '2025-06-27');
    const series = await read(cast.manager);
    expect(series.points[0]).toEqual(before.points[0]);
    // of the spring one more classroom was seen: the figure less the report of a visit, which others read, would be that one
    expect(series.points.map((point) => [point.indicator.versionNumber, point.counts?.classrooms, point.counts?.visits])).toEqual([
      [1, 18, 5],
      [1, 7, 1],
      [2, 6, 1],
    ]);
    expect(series.series).toMatchObject({ id: scene.idOf('1A', next), versionNumber: 2 });
    expect(series.years.map((year) => [year.indicatorId === indicator, year.terms])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    const anew = await read(cast.manager, { indicatorId: scene.idOf('1B', next) });
    expect(anew.points.map((point) => point.indicator.versionNumber)).toEqual([2]);
    expect(anew.others).toMatchObject([{ id: scene.idOf('1B'), versionNumber: 1 }]);
    const { series: names } = await scene.app.as(cast.manager).insight.trendChoices();
    expect(names.map((name) => [name.code, name.versionNumber])).toEqual(
      expect.arrayContaining([
        ['1A', 2],
        ['1B', 1],
        ['1B', 2],
      ]),
    );
    expect(names.filter((name) => name.code === '1A')).toHaveLength(1);
  });

  it('terms that are set otherwise afterwards are not counted over days that were', async () => {
    const { cast } = scene;
    await scene.database.owner.query(`update term set ends = '2024-11-30' where district_id = $1 and starts = $2`, [cast.district, fall.starts]);
    expect((await computeTrends(scene.database.pools, cast.district, '2025-06-28')).released).toBe(0);
    expect((await scene.app.as(cast.manager).insight.trendChoices()).terms.map((term) => term.name)).toEqual([`${fall.starts} to ${fall.ends}`, 'Spring term']);
    await scene.database.owner.query(`update term set ends = $3 where district_id = $1 and starts = $2`, [cast.district, fall.starts, fall.ends]);
  });
});

it('visits are counted as planned and held by term', async () => {
  const { cast } = scene;
  const { terms } = await scene.app.as(cast.manager).insight.visitsByTerm({});
  expect(terms?.filter((row) => row.term.schoolYear === '2024–25').map((row) => [row.term.name, row.planned, row.held, row.undecided])).toEqual([
    ['Fall term', 6, 6, 0],
    ['Spring term', 3, 3, 0],
  ]);
  expect((await scene.app.as(cast.cole).insight.visitsByTerm(atSchool(cast.school))).terms?.map((row) => row.held).slice(0, 2)).toEqual([3, 3]);
});
