import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../../platform/db/index.ts';
import { type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const as = (who: 'ana' | 'cole' | 'stranger' | 'samCoach' | 'samPrincipal') => scene.as(scene.cast[who]).surroundings;

describe('the vision', () => {
  it('is new to everybody until they have seen it, and again when it changes', async () => {
    const first = await as('ana').readVision();
    expect(first).toMatchObject({ new: true, vision: { name: 'What we want for our students', componentId: scene.components.vision } });
    const version = first.vision?.version ?? 0;
    expect((await as('ana').markVisionSeen({ componentId: scene.components.vision, version })).new).toBe(false);
    expect((await as('cole').readVision()).new).toBe(true);
    const change = { kind: 'vision' as const, summary: 'Students talk about mathematics.' };
    await scene.as(scene.cast.manager).infrastructure.saveComponent({ designId: scene.designId, id: scene.components.vision, revision: version, change });
    expect(await as('ana').readVision()).toMatchObject({ new: true, vision: { summary: 'Students talk about mathematics.' } });
  });

  it('is seen by a person, in whichever role', async () => {
    const { vision } = await as('samCoach').readVision();
    await as('samCoach').markVisionSeen({ componentId: scene.components.vision, version: vision?.version ?? 0 });
    expect((await as('samPrincipal').readVision()).new).toBe(false);
  });

  it('has no version to come, and is no other component', async () => {
    await expect(as('ana').markVisionSeen({ componentId: scene.components.vision, version: 99 })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(as('ana').markVisionSeen({ componentId: scene.components.curriculum, version: 1 })).rejects.toMatchObject({ code: 'INVALID' });
    expect(await as('stranger').readVision()).toEqual({ vision: null, new: false });
  });

  it('has no list of who has not read it: each sees their own row, whatever they may', async () => {
    const { database, cast } = scene;
    const seen = (who: typeof cast.ana) => inAppointment(database.pools.app, who, (tx) => tx.selectFrom('vision_seen').selectAll().execute());
    expect((await seen(cast.ana)).map((row) => row.person_id)).toEqual([cast.ana.personId]);
    for (const other of [cast.tallulah, cast.cole, cast.supervisor, cast.manager, cast.administrator, cast.researcher, cast.stranger])
      expect(await seen(other)).toEqual([]);
    const forged = inAppointment(database.pools.app, cast.manager, (tx) =>
      tx
        .insertInto('vision_seen')
        .values({ district_id: cast.district, person_id: cast.cole.personId, component_id: scene.components.vision, version: 1 })
        .execute(),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });
});
