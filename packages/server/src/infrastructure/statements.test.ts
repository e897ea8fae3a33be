import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const refusal = (promise: Promise<unknown>) => promise.then(() => null).catch((error) => ({ code: error.code, data: error.data }));

describe('statements', () => {
  const value = { sphere: 'leader_practice' as const, dataCollected: true, useExpected: 'yes' as const, overTheYear: 'consistent' as const };

  it('are saved once under their id, changed on their revision, and removed', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const at = { designId: scene.adopted, id: randomUUID() };
    const first = await coach.saveSphere({ ...at, revision: null, value });
    expect(first).toMatchObject({ revision: 1, by: { name: 'Tallulah Reyes' }, value });
    expect(await coach.saveSphere({ ...at, revision: null, value })).toEqual(first);
    const changed = await coach.saveSphere({ ...at, revision: 1, value: { ...value, useExpected: 'varies' } });
    expect(changed.revision).toBe(2);
    expect(await refusal(coach.saveSphere({ ...at, revision: 1, value }))).toMatchObject({
      code: 'CONFLICT',
      data: { current: { revision: 2, value: { useExpected: 'varies' } } },
    });
    expect(await refusal(coach.saveSphere({ ...at, id: randomUUID(), revision: null, value }))).toMatchObject({
      code: 'CONFLICT',
      data: { current: { id: at.id } },
    });
    expect(await refusal(coach.removeStatement({ ...at, revision: 1 }))).toMatchObject({ code: 'CONFLICT' });
    await coach.removeStatement({ ...at, revision: 2 });
    expect((await coach.listStatements({ designId: scene.adopted })).spheres).toEqual([]);
    expect(await refusal(coach.removeStatement({ ...at, revision: 3 }))).toMatchObject({ code: 'NOT_FOUND' });
    await coach.saveSphere({ ...at, id: randomUUID(), revision: null, value });
  });

  it('name only what the design has', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const at = { designId: scene.adopted, id: randomUUID(), revision: null };
    expect(await refusal(coach.saveMandate({ ...at, value: { key: 'm', name: 'M', prescribes: 'goals', component: 'nothing' } }))).toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'value.component' }] },
    });
    expect(await refusal(coach.saveFeature({ ...at, value: { feature: 'pacing', clear: true, resource: 'walks' } }))).toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'value.resource' }] },
    });
    expect(await refusal(coach.saveMandate({ ...at, value: { key: 'm', name: '', prescribes: 'everything' } as never }))).toMatchObject({ code: 'INVALID' });
    expect(await refusal(coach.saveFeature({ ...at, revision: 3, value: { feature: 'pacing', clear: true } }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await coach.listStatements({ designId: scene.adopted })).features).toEqual([]);
  });

  it('leave decisions to those who may decide, with reasons, one a rating', async () => {
    const [coach, supervisor] = [scene.as(scene.cast.tallulah), scene.as(scene.cast.supervisor)];
    const at = { designId: scene.adopted, id: randomUUID(), revision: null };
    const decision = { rating: 'specificity' as const, level: 'low' as const, justification: 'Nothing that we have is clear on any of these.' };
    expect(await refusal(coach.saveDecision({ ...at, value: decision }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusal(supervisor.saveDecision({ ...at, value: { ...decision, justification: 'Because.' } }))).toMatchObject({ code: 'INVALID' });
    const saved = await supervisor.saveDecision({ ...at, value: decision });
    expect(saved.value).toMatchObject({ by: 'Irene Novak', on: scene.cast.supervisor.today });
    expect(await supervisor.saveDecision({ ...at, value: decision })).toEqual(saved);
    expect(await refusal(supervisor.saveDecision({ ...at, id: randomUUID(), value: decision }))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusal(coach.removeStatement({ designId: scene.adopted, id: saved.id, revision: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(coach.saveSettings({ designId: scene.adopted, revision: 1, settings: null }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await supervisor.removeDecision({ designId: scene.adopted, id: saved.id, revision: 1 })).toEqual({ id: saved.id, revision: 2 });
  });
});
