import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../platform/db/index.ts';
import { beginCoding, csvOf, type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const as = (
  who: 'tallulah' | 'laverne' | 'manager' | 'ana' | 'cole' | 'supervisor' | 'administrator' | 'researcher' | 'samCoach' | 'samPrincipal' | 'stranger',
) => scene.app.as(scene.cast[who]);

describe('a coding', () => {
  it('is begun by a coach, and the same one sent again is the same one', async () => {
    const id = randomUUID();
    const given = { id, kind: 'activities' as const, name: 'Go Math, K to 2', grades: ['K' as const] };
    const first = await as('tallulah').materials.createProject(given);
    expect(await as('tallulah').materials.createProject(given)).toEqual(first);
    await expect(as('tallulah').materials.createProject({ ...given, name: 'Another' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(as('tallulah').materials.createProject({ ...given, id: randomUUID() })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('fills its scope from the Common Core, and keeps the old scope when the new one cannot be', async () => {
    const project = await beginCoding(as('tallulah'));
    const scope = { id: project.id, name: 'number and operations, K–2', codedWhole: true };
    const fill = { grades: ['K' as const, '1' as const, '2' as const], domains: ['CC' as const, 'OA' as const, 'NBT' as const] };
    const saved = await as('tallulah').materials.saveScope({ ...scope, revision: 1, fill: { ...fill, parts: false } });
    expect(saved.standards).toHaveLength(40);
    expect(saved.project).toMatchObject({ revision: 2, standards: 40, codedWhole: true });
    await expect(as('laverne').materials.saveScope({ ...scope, revision: 1, standards: [] })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(as('tallulah').materials.saveScope({ ...scope, revision: 2 })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(as('tallulah').materials.saveScope({ ...scope, revision: 2, fill: { grades: ['8'], domains: ['CC'], parts: false } })).rejects.toMatchObject({
      code: 'INVALID',
    });
    expect((await as('researcher').materials.readProject({ id: project.id })).standards).toHaveLength(40);
  });

  it('shows what is covered, the mix of demand and the topics, and is held against the assessments', async () => {
    const coach = as('tallulah');
    const activities = await beginCoding(coach);
    const items = await beginCoding(coach, 'items');
    await coach.materials.saveScope({
      id: activities.id,
      revision: 1,
      name: 'counting',
      codedWhole: true,
      standards: ['K.CC.1', 'K.CC.2'].map((code) => ({ code, grade: 'K' as const })),
    });
    await coach.materials.importUnits({
      id: randomUUID(),
      projectId: activities.id,
      text: csvOf([...Array(30).keys()].map((i) => [`a${i}`, 'K', 'K.CC.1', i < 20 ? '1' : '2'])),
    });
    await coach.materials.importUnits({ id: randomUUID(), projectId: items.id, text: csvOf([['i1', 'K', 'K.CC.1', '1']]) });
    const { figures } = await as('ana').materials.readProject({ id: activities.id, otherId: items.id });
    expect(figures.coverage).toMatchObject({ covered: 1, total: 2, result: { level: 'low' } });
    expect(figures.demand.overall).toMatchObject({ units: 30, nei: 0, base: 30 });
    expect(figures.topics[0]?.topics).toEqual([{ code: 'K.CC.1', units: 30, salient: true }]);
    expect(figures.comparison).toMatchObject({ refused: null, overlaps: [{ grade: 'K', result: { level: 'high' } }] });
    await expect(coach.materials.readProject({ id: activities.id, otherId: activities.id })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('is removed only while it is empty', async () => {
    const project = await beginCoding(as('tallulah'));
    const unit = await as('tallulah').materials.saveUnit({
      projectId: project.id,
      id: randomUUID(),
      revision: null,
      value: { key: 'a', grade: 'K', content: [], dok: 1 },
    });
    await expect(as('tallulah').materials.removeProject({ id: project.id, revision: 1 })).rejects.toMatchObject({ code: 'INVALID' });
    await as('tallulah').materials.removeUnit({ projectId: project.id, id: unit.id, revision: unit.revision });
    await as('tallulah').materials.removeProject({ id: project.id, revision: 1 });
    await expect(as('tallulah').materials.readProject({ id: project.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('names only materials of the adopted design', async () => {
    const project = await beginCoding(as('tallulah'));
    await expect(as('tallulah').materials.saveProject({ id: project.id, revision: 1, componentId: randomUUID() })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'componentId' }] },
    });
  });
});

describe('the coding that the ratings read', () => {
  it('counts once agreement is written down or reached here, and there is one of a kind', async () => {
    const coach = as('tallulah');
    const [one, two] = [await beginCoding(coach), await beginCoding(coach)];
    await expect(coach.materials.saveProject({ id: one.id, revision: 1, rates: true })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'rates' }] },
    });
    expect(await coach.materials.listProjects({})).not.toContainEqual(expect.objectContaining({ rates: true }));
    const agreementNote = 'Three coders agreed on a sample in spring.';
    await coach.materials.saveProject({ id: one.id, revision: 1, rates: true, agreementNote });
    await coach.materials.saveProject({ id: two.id, revision: 1, rates: true, agreementNote });
    const rating = (await as('ana').materials.listProjects({ kind: 'activities' })).filter((project) => project.rates);
    expect(rating.map((project) => project.id)).toEqual([two.id]);
  });

  it('stops counting with its note: the note cannot be taken away under it', async () => {
    const [rates] = (await as('tallulah').materials.listProjects({})).filter((project) => project.rates);
    await expect(as('tallulah').materials.saveProject({ id: rates?.id ?? '', revision: rates?.revision ?? 0, agreementNote: null })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });
});

describe('one unit', () => {
  it('is coded, changed on its revision, and its key is its own', async () => {
    const coach = as('samCoach');
    const { id: projectId } = await beginCoding(coach);
    const id = randomUUID();
    const value = { key: 'L1', grade: 'K' as const, content: ['K.OA.1', 'K.CC.1', 'K.OA.1'], dok: 2 as const, coder: 'SI' };
    const unit = await coach.materials.saveUnit({ projectId, id, revision: null, value });
    expect(unit.codes).toEqual({ content: ['K.CC.1', 'K.OA.1'], dok: 2 });
    expect(await coach.materials.saveUnit({ projectId, id, revision: null, value })).toEqual(unit);
    await expect(coach.materials.saveUnit({ projectId, id, revision: null, value: { ...value, dok: 3 } })).rejects.toMatchObject({ code: 'CONFLICT' });
    const changed = await coach.materials.saveUnit({ projectId, id, revision: 1, value: { ...value, dok: 'NEI' } });
    expect(changed).toMatchObject({ revision: 2, codes: { dok: 'NEI' } });
    await expect(coach.materials.saveUnit({ projectId, id, revision: 1, value })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { current: { revision: 2 } },
    });
    await expect(coach.materials.saveUnit({ projectId, id: randomUUID(), revision: null, value })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'value.key' }] },
    });
    await expect(
      coach.materials.saveUnit({ projectId, id: randomUUID(), revision: null, value: { ...value, key: 'L 2', dok: 7 as never } }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await expect(coach.materials.removeUnit({ projectId, id, revision: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await coach.materials.listUnits({ projectId })).total).toBe(1);
  });

  it('is found by grade, code, level and the beginning of its key, 50 a page', async () => {
    const coach = as('tallulah');
    const { id: projectId } = await beginCoding(coach);
    const rows = [...Array(60).keys()].map((i): [string, string, string, string] => [
      `L${i}`,
      i < 55 ? '1' : 'K',
      i % 2 ? 'K.CC.1; K.CC.2' : '',
      i % 3 ? '1' : 'NEI',
    ]);
    await coach.materials.importUnits({ id: randomUUID(), projectId, text: csvOf(rows) });
    const first = await coach.materials.listUnits({ projectId });
    expect([first.rows.length, first.total, first.rows[0]?.grade]).toEqual([50, 60, 'K']);
    expect((await coach.materials.listUnits({ projectId, offset: 50 })).rows).toHaveLength(10);
    expect((await coach.materials.listUnits({ projectId, grade: 'K' })).total).toBe(5);
    expect((await coach.materials.listUnits({ projectId, code: 'K.CC.2' })).total).toBe(30);
    expect((await coach.materials.listUnits({ projectId, dok: 'NEI' })).total).toBe(20);
    expect((await coach.materials.listUnits({ projectId, uncoded: true })).total).toBe(30);
    expect((await coach.materials.listUnits({ projectId, find: 'L5' })).total).toBe(11);
  });
});

describe('who may', () => {
  it('read: staff and researchers; code: coaches and the manager; nobody from elsewhere', async () => {
    const project = await beginCoding(as('manager'));
    for (const reader of ['ana', 'cole', 'supervisor', 'researcher', 'samPrincipal'] as const) {
      expect((await as(reader).materials.readProject({ id: project.id })).may.code).toBe(false);
      await expect(beginCoding(as(reader))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    await expect(as('administrator').materials.listProjects({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(as('stranger').materials.readProject({ id: project.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await as('stranger').materials.listProjects({})).toEqual([]);
    await expect(scene.app.as(null).materials.listProjects({})).rejects.toMatchObject({ code: 'SIGNED_OUT' });
  });

  it('asked straight: the database says the same, and gives those who read ratings what ratings are made of', async () => {
    const { id: projectId } = await beginCoding(as('tallulah'));
    await as('tallulah').materials.importUnits({ id: randomUUID(), projectId, text: csvOf([['a', 'K', 'K.CC.1', '1']]) });
    await as('tallulah').materials.saveScope({ id: projectId, revision: 1, name: 'counting', codedWhole: true, standards: [{ code: 'K.CC.1', grade: 'K' }] });
    const { database, cast } = scene;
    for (const table of ['coding_project', 'scope_standard', 'coded_unit'] as const) {
      const seen = (who: typeof cast.ana) => inAppointment(database.pools.app, who, (tx) => tx.selectFrom(table).selectAll().execute());
      for (const reader of [cast.tallulah, cast.ana, cast.cole, cast.samPrincipal, cast.supervisor, cast.researcher, cast.administrator])
        expect((await seen(reader)).length, `${reader.role} ${table}`).toBeGreaterThan(0);
      expect(await seen(cast.stranger)).toEqual([]);
    }
    const retouch = (who: typeof cast.ana) =>
      inAppointment(database.pools.app, who, (tx) =>
        tx.updateTable('coded_unit').set({ dok: '4' }).where('district_id', '=', cast.district).where('project_id', '=', projectId).executeTakeFirst(),
      );
    expect((await retouch(cast.ana)).numUpdatedRows).toBe(0n);
    expect((await retouch(cast.stranger)).numUpdatedRows).toBe(0n);
    expect((await retouch(cast.laverne)).numUpdatedRows).toBe(1n);
    const foist = inAppointment(database.pools.app, cast.stranger, (tx) =>
      tx
        .insertInto('coding_project')
        .values({ district_id: cast.district, id: randomUUID(), kind: 'items', name: 'Foisted', created_by: cast.stranger.appointmentId })
        .execute(),
    );
    await expect(foist).rejects.toMatchObject({ code: '42501' });
  });
});
