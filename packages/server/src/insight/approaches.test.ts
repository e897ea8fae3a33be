import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment } from '../platform/db/index.ts';
import { computeReleases } from './index.ts';
import { codeOf, createScene, type Scene } from './testing/scene.ts';

let scene: Scene;
const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).insight;
const approach = (over: object = {}) => ({
  id: randomUUID(),
  schoolId: scene.cast.school,
  date: '2024-09-10',
  side: 'coach' as const,
  ground: 'data_drop' as const,
  ...over,
});

beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene?.close());

describe('approaches to schools', () => {
  it('a coach notes one, and what came of it; sent again it is stored once', async () => {
    const laverne = await as(scene.cast.laverne);
    const given = approach();
    const recorded = await laverne.recordApproach(given);
    expect(recorded).toMatchObject({ own: true, school: { name: 'Alder Elementary' }, answer: null, revision: 1 });
    expect(await laverne.recordApproach(given)).toEqual(recorded);
    expect(await codeOf(laverne.recordApproach({ ...given, ground: 'assigned' }))).toBe('CONFLICT');

    const answered = await laverne.answerApproach({ id: given.id, revision: 1, answer: 'invited', answeredOn: '2024-09-13' });
    expect(answered).toMatchObject({ answer: 'invited', answeredOn: '2024-09-13', revision: 2 });
    expect(await codeOf(laverne.answerApproach({ id: given.id, revision: 1, answer: 'declined' }))).toBe('CONFLICT');
    expect(await codeOf(laverne.answerApproach({ id: given.id, revision: 2, answer: 'declined', answeredOn: '2024-09-09' }))).toBe('INVALID');
    expect(await laverne.listApproaches({ waiting: true })).toEqual({ rows: [], total: 0 });
    expect((await laverne.listApproaches({ schoolId: scene.cast.school })).rows).toEqual([answered]);
  });

  it('a school of nowhere, and a day to come, are refused', async () => {
    const laverne = await as(scene.cast.laverne);
    expect(await codeOf(laverne.recordApproach(approach({ schoolId: randomUUID() })))).toBe('INVALID');
    expect(await codeOf(laverne.recordApproach(approach({ date: '2999-01-01' })))).toBe('INVALID');
  });

  it('is taken out by its author alone', async () => {
    const laverne = await as(scene.cast.laverne);
    const given = approach({ date: '2024-09-02' });
    await laverne.recordApproach(given);
    expect(await codeOf((await as(scene.cast.tallulah)).removeApproach({ id: given.id, revision: 1 }))).toBe('NOT_FOUND');
    await scene.share(scene.cast.laverne, scene.cast.tallulah);
    expect(await codeOf((await as(scene.cast.tallulah)).removeApproach({ id: given.id, revision: 1 }))).toBe('NOT_ALLOWED');
    expect(await codeOf(laverne.removeApproach({ id: given.id, revision: 7 }))).toBe('CONFLICT');
    expect(await laverne.removeApproach({ id: given.id, revision: 1 })).toEqual({ id: given.id });
  });

  it('is read by its author and by those with whom the log is shared, and by nobody else', async () => {
    const { laverne, tallulah, coachThree, ana, cole, supervisor, manager, administrator, researcher, samPrincipal, stranger } = scene.cast;
    const rows = async (actor: Actor) =>
      inAppointment(scene.database.pools.app, await scene.again(actor), async (tx) => (await sql`select id from approach`.execute(tx)).rows.length);
    expect(await rows(laverne)).toBe(1);
    expect(await rows(tallulah), 'shared with Tallulah').toBe(1);
    expect((await (await as(tallulah)).listApproaches({})).rows).toMatchObject([{ own: false }]);
    for (const actor of [coachThree, ana, cole, supervisor, manager, administrator, researcher, samPrincipal, stranger]) expect(await rows(actor)).toBe(0);
    for (const actor of [ana, cole, supervisor, researcher]) expect(await codeOf((await as(actor)).listApproaches({}))).toBe('NOT_ALLOWED');
    const forged = inAppointment(scene.database.pools.app, await scene.again(tallulah), (tx) => sql`update approach set answer = 'declined'`.execute(tx));
    expect((await forged).numAffectedRows).toBe(0n);
  });

  it('is released as counts of schools from three coaches up', async () => {
    const { tallulah, coachThree, manager, district } = scene.cast;
    await (await as(tallulah)).recordApproach(approach({ schoolId: scene.cast.otherSchool, ground: 'assigned' }));
    await (await as(tallulah)).recordApproach(approach({ side: 'school', ground: 'request' }));
    await computeReleases(scene.database.pools, district, '2024-09-20');
    await (await as(coachThree)).recordApproach(approach({ schoolId: scene.south.school }));
    await computeReleases(scene.database.pools, district, '2024-10-20');
    const { access } = await (await as(manager)).teamProfile({ periodKind: 'month', starts: '2024-09-01' });
    expect(access).toMatchObject({ coaches: 3, figures: { approaches: 4, schools: 3, days: { mean: 3, n: 1 } } });
    expect(JSON.stringify(access)).not.toContain(scene.cast.school);
    const south = await (await as(manager)).teamProfile({ unitKind: 'region', unitId: scene.south.region });
    expect(south.access).toMatchObject({ refused: 'hidden' });
  });
});
