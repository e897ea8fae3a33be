import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment } from '../platform/db/index.ts';
import { readDistrict, writeReleases } from './in-district.ts';
import { computeReleases } from './index.ts';
import { codeOf, createScene, recordsOf, type Scene, schoolYear } from './testing/scene.ts';

let scene: Scene;
const september = { periodKind: 'month' as const, starts: '2024-09-01' };
const askFor = async (actor: Actor, sought: object = september) => (await scene.app.as(await scene.again(actor)).insight.teamProfile(sought)).practice;

/** Rows of a table as somebody's own connection answers them. */
const rowsFor = async (actor: Actor, table: string) =>
  inAppointment(
    scene.database.pools.app,
    await scene.again(actor),
    async (tx) => (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(tx)).rows,
  );

/** August and September of four coaches; in October two of them log. */
beforeAll(async () => {
  scene = await createScene();
  const { cast, guide } = scene;
  for (const [salt, coach] of [cast.tallulah, cast.laverne, cast.coachThree, cast.samCoach].entries()) {
    await scene.log(recordsOf(coach, { from: schoolYear.starts, to: salt < 2 ? '2024-10-31' : '2024-09-30', schools: [cast.school], guide, salt }));
    await scene.complete([coach]);
  }
  await computeReleases(scene.database.pools, cast.district, '2024-10-20');
  await computeReleases(scene.database.pools, cast.district, '2024-11-20');
});
afterAll(() => scene?.close());

describe('who reads released figures', () => {
  it('a manager, a supervisor, coaches and researchers see a month of four coaches', async () => {
    const { manager, supervisor, laverne, researcher } = scene.cast;
    for (const actor of [manager, supervisor, laverne, researcher]) expect(await askFor(actor)).toMatchObject({ coaches: 4 });
  });

  it('nobody sees a month of two coaches, nor a year so far that gives it away beside the one before', async () => {
    const { manager } = scene.cast;
    expect(await askFor(manager, { periodKind: 'month', starts: '2024-10-01' })).toMatchObject({ refused: 'hidden' });
    expect(await scene.app.as(manager).insight.teamProfile({}), 'the year stays at what was seen before').toMatchObject({
      period: { kind: 'year', ends: '2024-09-30' },
      practice: { coaches: 4 },
    });
  });

  it('a teacher, a principal and an administrator read the district’s year, and no row of anything finer', async () => {
    const { ana, cole, administrator } = scene.cast;
    for (const actor of [ana, cole, administrator]) {
      expect(await codeOf(askFor(actor))).toBe('NOT_ALLOWED');
      expect(await codeOf(askFor(actor, { unitKind: 'region', unitId: scene.cast.region }))).toBe('NOT_ALLOWED');
      const figures = await rowsFor(actor, 'release_figure');
      expect(figures.length).toBeGreaterThan(0);
      for (const table of ['release_figure', 'release_content'])
        for (const row of await rowsFor(actor, table)) expect(row).toMatchObject({ unit_kind: 'district', period_kind: 'year' });
    }
  });

  it('a stranger finds nothing', async () => {
    const { stranger } = scene.cast;
    expect(await askFor(stranger)).toMatchObject({ refused: 'no_data' });
    expect(await codeOf(askFor(stranger, { unitKind: 'region', unitId: scene.cast.region }))).toBe('NOT_FOUND');
    for (const table of ['release', 'release_figure', 'release_content', 'approach']) expect(await rowsFor(stranger, table)).toEqual([]);
    expect((await scene.app.as(stranger).insight.listReleases()).cells).toEqual([]);
  });

  it('how far coaches differ is a row for coaches alone', async () => {
    const partsOf = async (actor: Actor) => new Set((await rowsFor(actor, 'release_content')).map((row) => row.part));
    expect(await partsOf(scene.cast.laverne)).toContain('variability');
    for (const actor of [scene.cast.manager, scene.cast.supervisor, scene.cast.researcher, scene.cast.ana])
      expect(await partsOf(actor)).not.toContain('variability');
  });

  it('depth of talk is for researchers', async () => {
    const depth = async (actor: Actor) => {
      const practice = await askFor(actor);
      return 'refused' in practice ? null : practice.profile.research.depth.length;
    };
    expect(await depth(scene.cast.researcher)).toBe(3);
    expect(await depth(scene.cast.manager)).toBe(0);
  });
});

describe('logs that are shared with a reader', () => {
  it('of four coaches: with one known, three are left; with two, nothing is shown, in the answer and in the rows', async () => {
    const { manager, tallulah, laverne } = scene.cast;
    await scene.share(tallulah, manager);
    expect(await askFor(manager)).toMatchObject({ coaches: 4 });
    await scene.share(laverne, manager);
    expect(await askFor(manager)).toMatchObject({ refused: 'hidden' });
    expect(await rowsFor(manager, 'release_content')).toEqual([]);
    const { cells } = await scene.app.as(await scene.again(manager)).insight.listReleases();
    expect(cells.every(({ state }) => state === 'hidden')).toBe(true);
    expect(await askFor(scene.cast.supervisor), 'others see what they saw').toMatchObject({ coaches: 4 });
  });

  it('count for the person, under whichever appointment they were opened', async () => {
    const { samCoach, samPrincipal, tallulah, laverne } = scene.cast;
    expect(await askFor(samCoach)).toMatchObject({ coaches: 4 });
    await scene.share(tallulah, samPrincipal);
    await scene.share(laverne, samPrincipal);
    expect(await askFor(samCoach)).toMatchObject({ refused: 'hidden' });
  });

  it('that ended before the year began tell nothing of it; one that was open in August does', async () => {
    const { supervisor, tallulah, laverne } = scene.cast;
    const august = { periodKind: 'month', starts: schoolYear.starts };
    await scene.share(tallulah, supervisor, '2024-08-10T12:00:00Z');
    await scene.share(laverne, supervisor, '2024-08-10T12:00:00Z');
    expect(await askFor(supervisor, august)).toMatchObject({ coaches: 4 });
    await scene.share(tallulah, supervisor, '2024-08-31T12:00:00Z');
    await scene.share(laverne, supervisor, '2024-08-31T12:00:00Z');
    expect(await askFor(supervisor, august), 'two are left whose log they could not read').toMatchObject({ refused: 'hidden' });
    expect(await askFor(supervisor, { periodKind: 'year' }), 'in September there are four').toMatchObject({ coaches: 4 });
  });
});

describe('the roles behind releases', () => {
  const { pools, districtId } = { pools: () => scene.database.pools, districtId: () => scene.cast.district };

  it('a request can neither add a release nor read the counts behind one', async () => {
    const { manager } = scene.cast;
    const insert = (actor: Actor) =>
      inAppointment(pools().app, actor, (tx) =>
        sql`insert into release (district_id, id, school_year_id, rule, rule_version, as_of) values (${actor.districtId}, gen_random_uuid(), ${scene.year}, 'mine', 1, '2025-01-31')`.execute(
          tx,
        ),
      );
    expect(await codeOf(insert(manager))).toBe('42501');
    expect(await codeOf(rowsFor(manager, 'release_leaf'))).toBe('42501');
  });

  it('the writer reads nothing, and writes to no other district', async () => {
    expect(await codeOf(writeReleases(pools(), districtId(), (tx) => tx.selectFrom('log_entry').select('id').execute()))).toBe('42501');
    const elsewhere = writeReleases(pools(), districtId(), (tx) =>
      sql`insert into release (district_id, id, school_year_id, rule, rule_version, as_of) values (${scene.cast.otherDistrict}, gen_random_uuid(), ${scene.year}, 'mine', 1, '2025-01-31')`.execute(
        tx,
      ),
    );
    expect(await codeOf(elsewhere)).toBe('42501');
  });

  it('the reader cannot read a word that somebody wrote, nor write', async () => {
    expect(await codeOf(readDistrict(pools(), districtId(), (tx) => tx.selectFrom('log_entry').select('why').execute()))).toBe('42501');
    expect(await codeOf(readDistrict(pools(), districtId(), (tx) => tx.selectFrom('release_content').select('content').execute()))).toBe('42501');
    expect(await codeOf(readDistrict(pools(), districtId(), (tx) => tx.deleteFrom('release').execute()))).toMatch(/25006|42501/);
    const other = await readDistrict(pools(), scene.cast.otherDistrict, (tx) => tx.selectFrom('log_entry').select('id').execute());
    expect(other).toEqual([]);
  });
});
