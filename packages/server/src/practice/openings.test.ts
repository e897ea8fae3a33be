import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment } from '../platform/db/index.ts';
import { createScene, refusalOf, type Scene, taskOf } from './testing/scene.ts';

let scene: Scene;
let entryId: string;
let shareId: string;
const span = { from: '2000-01-01', to: '2999-01-01' };

beforeAll(async () => {
  scene = await createScene();
  const { cast, app, database } = scene;
  const task = taskOf(cast, { why: 'Only for those who may' });
  entryId = task.entryId;
  await app.as(cast.tallulah).practice.createTask(task);
  shareId = randomUUID();
  await app.as(cast.tallulah).practice.shareLog({ id: shareId, appointmentId: cast.manager.appointmentId });
  await app.as(cast.tallulah).practice.shareLog({ id: randomUUID(), appointmentId: cast.laverne.appointmentId });
  await database.owner.query('update circle_member set starts = now() where starts > now()');
});
afterAll(() => scene?.close());

const ask = (actor: Actor) => scene.app.as(actor).practice;
const seenBy = async (actor: Actor) => (await ask(actor).listOpenings()).readers.map(({ reader, days, latest }) => ({ name: reader.name, days, latest }));
const rowsOf = (actor: Actor) => inAppointment(scene.database.pools.app, actor, (tx) => tx.selectFrom('opening').selectAll().execute());
const today = () => scene.cast.tallulah.today;

describe('opening a shared log', () => {
  it('is not recorded for those who only could have, nor for its owner', async () => {
    const { cast } = scene;
    await ask(cast.tallulah).listEntries({});
    await ask(cast.tallulah).readEntry({ id: entryId });
    await ask(cast.tallulah).profile(span);
    await ask(cast.manager).listShares();
    await ask(cast.manager).listEntries({});
    expect(await seenBy(cast.tallulah)).toEqual([]);
  });

  it.each([
    ['its entries', () => ask(scene.cast.manager).listEntries({ appointmentId: scene.cast.tallulah.appointmentId })],
    ['one entry', () => ask(scene.cast.manager).readEntry({ id: entryId })],
    ['its figures', () => ask(scene.cast.manager).profile({ appointmentId: scene.cast.tallulah.appointmentId, ...span })],
  ])('is seen by its owner when a reader reads %s', async (_what, read) => {
    await scene.database.owner.query('delete from opening');
    await read();
    expect(await seenBy(scene.cast.tallulah)).toEqual([{ name: 'Triston Bell', days: 1, latest: [today()] }]);
  });

  it('is one row a day, however often, without a time of day', async () => {
    const { cast } = scene;
    const before = await rowsOf(cast.tallulah);
    for (let times = 0; times < 3; times += 1) await ask(cast.manager).readEntry({ id: entryId });
    expect(await rowsOf(cast.tallulah)).toEqual(before);
    expect(before).toHaveLength(1);
    expect(Object.keys(before[0] ?? {}).sort()).toEqual(['appointment_id', 'circle_id', 'district_id', 'local_date']);
  });

  it('is not recorded when it is refused', async () => {
    const { cast } = scene;
    const appointmentId = cast.tallulah.appointmentId;
    expect((await refusalOf(ask(cast.supervisor).listEntries({ appointmentId }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(ask(cast.laverne).listEntries({ appointmentId, text: 'word' }))).code).toBe('INVALID');
    expect((await seenBy(cast.tallulah)).map(({ name }) => name)).toEqual(['Triston Bell']);
  });

  it('is kept by days: the last ten by name, all of them counted, who opened last first', async () => {
    const { cast, database } = scene;
    await ask(cast.laverne).listEntries({ appointmentId: cast.tallulah.appointmentId });
    await database.owner.query(
      `insert into opening (district_id, circle_id, appointment_id, local_date)
       select district_id, circle_id, appointment_id, local_date - n from opening, generate_series(1, 12) n where appointment_id = $1`,
      [cast.laverne.appointmentId],
    );
    await database.owner.query('update opening set local_date = local_date - 1 where appointment_id = $1', [cast.manager.appointmentId]);
    const [laverne, manager] = await seenBy(cast.tallulah);
    expect([laverne?.name, manager?.name]).toEqual(['Laverne Hall', 'Triston Bell']);
    expect(laverne?.days).toBe(13);
    expect(laverne?.latest).toHaveLength(10);
    expect(laverne?.latest[0]).toBe(today());
    expect([...(laverne?.latest ?? [])].sort().reverse()).toEqual(laverne?.latest);
  });

  it('stays known when the log is no longer shared, and is no longer added to', async () => {
    const { cast } = scene;
    await ask(cast.tallulah).stopSharing({ id: shareId });
    expect((await refusalOf(ask(cast.manager).readEntry({ id: entryId }))).code).toBe('NOT_FOUND');
    expect((await seenBy(cast.tallulah)).find(({ name }) => name === 'Triston Bell')?.days).toBe(1);
  });
});

describe('what was opened', () => {
  it('is seen by the owner of the log and that reader, and by nobody else, straight through the database', async () => {
    const { cast } = scene;
    expect(new Set((await rowsOf(await scene.again(cast.tallulah))).map((row) => row.appointment_id))).toEqual(
      new Set([cast.manager.appointmentId, cast.laverne.appointmentId]),
    );
    for (const reader of [cast.manager, cast.laverne]) {
      expect(new Set((await rowsOf(await scene.again(reader))).map((row) => row.appointment_id))).toEqual(new Set([reader.appointmentId]));
    }
    for (const actor of [cast.ana, cast.cole, cast.supervisor, cast.administrator, cast.researcher, cast.samCoach, cast.samPrincipal, cast.stranger]) {
      expect([actor.role, await rowsOf(actor)]).toEqual([actor.role, []]);
    }
  });

  it('is said to its owner only: a reader with a log of their own sees theirs', async () => {
    const { cast } = scene;
    expect(await seenBy(cast.laverne)).toEqual([]);
    expect(await seenBy(cast.ana)).toEqual([]);
    expect((await refusalOf(ask(cast.researcher).listOpenings())).code).toBe('NOT_ALLOWED');
  });

  it('is added by the reader only, in a circle of theirs, and changed or removed by nobody', async () => {
    const { cast, database } = scene;
    const circle =
      (await database.owner.query<{ id: string }>('select id from circle where owner_appointment_id = $1', [cast.tallulah.appointmentId])).rows[0]?.id ?? '';
    const add = (actor: Actor, row: { appointment_id?: string; district_id?: string }) =>
      inAppointment(database.pools.app, actor, (tx) =>
        tx
          .insertInto('opening')
          .values({ district_id: cast.district, circle_id: circle, appointment_id: actor.appointmentId, local_date: '2026-01-05', ...row })
          .execute(),
      );
    const laverne = await scene.again(cast.laverne);
    await expect(add(cast.supervisor, {})).rejects.toMatchObject({ code: '42501' });
    await expect(add(cast.stranger, {})).rejects.toMatchObject({ code: '42501' });
    await expect(add(laverne, { appointment_id: cast.supervisor.appointmentId })).rejects.toMatchObject({ code: '42501' });
    await expect(add(laverne, { district_id: cast.otherDistrict })).rejects.toMatchObject({ code: '42501' });
    for (const actor of [laverne, await scene.again(cast.tallulah)]) {
      for (const statement of [`update opening set local_date = '2026-01-06'`, 'delete from opening', 'truncate opening']) {
        const tried = inAppointment(database.pools.app, actor, (tx) => sql.raw(statement).execute(tx));
        await expect(tried).rejects.toMatchObject({ code: '42501' });
      }
    }
  });
});
