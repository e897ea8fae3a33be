import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment } from '../platform/db/index.ts';
import { createScene, refusalOf, type Scene, taskOf } from './testing/scene.ts';

let scene: Scene;
const talks = [randomUUID(), randomUUID(), randomUUID()];
const unknown = randomUUID();
const sample = { id: randomUUID(), items: talks.map((interactionId) => ({ id: randomUUID(), interactionId })) };

beforeAll(async () => {
  scene = await createScene();
  await scene.app.as(scene.cast.tallulah).practice.createTask(
    taskOf(scene.cast, {
      why: 'Number lines',
      interactions: [
        { id: talks[0] as string, partner: 'teachers', focus: 'student_thinking' },
        { id: talks[1] as string, partner: 'teachers', focus: 'logistics' },
        { id: talks[2] as string, partner: 'principals', focus: 'logistics' },
        { id: unknown, partner: 'principals', focus: 'not_known' },
      ],
    }),
  );
});
afterAll(() => scene?.close());

const firstCodesSeen = (actor: Actor) =>
  inAppointment(scene.database.pools.app, actor, async (tx) => (await sql<{ n: number }>`select count(*)::int as n from coding_first`.execute(tx)).rows[0]?.n);

describe('coding a sample by two', () => {
  it('shows the second coder the why, the partner’s group and the kind, and not the code', async () => {
    const { cast, app } = scene;
    const created = await app.as(cast.tallulah).practice.createSample({ ...sample, secondAppointmentId: cast.laverne.appointmentId });
    expect(created).toMatchObject({ mine: 'first', items: 3, coded: 0, finishedOn: null, agreement: null, second: { name: 'Laverne Hall' } });
    const seen = await app.as(cast.laverne).practice.readSample({ id: sample.id });
    expect(seen.sample.mine).toBe('second');
    expect(seen.items[0]).toEqual({ id: sample.items[0]?.id, kind: 'responding', partner: 'teachers', why: 'Number lines', first: null, second: null });
    expect(await firstCodesSeen(cast.laverne)).toBe(0);
    expect(await firstCodesSeen(cast.tallulah)).toBe(3);
    expect((await app.as(cast.laverne).practice.listEntries({})).total).toBe(0);
  });

  it('opens both codes and the agreement to the two with the last item', async () => {
    const { cast, app } = scene;
    const second = app.as(cast.laverne).practice;
    const [one, two, three] = sample.items.map((item) => item.id) as [string, string, string];
    await second.codeItem({ sampleId: sample.id, id: one, focus: 'logistics' });
    await second.codeItem({ sampleId: sample.id, id: one, focus: 'student_thinking' });
    const halfway = await second.codeItem({ sampleId: sample.id, id: two, focus: 'student_thinking' });
    expect(halfway.items.map((item) => item.first)).toEqual([null, null, null]);
    expect((await app.as(cast.tallulah).practice.readSample({ id: sample.id })).items.map((item) => item.second)).toEqual([null, null, null]);
    const done = await second.codeItem({ sampleId: sample.id, id: three, focus: 'logistics' });
    expect(done.items.map((item) => [item.first, item.second])).toEqual([
      ['student_thinking', 'student_thinking'],
      ['logistics', 'student_thinking'],
      ['logistics', 'logistics'],
    ]);
    expect(done.sample.agreement).toMatchObject({ n: 3, percent: 2 / 3 });
    const [listed] = await app.as(cast.tallulah).practice.listSamples();
    expect(listed?.agreement).toEqual(done.sample.agreement);
    expect((await refusalOf(second.codeItem({ sampleId: sample.id, id: one, focus: 'logistics' }))).code).toBe('INVALID');
  });

  it('is nobody else’s, whoever reads the log', async () => {
    const { cast, app, database } = scene;
    await app.as(cast.tallulah).practice.shareLog({ id: randomUUID(), appointmentId: cast.manager.appointmentId });
    await database.owner.query('update circle_member set starts = now() where not writes');
    for (const actor of [await scene.again(cast.manager), cast.coachThree, cast.cole, cast.supervisor, cast.administrator, cast.samCoach, cast.stranger]) {
      const seen = await inAppointment(database.pools.app, actor, async (tx) => {
        const { rows } = await sql<{
          n: number;
        }>`select (select count(*) from coding_sample)::int + (select count(*) from coding_item)::int + (select count(*) from coding_first)::int as n`.execute(
          tx,
        );
        return rows[0]?.n;
      });
      expect([actor.role, seen]).toEqual([actor.role, 0]);
    }
    expect((await refusalOf(app.as(cast.manager).practice.readSample({ id: sample.id }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(app.as(cast.coachThree).practice.codeItem({ sampleId: sample.id, id: sample.items[0]?.id ?? '', focus: 'logistics' }))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('is refused with what cannot be coded, and leaves nothing behind', async () => {
    const { cast, app, database } = scene;
    const practice = app.as(cast.tallulah).practice;
    const item = { id: randomUUID(), interactionId: talks[0] as string };
    const wrong = [
      { secondAppointmentId: cast.tallulah.appointmentId, items: [item] },
      { secondAppointmentId: cast.cole.appointmentId, items: [item] },
      { secondAppointmentId: randomUUID(), items: [item] },
      { secondAppointmentId: cast.laverne.appointmentId, items: [{ ...item, interactionId: randomUUID() }] },
      { secondAppointmentId: cast.laverne.appointmentId, items: [{ ...item, interactionId: unknown }] },
      { secondAppointmentId: cast.laverne.appointmentId, items: [] },
    ];
    for (const over of wrong) expect((await refusalOf(practice.createSample({ id: randomUUID(), ...over }))).code).toBe('INVALID');
    expect(
      (await refusalOf(app.as(cast.laverne).practice.createSample({ id: randomUUID(), secondAppointmentId: cast.tallulah.appointmentId, items: [item] }))).code,
    ).toBe('INVALID');
    expect((await database.owner.query('select count(*)::int as n from coding_sample')).rows[0].n).toBe(1);
  });
});
