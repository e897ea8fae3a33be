import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment } from '../platform/db/index.ts';
import { createScene, refusalOf, type Scene, taskOf } from './testing/scene.ts';

let scene: Scene;
const given = { why: 'A word that only the two of us should read', startMinute: 555 };
let taskId: string;
let entryId: string;
let samEntryId: string;

/** Every table of a log. The last four are their author's alone, whoever the log is shared with. */
const ofTheLog = ['task', 'task_person', 'log_entry', 'log_entry_resource', 'interaction', 'log_week'] as const;
const ofTheAuthor = ['task_person_name', 'log_entry_clock', 'log_entry_revision', 'timer'] as const;

beforeAll(async () => {
  scene = await createScene();
  const { cast, app } = scene;
  const tallulah = app.as(cast.tallulah).practice;
  const task = taskOf(cast, {
    ...given,
    schoolId: cast.school,
    people: [{ group: 'teachers', part: 'learns', personId: cast.ana.personId }],
    resources: [{ componentId: scene.guide }],
    interactions: [{ id: randomUUID(), partner: 'teachers', focus: 'student_thinking' }],
  });
  taskId = task.id;
  entryId = task.entryId;
  await tallulah.createTask(task);
  await tallulah.saveEntry({ id: entryId, revision: 1, minutes: 45 });
  const week = (await tallulah.week({})).week;
  await tallulah.markWeek({ weekId: week?.id ?? '', state: 'complete' });
  await tallulah.startTimer({});
  const samTask = taskOf(cast, { schoolId: cast.school, why: 'Sam as a coach' });
  samEntryId = samTask.entryId;
  await app.as(cast.samCoach).practice.createTask(samTask);
});
afterAll(() => scene?.close());

const rowsSeen = async (actor: Actor, tables: readonly string[], where = 'true') => {
  const seen: Record<string, number> = {};
  await inAppointment(scene.database.pools.app, actor, async (tx) => {
    for (const table of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(tx);
      seen[table] = rows[0]?.n ?? -1;
    }
  });
  return seen;
};
const none = (tables: readonly string[]) => Object.fromEntries(tables.map((table) => [table, 0]));
const tallulahs = () => `appointment_id = '${scene.cast.tallulah.appointmentId}'`;

/** Gives the share its fifteen seconds. */
const afterFifteenSeconds = () => scene.database.owner.query(`update circle_member set starts = now() where not writes and starts > now()`);

describe('a log that is not shared', () => {
  it('is open to its author', async () => {
    const seen = await rowsSeen(scene.cast.tallulah, [...ofTheLog, ...ofTheAuthor], tallulahs());
    expect(Object.values(seen).every((n) => n > 0)).toBe(true);
  });

  it('is closed to everybody else, straight through the database', async () => {
    const { cast } = scene;
    for (const actor of [
      cast.laverne,
      cast.ana,
      cast.cole,
      cast.supervisor,
      cast.manager,
      cast.administrator,
      cast.researcher,
      cast.samCoach,
      cast.samPrincipal,
      cast.stranger,
    ]) {
      expect([actor.role, await rowsSeen(actor, [...ofTheLog, ...ofTheAuthor], tallulahs())]).toEqual([actor.role, none([...ofTheLog, ...ofTheAuthor])]);
    }
  });

  it('is closed to everybody else through the operations', async () => {
    const { cast, app } = scene;
    const appointmentId = cast.tallulah.appointmentId;
    const span = { from: '2000-01-01', to: '2999-01-01' };
    for (const actor of [cast.manager, cast.supervisor, cast.cole, cast.ana, cast.administrator, cast.stranger]) {
      const practice = app.as(actor).practice;
      expect((await refusalOf(practice.listEntries({ appointmentId }))).code).toBe('NOT_FOUND');
      expect((await refusalOf(practice.readEntry({ id: entryId }))).code).toBe('NOT_FOUND');
      expect((await refusalOf(practice.profile({ appointmentId, ...span }))).code).toBe('NOT_FOUND');
      expect((await practice.listShares()).withMe).toEqual([]);
    }
    expect((await refusalOf(app.as(cast.researcher).practice.listEntries({ appointmentId }))).code).toBe('NOT_ALLOWED');
  });

  it('of Sam the coach is closed to Sam the assistant principal', async () => {
    const { cast, app } = scene;
    expect(await rowsSeen(cast.samPrincipal, ofTheLog)).toEqual(none(ofTheLog));
    expect((await refusalOf(app.as(cast.samPrincipal).practice.readEntry({ id: samEntryId }))).code).toBe('NOT_FOUND');
    expect((await app.as(cast.samCoach).practice.readEntry({ id: samEntryId })).entry.own).toBe(true);
  });

  it('cannot be written into by somebody else, nor handed to them', async () => {
    const { cast, database } = scene;
    const circle = (await database.owner.query('select id from circle where owner_appointment_id = $1', [cast.tallulah.appointmentId])).rows[0].id as string;
    const write = (actor: Actor, appointment: string) =>
      inAppointment(database.pools.app, actor, (tx) =>
        tx
          .insertInto('task')
          .values({
            district_id: cast.district,
            id: randomUUID(),
            circle_id: circle,
            appointment_id: appointment,
            origin_kind: 'hand',
            origin_id: randomUUID(),
            kind: 'responding',
            local_date: '2026-01-05',
          })
          .execute(),
      );
    await expect(write(cast.laverne, cast.laverne.appointmentId)).rejects.toMatchObject({ code: '42501' });
    await expect(write(cast.laverne, cast.tallulah.appointmentId)).rejects.toMatchObject({ code: '42501' });
    await expect(write(cast.tallulah, cast.laverne.appointmentId)).rejects.toMatchObject({ code: '42501' });
    await expect(write(cast.tallulah, cast.tallulah.appointmentId)).resolves.toBeDefined();
  });
});

describe('sharing a log', () => {
  it('opens after fifteen seconds, without times of day, names and earlier versions, and closes at once', async () => {
    const { cast, app } = scene;
    const tallulah = app.as(cast.tallulah).practice;
    const manager = app.as(cast.manager).practice;
    const appointmentId = cast.tallulah.appointmentId;
    const share = await tallulah.shareLog({ id: randomUUID(), appointmentId: cast.manager.appointmentId });
    expect(share.with).toMatchObject({ name: 'Triston Bell', role: 'math_manager' });
    expect((await refusalOf(manager.listEntries({ appointmentId }))).code).toBe('NOT_FOUND');

    await afterFifteenSeconds();
    const page = await manager.listEntries({ appointmentId });
    expect(page.total).toBe(1);
    expect(page.entries[0]).toMatchObject({
      id: entryId,
      own: false,
      why: given.why,
      startMinute: null,
      people: [{ group: 'teachers', part: 'learns', person: null }],
    });
    expect((await manager.readEntry({ id: entryId })).history).toEqual([]);
    expect((await manager.listShares()).withMe).toMatchObject([{ owner: { appointmentId, name: 'Tallulah Reyes' } }]);
    expect((await manager.profile({ appointmentId, from: '2000-01-01', to: '2999-01-01', weeks: 'all' })).profile.tasks).toBe(1);

    const reader = await scene.again(cast.manager);
    const seen = await rowsSeen(reader, ofTheLog, tallulahs());
    expect(Object.values(seen).every((n) => n > 0)).toBe(true);
    expect(await rowsSeen(reader, ofTheAuthor, tallulahs())).toEqual(none(ofTheAuthor));

    await tallulah.stopSharing({ id: share.id });
    expect((await refusalOf(manager.readEntry({ id: entryId }))).code).toBe('NOT_FOUND');
    expect((await manager.listShares()).withMe).toEqual([]);
    expect((await tallulah.listShares()).mine).toEqual([]);
  });

  it('lets a reader read and not write', async () => {
    const { cast, app, database } = scene;
    const share = await app.as(cast.tallulah).practice.shareLog({ id: randomUUID(), appointmentId: cast.laverne.appointmentId });
    await afterFifteenSeconds();
    const laverne = await scene.again(cast.laverne);
    expect((await app.as(laverne).practice.readEntry({ id: entryId })).entry.own).toBe(false);
    expect((await refusalOf(app.as(laverne).practice.saveEntry({ id: entryId, revision: 2, minutes: 1 }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(app.as(laverne).practice.listEntries({ appointmentId: cast.tallulah.appointmentId, text: 'word' }))).code).toBe('INVALID');
    const touched = await inAppointment(database.pools.app, laverne, (tx) =>
      tx.updateTable('log_entry').set({ minutes: 1 }).where('id', '=', entryId).executeTakeFirstOrThrow(),
    );
    expect(touched.numUpdatedRows).toBe(0n);
    const removed = await inAppointment(database.pools.app, laverne, (tx) =>
      tx.deleteFrom('interaction').where('log_entry_id', '=', entryId).executeTakeFirstOrThrow(),
    );
    expect(removed.numDeletedRows).toBe(0n);
    const circle = share.id;
    expect((await refusalOf(app.as(laverne).practice.stopSharing({ id: circle }))).code).toBe('NOT_FOUND');
    await app.as(cast.tallulah).practice.stopSharing({ id: share.id });
  });

  it('ends with its last day', async () => {
    const { cast, app, database } = scene;
    const tallulah = app.as(cast.tallulah).practice;
    const share = await tallulah.shareLog({ id: randomUUID(), appointmentId: cast.supervisor.appointmentId, until: cast.tallulah.today });
    expect(share.until).toBe(cast.tallulah.today);
    await afterFifteenSeconds();
    expect((await app.as(cast.supervisor).practice.readEntry({ id: entryId })).entry.id).toBe(entryId);
    await database.owner.query(`update circle_member set ends = ends - interval '1 day' where id = $1`, [share.id]);
    expect((await refusalOf(app.as(cast.supervisor).practice.readEntry({ id: entryId }))).code).toBe('NOT_FOUND');
  });

  it('is refused with those who run or study the system, with oneself, with strangers, and twice', async () => {
    const { cast, app } = scene;
    const tallulah = app.as(cast.tallulah).practice;
    for (const actor of [cast.administrator, cast.researcher, cast.stranger, cast.tallulah]) {
      expect((await refusalOf(tallulah.shareLog({ id: randomUUID(), appointmentId: actor.appointmentId }))).code).toBe('INVALID');
    }
    const once = { id: randomUUID(), appointmentId: cast.manager.appointmentId };
    await tallulah.shareLog(once);
    await tallulah.shareLog(once);
    expect((await refusalOf(tallulah.shareLog({ ...once, id: randomUUID() }))).code).toBe('CONFLICT');
    expect((await tallulah.listShares()).mine).toHaveLength(1);
    await tallulah.stopSharing({ id: once.id });
  });
});

describe('the other roles of the database', () => {
  it('let the verbs of access set two columns and read nothing that was said', async () => {
    const { cast, database } = scene;
    const asAccess = (statement: string) =>
      inAppointment(database.pools.app, cast.manager, async (tx) => {
        await sql`set local role trellis_access`.execute(tx);
        await sql.raw(statement).execute(tx);
      });
    await expect(asAccess('select why from log_entry')).rejects.toMatchObject({ code: '42501' });
    await expect(asAccess('update log_entry set minutes = 1')).rejects.toMatchObject({ code: '42501' });
    await expect(asAccess('delete from log_entry')).rejects.toMatchObject({ code: '42501' });
    await expect(asAccess('select partner_group from interaction')).rejects.toMatchObject({ code: '42501' });
    await expect(asAccess('select person_id from task_person_name')).rejects.toMatchObject({ code: '42501' });
  });

  it('let releases count without words, clocks and names', async () => {
    const { cast, database } = scene;
    const asRelease = (statement: string) =>
      database.pools.release.transaction().execute(async (tx) => {
        await sql.raw(`set local app.district = '${cast.district}'`).execute(tx);
        return sql.raw<{ n: number }>(statement).execute(tx);
      });
    expect((await asRelease('select count(*)::int as n from log_entry')).rows[0]?.n).toBe(2);
    for (const statement of [
      'select why from log_entry',
      'select start_minute from log_entry_clock',
      'select person_id from task_person_name',
      'select snapshot from log_entry_revision',
      'select reason from occurrence',
      'select why from coding_item',
      'select facilitator_appointment_id from occurrence',
    ]) {
      await expect(asRelease(statement)).rejects.toMatchObject({ code: '42501' });
    }
    expect(taskId).toBeDefined();
  });
});
