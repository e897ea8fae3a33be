import { randomUUID } from 'node:crypto';
import { countRecords, type PracticeRecord, type Profile, profile } from '@trellis/domain/practice';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../platform/db/index.ts';
import { coachesOnly } from './contents.ts';
import { computeReleases } from './index.ts';
import { createScene, recordsOf, type Scene, schoolYear } from './testing/scene.ts';

let scene: Scene;
let records: PracticeRecord[];
let coaches: Actor[];
const release = (asOf: string) => computeReleases(scene.database.pools, scene.cast.district, asOf);
const manager = () => scene.app.as(scene.cast.manager).insight;
const month = (starts: string) => ({ periodKind: 'month' as const, starts });

beforeAll(async () => {
  scene = await createScene();
  const { cast, south, guide } = scene;
  coaches = [cast.tallulah, cast.laverne, cast.coachThree, cast.samCoach];
  records = coaches.flatMap((coach, salt) =>
    recordsOf(coach, {
      from: schoolYear.starts,
      to: '2024-11-30',
      schools: salt < 2 ? [cast.school, south.school, undefined] : [cast.school, undefined],
      guide,
      salt,
    }),
  );
  await scene.log(records);
  await scene.complete(coaches);
  // what the manager logs is no part of the team
  await scene.log([{ ...records[0]!, key: 'manager', coach: cast.manager.appointmentId, minutes: 1000 }]);
  await scene.complete([cast.manager]);
});
afterAll(() => scene?.close());

/** The released profile as a computation over the very records gives it. */
function direct(of: (record: PracticeRecord) => boolean): Profile {
  return profile(countRecords(records.filter(of)), { population: 'all', componentNames: { [scene.guide]: 'Practice guide' } });
}
const comparable = ({ variability: _, coverage: __, covers: ___, dose, research: ____, ...rest }: Profile) => ({ ...rest, dose: { ...dose, schools: [] } });

describe('a release', () => {
  it('is not made before a month is closed', async () => {
    expect(await release('2024-09-13')).toEqual({ released: 0 });
    expect(await manager().teamProfile({})).toMatchObject({ period: null, release: null, practice: { refused: 'no_data' }, rest: null });
  });

  it('is never made for a single school, whoever asks', async () => {
    const { cast, south } = scene;
    for (const actor of [cast.manager, cast.supervisor, cast.tallulah, cast.cole, cast.ana, cast.researcher]) {
      const answer = await scene.app.as(actor).insight.teamProfile({ unitKind: 'school', unitId: cast.school });
      expect(answer, actor.role).toMatchObject({
        unit: { kind: 'school', name: 'Alder Elementary' },
        practice: { refused: 'not_published' },
        access: { refused: 'not_published' },
        readable: 0,
        rest: null,
      });
      // the refusal says nothing of how many coaches work there
      const elsewhere = await scene.app.as(actor).insight.teamProfile({ unitKind: 'school', unitId: south.school });
      expect(elsewhere.practice).toEqual(answer.practice);
    }
    const asked = manager().teamProfile({ unitKind: 'school' });
    await expect(asked).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'unitId' }] } });
    await expect(manager().teamProfile({ unitKind: 'school', unitId: south.region })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts August and September two weeks after September', async () => {
    expect((await release('2024-10-14')).released).toBeGreaterThan(0);
    const september = await manager().teamProfile(month('2024-09-01'));
    expect(september).toMatchObject({
      period: { label: 'September 2024', ends: '2024-09-30', over: true },
      release: { asOf: '2024-09-30', rule: 'release-suppression' },
    });
    if ('refused' in september.practice) throw new Error(september.practice.reason);
    expect(september.practice.coaches).toBe(4);
    expect(comparable(september.practice.profile)).toEqual(comparable(direct(({ date }) => date.startsWith('2024-09'))));
  });

  it('gives for the year so far what the records themselves give, with its coverage', async () => {
    await release('2024-11-20');
    const year = await manager().teamProfile({});
    expect(year.period).toEqual({ kind: 'year', starts: schoolYear.starts, ends: '2024-10-31', label: 'School year 2024–25', over: false });
    if ('refused' in year.practice) throw new Error(year.practice.reason);
    const until = direct(({ date }) => date <= '2024-10-31');
    expect(comparable(year.practice.profile)).toEqual(comparable(until));
    expect(year.practice.profile.minutes).toBeGreaterThan(1000);
    expect(year.practice.profile.coverage).toMatchObject({ weeks: { complete: 44, of: 44 }, hours: { of: 44 * 40, logged: until.minutes / 60 } });
    expect(year).toMatchObject({ readable: 1, rest: until.tasks - 1 });
  });

  it('is made once: asking again changes nothing, and neither do later records', async () => {
    const before = await manager().teamProfile(month('2024-10-01'));
    expect(await release('2024-11-20')).toEqual({ released: 0 });
    await scene.log([{ ...records[0]!, key: 'late', date: '2024-10-10', minutes: 600 }]);
    expect((await release('2024-12-14')).released).toBeGreaterThan(0);
    expect(await manager().teamProfile(month('2024-10-01'))).toMatchObject({ practice: before.practice });
    const year = await manager().teamProfile({});
    if ('refused' in year.practice) throw new Error(year.practice.reason);
    expect(year.practice.profile.minutes).toBe(direct(() => true).minutes);
  });

  it('made twice in one moment is one release', async () => {
    const both = await Promise.all([release('2025-01-20'), release('2025-01-20')]);
    expect(both.filter(({ released }) => released > 0)).toHaveLength(1);
  });

  it('hides a region of two coaches, and what it could be worked out from; both look alike', async () => {
    const { region } = scene.cast;
    const south = await manager().teamProfile({ unitKind: 'region', unitId: scene.south.region });
    expect(south.practice).toMatchObject({ refused: 'hidden' });
    // without North, South is still mixed with work at no school, which the district's figures hold
    const north = await manager().teamProfile({ unitKind: 'region', unitId: region });
    expect('coaches' in north.practice).toBe(true);
    const { cells } = await manager().listReleases();
    expect(cells.find(({ unit, period }) => unit.id === scene.south.region && period.kind === 'year')).toMatchObject({
      state: 'hidden',
      unit: { name: 'South' },
    });
    expect(cells.filter(({ unit, period }) => unit.kind === 'district' && period.kind === 'month').map(({ period }) => period.starts)).toEqual([
      '2024-12-01',
      '2024-11-01',
      '2024-10-01',
      '2024-09-01',
      schoolYear.starts,
    ]);
  });

  it('never says of a school of one or two coaches how often it was met', async () => {
    const year = await manager().teamProfile({});
    if ('refused' in year.practice) throw new Error(year.practice.reason);
    expect(year.practice.profile.dose.schools).toEqual([]);
    expect(year.practice.profile.dose.contacts.estimate).toMatchObject({ n: 2 });
  });

  it('shows coaches exactly what others see, and how far they differ besides', async () => {
    const coach = await scene.app.as(scene.cast.laverne).insight.teamProfile(month('2024-09-01'));
    const others = await manager().teamProfile(month('2024-09-01'));
    if ('refused' in coach.practice || 'refused' in others.practice) throw new Error('refused');
    expect({ ...coach.practice.profile, variability: null }).toEqual({ ...others.practice.profile, variability: null });
    expect(others.practice.profile.variability.distance.estimate).toMatchObject({ refused: 'not_published', reason: coachesOnly });
    expect(coach.practice.profile.variability.distance.estimate).not.toMatchObject({ reason: coachesOnly });
  });
});

describe('terms that a district sets otherwise', () => {
  it('hold from the next month on; what was released for the earlier ones stays', async () => {
    const terms = async () => (await manager().listReleases()).cells.filter(({ unit, period }) => unit.kind === 'district' && period.kind === 'term');
    const labels = async () => (await terms()).map(({ period }) => [period.label, period.starts, period.ends, period.over]);
    expect(await labels()).toEqual([['Fall term 2024', schoolYear.starts, '2024-12-31', true]]);
    const released = await scene.database.owner.query<{ digest: string }>(
      `select md5(string_agg(f::text || coalesce(c::text, ''), '|' order by f.id, c.part)) as digest
       from release_figure f left join release_content c on c.district_id = f.district_id and c.figure_id = f.id`,
    );
    const pat = scene.app.as(scene.cast.administrator).districts;
    const year = (await pat.listSchoolYears()).find(({ starts }) => starts === schoolYear.starts);
    await pat.saveTerms({
      schoolYearId: year?.id ?? '',
      revision: year?.revision ?? 0,
      terms: [
        { id: randomUUID(), name: 'First trimester', starts: schoolYear.starts, ends: '2024-11-08' },
        { id: randomUUID(), name: 'Second trimester', starts: '2024-11-11', ends: '2025-02-28' },
        { id: randomUUID(), name: 'Third trimester', starts: '2025-03-03', ends: schoolYear.ends },
      ],
    });
    // of the first, only what was released while it ended in October fits; until December is more than it holds
    expect(await labels()).toEqual([['First trimester 2024', schoolYear.starts, '2024-10-31', true]]);
    await release('2025-02-14');
    expect(await labels()).toEqual([
      ['Second trimester 2024', '2024-11-01', '2025-01-31', false],
      ['First trimester 2024', schoolYear.starts, '2024-10-31', true],
    ]);
    const second = await manager().teamProfile({ periodKind: 'term', starts: '2024-11-01' });
    if ('refused' in second.practice) throw new Error(second.practice.reason);
    expect(second.practice.profile.minutes).toBe(direct(({ date }) => date >= '2024-11-01').minutes);
    const first = await manager().teamProfile({ periodKind: 'term', starts: schoolYear.starts });
    expect(first.period).toMatchObject({ label: 'First trimester 2024', ends: '2024-10-31' });
    const before = await scene.database.owner.query<{ digest: string }>(
      `select md5(string_agg(f::text || coalesce(c::text, ''), '|' order by f.id, c.part)) as digest
       from release_figure f left join release_content c on c.district_id = f.district_id and c.figure_id = f.id
       join release r on r.district_id = f.district_id and r.id = f.release_id where r.as_of <= '2024-12-31'`,
    );
    expect(before.rows).toEqual(released.rows);
  });
});

describe('asking wrongly', () => {
  it('a region without its id, one of nowhere, and a teacher who asks for a month are told so', async () => {
    await expect(manager().teamProfile({ unitKind: 'region' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(manager().teamProfile({ unitKind: 'region', unitId: scene.year })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(scene.app.as(scene.cast.ana).insight.teamProfile(month('2024-09-01'))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('recomputing', () => {
  it('by a request adds what has closed, in the request’s own transaction', async () => {
    const { cast } = scene;
    const { owner } = scene.database;
    await owner.query('delete from release_content where district_id = $1', [cast.district]);
    await owner.query('delete from release_figure where district_id = $1', [cast.district]);
    await owner.query('delete from release_leaf where district_id = $1', [cast.district]);
    await owner.query('delete from release where district_id = $1', [cast.district]);
    expect((await manager().recompute()).released).toBeGreaterThan(0);
    expect((await manager().recompute()).released).toBe(0);
    const { rows } = await owner.query(`select count(*)::int as events from audit_event where district_id = $1 and verb = 'insight.recompute'`, [
      cast.district,
    ]);
    expect(rows[0]).toEqual({ events: 2 });
  });

  it('is for those who read the team, and says when the next month closes', async () => {
    const answer = await manager().recompute();
    expect(answer.nextCloses).toMatch(/^20\d\d-\d\d-14$/);
    await expect(scene.app.as(scene.cast.laverne).insight.recompute()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
