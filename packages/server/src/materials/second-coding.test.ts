import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inAppointment } from '../platform/db/index.ts';
import { beginCoding, csvOf, type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
let projectId: string;
let round: string;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const tallulah = () => scene.app.as(scene.cast.tallulah);
const laverne = () => scene.app.as(scene.cast.laverne);

/** Tallulah coded four units; Laverne is asked to code all of them a second time. */
beforeEach(async () => {
  projectId = (await beginCoding(tallulah())).id;
  await tallulah().materials.importUnits({
    id: randomUUID(),
    projectId,
    text: csvOf([
      ['a', 'K', 'K.CC.1', '1'],
      ['b', 'K', 'K.CC.1', '1'],
      ['c', 'K', 'K.OA.1', '2'],
      ['d', 'K', 'K.OA.1', '2'],
    ]),
  });
  round = randomUUID();
  await tallulah().materials.startSecondCoding({ id: round, projectId, coderAppointmentId: scene.cast.laverne.appointmentId, size: 4, seed: 1 });
});

/** Laverne codes as Tallulah did, but for `d`, which she takes for level 3. */
async function codeAll() {
  const { units } = await laverne().materials.readSecondCoding({ id: round });
  for (const unit of units) {
    await laverne().materials.codeSecond({
      id: round,
      unitId: unit.unitId,
      content: [unit.key < 'c' ? 'K.CC.1' : 'K.OA.1'],
      dok: unit.key < 'c' ? 1 : unit.key === 'c' ? 2 : 3,
    });
  }
  return Object.fromEntries(units.map((unit) => [unit.key, unit.unitId]));
}

describe('a second person codes a sample', () => {
  it('without seeing the first codes, anywhere, until it is finished', async () => {
    const { units } = await laverne().materials.readSecondCoding({ id: round });
    expect(units.map((unit) => [unit.key, unit.first, unit.second])).toEqual(['a', 'b', 'c', 'd'].map((key) => [key, null, null]));
    expect((await laverne().materials.listUnits({ projectId })).rows.map((unit) => unit.codes)).toEqual([null, null, null, null]);
    expect((await laverne().materials.listUnits({ projectId, dok: '1' })).total).toBe(0);
    expect((await tallulah().materials.listUnits({ projectId, dok: '1' })).total).toBe(2);
    const value = { key: 'a', grade: 'K' as const, content: ['K.CC.1'], dok: 4 as const };
    await expect(laverne().materials.saveUnit({ projectId, id: units[0]?.unitId ?? '', revision: 1, value })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('whose codes nobody else reads meanwhile, not even straight from the table', async () => {
    await codeAll();
    expect((await tallulah().materials.readSecondCoding({ id: round })).units).toEqual([]);
    expect((await tallulah().materials.readSecondCoding({ id: round })).secondCoding).toMatchObject({ coded: 4, different: null, unsettled: null });
    await expect(tallulah().materials.readAgreement({ id: round })).rejects.toMatchObject({ code: 'INVALID' });
    const { database, cast } = scene;
    const seen = (who: typeof cast.ana) =>
      inAppointment(database.pools.app, who, (tx) => tx.selectFrom('second_code').selectAll().where('second_coding_id', '=', round).execute());
    for (const other of [cast.tallulah, cast.manager, cast.researcher, cast.stranger, cast.administrator]) expect(await seen(other)).toEqual([]);
    expect(await seen(cast.laverne)).toHaveLength(4);
    const overwrite = await inAppointment(database.pools.app, cast.tallulah, (tx) =>
      tx.updateTable('second_code').set({ dok: '4' }).where('second_coding_id', '=', round).executeTakeFirst(),
    );
    expect(overwrite.numUpdatedRows).toBe(0n);
  });

  it('then both see them side by side, with the agreement and what it can be held against', async () => {
    await codeAll();
    const finished = await laverne().materials.finishSecondCoding({ id: round });
    expect(finished).toMatchObject({ finishedOn: scene.cast.laverne.today, different: 1, unsettled: 1 });
    const { agreement } = await tallulah().materials.readAgreement({ id: round });
    expect(agreement.content).toMatchObject({ n: 4, percent: 1, kappa: { value: 1 } });
    // by hand: observed 3/4; expected 1/2 × 1/2 + 1/2 × 1/4 = 3/8; kappa (3/4 - 3/8) / (5/8) = .6
    expect(agreement.dok.percent).toBe(0.75);
    expect(agreement.dok.kappa).toEqual({ value: expect.closeTo(0.6, 10) });
    expect(agreement.note).toContain('does not name the statistic');
    const d = (await scene.app.as(scene.cast.researcher).materials.readSecondCoding({ id: round })).units.find((unit) => unit.key === 'd');
    expect(d).toMatchObject({ first: { dok: 2 }, second: { dok: 3 }, same: { content: true, dok: false }, settled: null });
  });

  it('is not finished with a unit left open, and not changed after it is finished', async () => {
    await expect(laverne().materials.finishSecondCoding({ id: round })).rejects.toMatchObject({ code: 'INVALID', message: '4 of 4 units are not coded yet.' });
    const ids = await codeAll();
    await laverne().materials.finishSecondCoding({ id: round });
    await expect(laverne().materials.codeSecond({ id: round, unitId: ids.a ?? '', content: [], dok: 4 })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(laverne().materials.finishSecondCoding({ id: round })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('settles what differs; then the unit carries it, the codes may count, and a file does not undo it', async () => {
    const ids = await codeAll();
    const change = { id: projectId, revision: 1, rates: true };
    await expect(
      laverne().materials.settle({ id: round, unitId: ids.d ?? '', content: ['K.OA.1'], dok: 3, reason: 'Students explain why.' }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await laverne().materials.finishSecondCoding({ id: round });
    await expect(tallulah().materials.saveProject(change)).rejects.toMatchObject({ code: 'INVALID' });
    await expect(tallulah().materials.settle({ id: round, unitId: ids.a ?? '', content: [], dok: 1, reason: 'Nothing differs.' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    const settled = await tallulah().materials.settle({ id: round, unitId: ids.d ?? '', content: ['K.OA.1'], dok: 3, reason: 'Students explain why.' });
    expect(settled.secondCoding).toMatchObject({ different: 1, unsettled: 0 });
    expect(settled.units.find((unit) => unit.key === 'd')?.settled).toMatchObject({ dok: 3, reason: 'Students explain why.', by: { name: 'Tallulah Reyes' } });
    expect((await tallulah().materials.listUnits({ projectId, find: 'd' })).rows[0]).toMatchObject({ settled: true, codes: { dok: 3 } });
    expect(await tallulah().materials.saveProject(change)).toMatchObject({ rates: true, agreement: 'settled' });
    const report = await tallulah().materials.importUnits({ id: randomUUID(), projectId, text: csvOf([['d', 'K', 'K.OA.1', '2']]) });
    expect(report.problems).toMatchObject([{ line: 2, column: 'key' }]);
    const value = { key: 'd', grade: 'K' as const, content: ['K.OA.1'], dok: 2 as const };
    await expect(tallulah().materials.saveUnit({ projectId, id: ids.d ?? '', revision: 2, value })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(tallulah().materials.removeUnit({ projectId, id: ids.d ?? '', revision: 2 })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('is somebody who codes, and not whoever coded first', async () => {
    const start = (coderAppointmentId: string, project = projectId) =>
      tallulah().materials.startSecondCoding({ id: randomUUID(), projectId: project, coderAppointmentId, size: 2, seed: 3 });
    await expect(start(scene.cast.ana.appointmentId)).rejects.toMatchObject({ code: 'INVALID' });
    await expect(start(scene.cast.stranger.appointmentId)).rejects.toMatchObject({ code: 'INVALID' });
    await expect(start(scene.cast.laverne.appointmentId, randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const own = await beginCoding(tallulah());
    await tallulah().materials.saveUnit({ projectId: own.id, id: randomUUID(), revision: null, value: { key: 'mine', grade: 'K', content: [], dok: 1 } });
    await expect(start(scene.cast.tallulah.appointmentId, own.id)).rejects.toMatchObject({ code: 'INVALID' });
    const coders = (await tallulah().materials.listCoders()).map((coder) => coder.name);
    expect(coders).toContain('Sam Ito');
    expect(coders).not.toContain('Ana Ruiz');
    expect(coders.filter((name) => name === 'Sam Ito')).toHaveLength(1);
  });

  it('finds what waits, and leaves what waits for others', async () => {
    expect((await laverne().materials.listSecondCodings({ mine: true })).map((one) => one.id)).toContain(round);
    expect((await tallulah().materials.listSecondCodings({ mine: true })).map((one) => one.id)).not.toContain(round);
    expect(await tallulah().materials.listSecondCodings({ projectId })).toMatchObject([{ id: round, mine: false, coder: { name: 'Laverne Hall' } }]);
    await expect(tallulah().materials.codeSecond({ id: round, unitId: randomUUID(), content: [], dok: 1 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(laverne().materials.codeSecond({ id: round, unitId: randomUUID(), content: [], dok: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(scene.app.as(scene.cast.stranger).materials.readSecondCoding({ id: round })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const again = { id: round, projectId, coderAppointmentId: scene.cast.laverne.appointmentId, size: 4, seed: 1 };
    expect((await tallulah().materials.startSecondCoding(again)).size).toBe(4);
    await expect(tallulah().materials.startSecondCoding({ ...again, seed: 2 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
