import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../platform/db/index.ts';
import { daysOf } from './plan-occurrences.ts';
import { createScene, refusalOf, type Scene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene?.close());

const day = (week: number, weekday: number) => {
  const starts = scene.weeks[week - 1]?.starts ?? '';
  return new Date(Date.parse(starts) + weekday * 86_400_000).toISOString().slice(0, 10);
};
const span = () => ({ from: scene.weeks[0]?.starts ?? '', to: scene.weeks.at(-1)?.ends ?? '' });

describe('planning from a cadence', () => {
  it('keeps to the district’s days when the clocks change', () => {
    const days = daysOf('FREQ=WEEKLY;BYDAY=SU', { first: '2026-10-25', until: '2026-11-10', startMinute: 30 }, 'America/Los_Angeles');
    expect(days).toEqual(['2026-10-25', '2026-11-01', '2026-11-08']);
    expect(daysOf('RRULE:FREQ=MONTHLY;COUNT=2', { first: '2026-01-15', until: '2026-12-31' }, 'Asia/Tokyo')).toEqual(['2026-01-15', '2026-02-15']);
  });

  it('fills session weeks only, and changes nothing when asked again', async () => {
    const practice = scene.app.as(scene.cast.tallulah).practice;
    const plan = { structureId: scene.walkthrough, first: day(1, 1), until: day(5, 4), minutes: 60, startMinute: 510, schoolId: scene.cast.school };
    const first = await practice.planOccurrences(plan);
    expect(first).toEqual({ planned: [day(1, 1), day(2, 1), day(4, 1), day(5, 1)], already: [], notInSession: [day(3, 1)] });
    const again = await practice.planOccurrences({ ...plan, until: day(6, 4) });
    expect(again.planned).toEqual([day(6, 1)]);
    expect(again.already).toHaveLength(4);
    const { rows } = await scene.database.owner.query('select distinct kind, start_minute, facilitator_appointment_id from occurrence');
    expect(rows).toEqual([{ kind: 'observing_debriefing', start_minute: 510, facilitator_appointment_id: scene.cast.tallulah.appointmentId }]);
  });

  it('is refused with a reason where something is missing, and plans nothing', async () => {
    const practice = scene.app.as(scene.cast.laverne).practice;
    const plan = { structureId: scene.walkthrough, first: day(1, 1), until: day(5, 4), minutes: 60 };
    const wrong = [
      { structureId: randomUUID() },
      { structureId: scene.guide },
      { cadence: 'every Tuesday' },
      { cadence: 'FREQ=WEEKLY;BYDAY=XX' },
      { cadence: 'FREQ=SECONDLY' },
      { until: day(1, 0) },
      { until: '2999-01-01' },
      { schoolId: randomUUID() },
      { first: '1999-01-04', until: '1999-02-01' },
      { minutes: 0 },
    ];
    for (const over of wrong) expect([over, (await refusalOf(practice.planOccurrences({ ...plan, ...over }))).code]).toEqual([over, 'INVALID']);
    expect((await practice.listOccurrences({ ...span(), own: true })).total).toBe(0);
  });

  it('for somebody else is the manager’s', async () => {
    const plan = {
      structureId: scene.coachMeeting,
      first: day(1, 4),
      until: day(2, 4),
      minutes: 90,
      facilitatorAppointmentId: scene.cast.coachThree.appointmentId,
    };
    expect((await refusalOf(scene.app.as(scene.cast.laverne).practice.planOccurrences(plan))).code).toBe('NOT_ALLOWED');
    const planned = await scene.app.as(scene.cast.manager).practice.planOccurrences(plan);
    expect(planned.planned).toEqual([day(1, 4), day(2, 4)]);
    expect((await scene.app.as(scene.cast.coachThree).practice.listOccurrences({ ...span(), own: true })).total).toBe(2);
  });
});

describe('held as planned?', () => {
  const mine = async () => (await scene.app.as(scene.cast.tallulah).practice.listOccurrences({ ...span(), own: true })).occurrences;

  it('held makes the task and the entry, stamped', async () => {
    const practice = scene.app.as(scene.cast.tallulah).practice;
    const [first, second] = await mine();
    expect(await practice.day({ date: first?.date })).toMatchObject({ occurrences: [{ id: first?.id }], earlierToAnswer: 0, lastToAnswer: null });
    expect(await practice.day({ date: second?.date })).toMatchObject({ earlierToAnswer: 1, lastToAnswer: first?.date });
    const held = await practice.decideOccurrence({ id: first?.id ?? '', revision: 1, state: 'held' });
    expect(held).toMatchObject({ state: 'held', own: true, revision: 2, startMinute: 510 });
    const { entry } = await practice.readEntry({ id: held.entryId ?? '' });
    expect(entry).toMatchObject({
      date: first?.date,
      startMinute: 510,
      minutes: 60,
      kind: 'observing_debriefing',
      structure: { id: scene.walkthrough },
      school: { id: scene.cast.school },
      origin: { kind: 'occurrence', id: first?.id },
      state: 'confirmed',
    });
    expect((await refusalOf(practice.decideOccurrence({ id: first?.id ?? '', revision: 1, state: 'held' }))).code).toBe('CONFLICT');
    expect((await refusalOf(practice.saveEntry({ id: entry.id, revision: entry.revision, date: day(2, 2) }))).code).toBe('INVALID');
  });

  it('taken back leaves the entry to its author, to confirm, with every word', async () => {
    const practice = scene.app.as(scene.cast.tallulah).practice;
    const [first] = await mine();
    const entryId = first?.entryId ?? '';
    await practice.saveEntry({
      id: entryId,
      revision: 1,
      why: 'We looked for number talks',
      interactions: [{ id: randomUUID(), partner: 'principals', focus: 'instructional_practices' }],
    });
    await practice.decideOccurrence({ id: first?.id ?? '', revision: first?.revision ?? 0, state: 'did_not_happen', reason: 'Snow' });
    const { entry } = await practice.readEntry({ id: entryId });
    expect(entry).toMatchObject({ state: 'to_confirm', taskState: 'voided', why: 'We looked for number talks', interactions: [{ partner: 'principals' }] });
    const counted = await practice.profile({ ...span(), weeks: 'all' });
    expect(counted.profile.tasks).toBe(0);
    expect((await practice.listEntries({ state: 'to_confirm' })).total).toBe(1);

    const kept = await practice.saveEntry({ id: entryId, revision: entry.revision, state: 'confirmed' });
    expect(kept).toMatchObject({ state: 'confirmed', taskState: 'voided' });
    await practice.decideOccurrence({ id: first?.id ?? '', revision: 3, state: 'held' });
    const back = await practice.readEntry({ id: entryId });
    expect(back.entry).toMatchObject({ state: 'confirmed', taskState: 'held', why: 'We looked for number talks', interactions: [{ partner: 'principals' }] });
    const tasks = await scene.database.owner.query('select count(*)::int as n from task where origin_id = $1', [first?.id]);
    expect(tasks.rows[0].n).toBe(1);
  });

  it('marks what somebody else logged about it, and removes nothing of theirs', async () => {
    const { cast, database } = scene;
    const practice = scene.app.as(cast.tallulah).practice;
    const [first] = await mine();
    const { entry } = await practice.readEntry({ id: first?.entryId ?? '' });
    const circle = (await database.owner.query('select id from circle where owner_appointment_id = $1', [cast.laverne.appointmentId])).rows[0].id;
    const lavernes = randomUUID();
    await database.owner.query(
      `insert into log_entry (district_id, id, circle_id, task_id, appointment_id, minutes, why, kind, local_date) values ($1, $2, $3, $4, $5, 30, 'Laverne was there', 'observing_debriefing', $6)`,
      [cast.district, lavernes, circle, entry.taskId, cast.laverne.appointmentId, entry.date],
    );
    await practice.decideOccurrence({ id: first?.id ?? '', revision: first?.revision ?? 0, state: null });
    const { rows } = await database.owner.query('select state, why, minutes, revision from log_entry where id = $1', [lavernes]);
    expect(rows).toEqual([{ state: 'to_confirm', why: 'Laverne was there', minutes: 30, revision: 1 }]);
    expect((await mine())[0]).toMatchObject({ state: null, reason: null });
  });

  it('changed is held on another day or for another length', async () => {
    const practice = scene.app.as(scene.cast.tallulah).practice;
    const second = (await mine())[1];
    const changed = await practice.decideOccurrence({
      id: second?.id ?? '',
      revision: 1,
      state: 'changed',
      heldOn: day(2, 2),
      minutes: 30,
      reason: 'Assembly',
    });
    expect(changed).toMatchObject({ state: 'changed', heldOn: day(2, 2), heldMinutes: 30, date: day(2, 1) });
    const { entry } = await practice.readEntry({ id: changed.entryId ?? '' });
    expect(entry).toMatchObject({ date: day(2, 2), minutes: 30 });
    expect((await refusalOf(practice.decideOccurrence({ id: second?.id ?? '', revision: 2, state: 'changed', heldOn: '2999-01-01' }))).code).toBe('INVALID');
  });

  it('is answered by its facilitator only, log or no log', async () => {
    const third = (await mine())[2];
    for (const actor of [scene.cast.laverne, scene.cast.manager, scene.cast.stranger]) {
      expect((await refusalOf(scene.app.as(actor).practice.decideOccurrence({ id: third?.id ?? '', revision: 1, state: 'held' }))).code).toBe('NOT_FOUND');
    }
    const principal = scene.app.as(scene.cast.cole).practice;
    await principal.planOccurrences({ structureId: scene.walkthrough, first: day(1, 2), until: day(1, 2), minutes: 45, schoolId: scene.cast.school });
    const [own] = (await principal.listOccurrences({ ...span(), own: true })).occurrences;
    const held = await principal.decideOccurrence({ id: own?.id ?? '', revision: 1, state: 'held' });
    expect(held).toMatchObject({ state: 'held', entryId: null });
    const tasks = await scene.database.owner.query('select appointment_id, state from task where origin_id = $1', [own?.id]);
    expect(tasks.rows).toEqual([{ appointment_id: scene.cast.cole.appointmentId, state: 'held' }]);
  });
});

describe('planned against held', () => {
  it('counts for the team and lists nobody who has not answered', async () => {
    const manager = await scene.app.as(scene.cast.manager).practice.listOccurrences(span());
    const walkthroughs = manager.rows.find((row) => row.structure === scene.walkthrough);
    expect(walkthroughs).toMatchObject({ structureName: 'Classroom walkthroughs', planned: 6, held: 1, changed: 1, didNotHappen: 0, undecided: 4, ahead: 0 });
    expect(manager.rows.find((row) => row.structure === scene.coachMeeting)).toMatchObject({ planned: 2, undecided: 2 });
    expect(manager.occurrences.map((each) => each.state).sort()).toEqual(['changed', 'held']);
    expect(manager.occurrences.every((each) => each.startMinute === null && each.entryId === null && !each.own)).toBe(true);
  });

  it('shows others only what they facilitate', async () => {
    const laverne = await scene.app.as(scene.cast.laverne).practice.listOccurrences(span());
    expect(laverne).toEqual({ rows: [], occurrences: [], total: 0 });
    const teacher = await refusalOf(scene.app.as(scene.cast.ana).practice.listOccurrences(span()));
    expect(teacher.code).toBe('NOT_ALLOWED');
    for (const actor of [scene.cast.laverne, scene.cast.ana, scene.cast.administrator, scene.cast.researcher, scene.cast.samPrincipal, scene.cast.stranger]) {
      const { rows } = await inAppointment(scene.database.pools.app, actor, (tx) => sql<{ n: number }>`select count(*)::int as n from occurrence`.execute(tx));
      expect([actor.role, rows[0]?.n]).toEqual([actor.role, 0]);
    }
  });
});
