import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOfKey, type Scene, setScene, structure } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const refusal = (promise: Promise<unknown>) => promise.then(() => null).catch((error) => ({ code: error.code, data: error.data }));

describe('the list of components', () => {
  it('filters by kind and by part of a name without marks, and counts', async () => {
    const list = await scene.as(scene.cast.ana).listComponents({ designId: scene.adopted });
    expect(list.rows.map((row) => row.key)).toEqual(['standards', 'guide', 'curriculum', 'walks']);
    expect(list.counts).toEqual({ kind: { goals: 1, framework: 1, material: 1, structure: 1 }, state: { active: 4, retired: 0 } });
    expect(list.rows.map((row) => [row.key, row.linkCount, row.evidenceCount])).toContainEqual(['curriculum', 1, 0]);
    const found = await scene.as(scene.cast.ana).listComponents({ designId: scene.adopted, text: 'mathemátics dep' });
    expect(found.rows.map((row) => row.key)).toEqual(['curriculum']);
    expect((await scene.as(scene.cast.ana).listComponents({ designId: scene.adopted, text: '%' })).total).toBe(0);
    const page = await scene.as(scene.cast.ana).listComponents({ designId: scene.adopted, limit: 3 });
    expect([page.rows.length, page.total, page.next]).toEqual([3, 4, 3]);
  });
});

describe('one component', () => {
  it('shows links both ways, and what names it without a link', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const [guide, standards] = [await idOfKey(coach, scene.adopted, 'guide'), await idOfKey(coach, scene.adopted, 'standards')];
    const page = await coach.readComponent({ designId: scene.adopted, id: guide });
    expect(page.mentions).toEqual([{ by: 'structure_resource', id: await idOfKey(coach, scene.adopted, 'walks'), name: 'Classroom walks' }]);
    expect(page.component.evidence).toHaveLength(1);
    expect(page.mayEdit).toBe(true);
    const other = await coach.readComponent({ designId: scene.adopted, id: standards });
    expect(other.links).toMatchObject([{ direction: 'from', kind: 'specifies', other: { key: 'curriculum' } }]);
    expect((await scene.as(scene.cast.ana).readComponent({ designId: scene.adopted, id: guide })).mayEdit).toBe(false);
  });

  it('is recorded once however often it is sent, and never twice under one id', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const id = randomUUID();
    const sent = { designId: scene.adopted, id, component: structure('resent') };
    const first = await coach.createComponent(sent);
    expect(await coach.createComponent(sent)).toEqual(first);
    expect(await refusal(coach.createComponent({ ...sent, component: structure('resent', 'Another name') }))).toMatchObject({
      code: 'CONFLICT',
      data: { current: { id } },
    });
    expect(await refusal(coach.createComponent({ ...sent, id: randomUUID() }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('takes a change of one group of fields and keeps the others', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const id = await idOfKey(coach, scene.adopted, 'curriculum');
    const before = (await coach.readComponent({ designId: scene.adopted, id })).component;
    const planner = [{ key: 'u1', name: 'Unit 1', bigIdeas: 'Ten as a unit', vocabulary: 'ones, tens' }];
    const after = await coach.saveComponent({
      designId: scene.adopted,
      id,
      revision: before.revision,
      change: { kind: 'material', detail: { origin: 'adopted', planner } },
    });
    expect(after).toMatchObject({
      name: before.name,
      forGroups: ['teachers'],
      revision: before.revision + 1,
      detail: { planner },
      updated: { name: 'Tallulah Reyes' },
    });
  });

  it('refuses a change made on an older revision and shows what stands now', async () => {
    const [coach, manager] = [scene.as(scene.cast.tallulah), scene.as(scene.cast.manager)];
    const id = await idOfKey(coach, scene.adopted, 'guide');
    const { revision } = (await coach.readComponent({ designId: scene.adopted, id })).component;
    await manager.saveComponent({ designId: scene.adopted, id, revision, change: { kind: 'framework', name: 'Guide of practice' } });
    const refused = await refusal(coach.saveComponent({ designId: scene.adopted, id, revision, change: { kind: 'framework', name: 'Mine' } }));
    expect(refused).toMatchObject({ code: 'CONFLICT', data: { current: { name: 'Guide of practice', revision: revision + 1 } } });
  });

  it('refuses what does not fit, names the field, and writes nothing', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const id = randomUUID();
    const wrong = structure('wrong');
    const refused = async (component: unknown) => refusal(coach.createComponent({ designId: scene.adopted, id, component: component as never }));
    expect(await refused({ ...wrong, detail: { participants: ['nobody'], recurs: true, reach: 'every_school' } })).toMatchObject({ code: 'INVALID' });
    expect(await refused({ ...wrong, kind: 'role' })).toMatchObject({ code: 'INVALID' });
    expect(await refused({ ...wrong, key: 'no blanks' })).toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'component.key' }] } });
    expect(await refused({ ...wrong, detail: { ...wrong.detail, resources: ['nothing'] } })).toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'detail.resources.0' }] },
    });
    expect(await refused({ ...wrong, name: 'no\u0000thing' })).toMatchObject({ code: 'INVALID' });
    expect(await refused({ ...wrong, detail: { ...wrong.detail, purpose: 'no\u0000thing' } })).toMatchObject({ code: 'INVALID' });
    expect(await refused({ ...wrong, subject: 'Mathematics' })).toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'subject' }] } });
    expect(await refused({ ...wrong, owner: { name: null, appointmentId: scene.cast.stranger.appointmentId } })).toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'owner.appointmentId' }] },
    });
    expect(await refusal(coach.readComponent({ designId: scene.adopted, id }))).toMatchObject({ code: 'NOT_FOUND' });
    const guide = await idOfKey(coach, scene.adopted, 'guide');
    const { revision } = (await coach.readComponent({ designId: scene.adopted, id: guide })).component;
    const other = coach.saveComponent({ designId: scene.adopted, id: guide, revision, change: { kind: 'goals', name: 'Another kind' } });
    expect(await refusal(other)).toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'change.kind' }] } });
  });
});

describe('links', () => {
  it('are made once, seen from both ends, and removed', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const [fromId, toId] = [await idOfKey(coach, scene.adopted, 'walks'), await idOfKey(coach, scene.adopted, 'guide')];
    const link = { designId: scene.adopted, id: randomUUID(), fromId, toId, kind: 'uses' as const };
    const { id } = await coach.link(link);
    expect(await coach.link({ ...link, id: randomUUID() })).toEqual({ id });
    expect((await coach.readComponent({ designId: scene.adopted, id: toId })).links).toMatchObject([{ id, direction: 'from', other: { key: 'walks' } }]);
    await coach.unlink({ designId: scene.adopted, id });
    expect((await coach.readComponent({ designId: scene.adopted, id: toId })).links).toEqual([]);
    expect(await refusal(coach.unlink({ designId: scene.adopted, id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(coach.link({ ...link, id: randomUUID(), toId: fromId }))).toMatchObject({ code: 'INVALID' });
    expect(await refusal(coach.link({ ...link, id: randomUUID(), toId: randomUUID() }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('versions', () => {
  it('are one a person in five minutes; another person, or later, begins another', async () => {
    const [coach, manager] = [scene.as(scene.cast.tallulah), scene.as(scene.cast.manager)];
    const designId = scene.adopted;
    const id = randomUUID();
    const named = (name: string) => ({ kind: 'structure' as const, name });
    const first = await coach.createComponent({ designId, id, component: structure('versions', 'First') });
    const second = await coach.saveComponent({ designId, id, revision: first.revision, change: named('Second') });
    expect(await coach.listVersions({ designId, id })).toMatchObject([{ revision: second.revision, current: true, by: { name: 'Tallulah Reyes' } }]);
    const third = await manager.saveComponent({ designId, id, revision: second.revision, change: named('Third') });
    expect((await coach.listVersions({ designId, id })).map((version) => version.revision)).toEqual([3, 2]);
    await scene.database.owner.query(`update component_version set started_at = started_at - interval '6 minutes' where component_id = $1`, [id]);
    await manager.saveComponent({ designId, id, revision: third.revision, change: named('Fourth') });
    const versions = await coach.listVersions({ designId, id });
    expect(versions.map((version) => version.revision)).toEqual([4, 3, 2]);

    const old = await coach.readVersion({ designId, id, versionId: versions[2]!.id });
    expect(old.content).toMatchObject({ kind: 'structure', name: 'Second' });
    const restored = await coach.restoreVersion({ designId, id, versionId: versions[2]!.id, revision: 4 });
    expect(restored).toMatchObject({ name: 'Second', revision: 5 });
    expect((await coach.listVersions({ designId, id })).map((version) => [version.revision, version.current])).toEqual([
      [5, true],
      [4, false],
      [3, false],
      [2, false],
    ]);
  });

  it('keep what a loaded component was before its first change', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const designId = scene.adopted;
    const id = await idOfKey(coach, designId, 'standards');
    const { revision } = (await coach.readComponent({ designId, id })).component;
    await coach.saveComponent({ designId, id, revision, change: { kind: 'goals', name: 'Standards of the state' } });
    const versions = await coach.listVersions({ designId, id });
    expect(versions).toHaveLength(2);
    expect((await coach.readVersion({ designId, id, versionId: versions[1]!.id })).content.name).toBe('State standards');
  });

  it('come with retiring and restoring, and a save of the same makes none', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const designId = scene.adopted;
    const id = randomUUID();
    const made = await coach.createComponent({ designId, id, component: structure('retiring') });
    const retired = await coach.retireComponent({ designId, id, revision: made.revision });
    expect(retired.state).toBe('retired');
    expect((await coach.listComponents({ designId })).rows.map((row) => row.key)).not.toContain('retiring');
    const back = await coach.restoreComponent({ designId, id, revision: retired.revision });
    expect(back.state).toBe('active');
    expect(await coach.saveComponent({ designId, id, revision: back.revision, change: { kind: 'structure', name: 'retiring' } })).toEqual(back);
  });
});
