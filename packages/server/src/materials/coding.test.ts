import { randomUUID } from 'node:crypto';
import { rate, selectRating } from '@trellis/domain/infrastructure';
import { almondValleyDesign } from '@trellis/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../platform/db/index.ts';
import { insertCoding, selectCoding } from './index.ts';
import { beginCoding, type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const codingFor = (who: keyof Scene['cast']) =>
  inAppointment(scene.database.pools.app, scene.cast[who] as never, (tx) => selectCoding(tx, scene.cast[who] as never));
const coding = almondValleyDesign.coding!;

describe('the coding that ratings are computed from', () => {
  it('is not there until a coding is marked for it', async () => {
    await beginCoding(scene.app.as(scene.cast.tallulah));
    expect(await codingFor('tallulah')).toBeUndefined();
  });

  it('comes back from the database as it was loaded, for everybody who reads ratings alike', async () => {
    const { cast, database } = scene;
    await insertCoding(database.owner, coding, {
      districtId: cast.district,
      appointmentId: cast.manager.appointmentId,
      agreementNote: 'The study reports an agreement of .89 between its coders.',
      names: { activities: 'Curriculum, K–2', items: 'Interim assessments, K–2' },
    });
    const read = await codingFor('administrator');
    expect(read?.scope).toEqual(coding.scope);
    const keyed = (units: { key: string; content: string[] }[] = []) =>
      Object.fromEntries(units.map((unit) => [unit.key, { ...unit, content: [...new Set(unit.content)].sort() }]));
    expect(keyed(read?.activities)).toEqual(keyed(coding.activities));
    expect(keyed(read?.items)).toEqual(keyed(coding.items));
    expect(await codingFor('researcher')).toEqual(read);
    expect(await codingFor('stranger')).toBeUndefined();
    for (const key of ['materials_content', 'materials_demand', 'assessments_content', 'assessments_demand'] as const) {
      expect(selectRating(rate({ ...almondValleyDesign, coding: read }), key).result).toEqual(selectRating(rate(almondValleyDesign), key).result);
    }
  });

  it('lists its projects with an agreement that was reached elsewhere', async () => {
    const projects = (await scene.app.as(scene.cast.ana).materials.listProjects({})).filter((project) => project.rates);
    expect(projects.map(({ kind, agreement }) => [kind, agreement])).toEqual([
      ['activities', 'elsewhere'],
      ['items', 'elsewhere'],
    ]);
    expect(projects[0]?.units).toBe(coding.activities?.length);
    await expect(scene.app.as(scene.cast.ana).materials.readProject({ id: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
