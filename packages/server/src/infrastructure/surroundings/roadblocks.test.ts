import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inAppointment } from '../../platform/db/index.ts';
import { type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
let id: string;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const as = (
  who: 'tallulah' | 'laverne' | 'ana' | 'cole' | 'supervisor' | 'manager' | 'stranger' | 'administrator' | 'researcher' | 'samPrincipal' | 'samCoach',
) => scene.as(scene.cast[who]).surroundings;
const given = () => ({ id, schoolId: scene.cast.school, text: 'No substitutes on Thursdays.', ownerAppointmentId: scene.cast.supervisor.appointmentId });

/** Tallulah tells the supervisor what stands in her way. */
beforeEach(async () => {
  id = randomUUID();
  await as('tallulah').raiseRoadblock(given());
});

describe('a roadblock', () => {
  it('is read by who raised it, who is to answer and the mathematics manager, and by nobody else', async () => {
    for (const reader of ['tallulah', 'supervisor', 'manager'] as const)
      expect((await as(reader).readRoadblock({ id })).text).toBe('No substitutes on Thursdays.');
    for (const other of ['laverne', 'ana', 'cole', 'samPrincipal', 'samCoach', 'researcher', 'administrator', 'stranger'] as const) {
      await expect(as(other).readRoadblock({ id }), other).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await as(other).listRoadblocks({})).rows, other).toEqual([]);
      const { database, cast } = scene;
      expect(await inAppointment(database.pools.app, cast[other], (tx) => tx.selectFrom('roadblock').selectAll().execute()), other).toEqual([]);
      const touched = await inAppointment(database.pools.app, cast[other], (tx) =>
        tx.updateTable('roadblock').set({ answer: 'Never mind.', answered_on: cast[other].today }).where('id', '=', id).executeTakeFirst(),
      );
      expect(touched.numUpdatedRows, other).toBe(0n);
    }
  });

  it('is answered by the person who was asked, and whoever raised it sees the answer and the day', async () => {
    const open = (await as('supervisor').listRoadblocks({ side: 'to_answer', answered: false })).rows.find((row) => row.id === id);
    expect(open).toMatchObject({ raisedBy: { name: 'Tallulah Reyes' }, answer: null, may: { answer: true, change: false, passOn: false } });
    for (const other of ['tallulah', 'manager'] as const)
      await expect(as(other).answerRoadblock({ id, revision: 1, answer: 'Never mind.' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await as('supervisor').answerRoadblock({ id, revision: 1, answer: 'Two are held every Thursday.' });
    const answered = await as('tallulah').readRoadblock({ id });
    expect(answered).toMatchObject({
      answer: 'Two are held every Thursday.',
      answeredOn: scene.cast.supervisor.today,
      may: { change: false, answer: false, passOn: false },
    });
    await expect(as('supervisor').answerRoadblock({ id, revision: 1, answer: 'Three are held.' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { current: { revision: 2 } },
    });
    await expect(as('tallulah').changeRoadblock({ id, revision: 2, text: 'Something else.' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is reworded or passed on until then; whoever was asked first loses sight of it', async () => {
    await as('tallulah').changeRoadblock({ id, revision: 1, text: 'No substitutes at all.' });
    await expect(as('supervisor').passRoadblockOn({ id, revision: 2, ownerAppointmentId: scene.cast.cole.appointmentId })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await as('manager').passRoadblockOn({ id, revision: 2, ownerAppointmentId: scene.cast.cole.appointmentId });
    await expect(as('supervisor').readRoadblock({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await as('cole').readRoadblock({ id })).toMatchObject({ text: 'No substitutes at all.', owner: { name: 'Desmond Cole' }, may: { answer: true } });
    await expect(as('tallulah').passRoadblockOn({ id, revision: 3, ownerAppointmentId: scene.cast.stranger.appointmentId })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  it('is raised by those who coach or lead a routine, to somebody here, once', async () => {
    expect((await as('tallulah').raiseRoadblock(given())).revision).toBe(1);
    await expect(as('tallulah').raiseRoadblock({ ...given(), text: 'Other words.' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(as('laverne').raiseRoadblock(given())).rejects.toMatchObject({ code: 'CONFLICT' });
    const raise = (who: 'ana' | 'researcher' | 'cole' | 'tallulah', change: object) => as(who).raiseRoadblock({ ...given(), id: randomUUID(), ...change });
    await expect(raise('ana', {})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(raise('researcher', {})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await raise('cole', {})).raisedBy.name).toBe('Desmond Cole');
    await expect(raise('tallulah', { schoolId: randomUUID() })).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'schoolId' }] } });
    await expect(raise('tallulah', { ownerAppointmentId: randomUUID() })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(raise('tallulah', { text: 'no' })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('waits at the top, longest first', async () => {
    const later = randomUUID();
    await as('tallulah').raiseRoadblock({ ...given(), id: later });
    await scene.database.owner.query(`update roadblock set raised_on = raised_on - 9 where id = $1`, [later]);
    await as('supervisor').answerRoadblock({ id, revision: 1, answer: 'Solved.' });
    const ids = (await as('tallulah').listRoadblocks({ side: 'raised' })).rows.map((row) => row.id);
    expect(ids[0]).toBe(later);
    expect(ids.indexOf(id)).toBeGreaterThan(ids.indexOf(later));
    expect((await as('tallulah').listRoadblocks({ answered: true })).rows.every((row) => row.answer !== null)).toBe(true);
  });
});
