import { randomUUID } from 'node:crypto';
import { indicatorsOf } from '@trellis/domain/frameworks';
import type { ObservationContent, Visit } from '@trellis/domain/walkthroughs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../platform/db/index.ts';
import { createScene, dayFrom, refusalOf, type Scene, seenIn, sendingOf } from './testing/scene.ts';

let scene: Scene;
let formId: string;
let visit: Visit;
let room: string;

beforeAll(async () => {
  scene = await createScene();
  formId = (await scene.form({ rubricVersionId: scene.rubric.versionId, name: 'Scored walk' })).id;
});
beforeEach(async () => {
  room = randomUUID();
  visit = await scene.visit({
    formId,
    team: [
      { appointmentId: scene.cast.laverne.appointmentId, part: 'observer' },
      { appointmentId: scene.cast.supervisor.appointmentId, part: 'guest' },
    ],
    classrooms: [{ id: room, grade: '3', taughtBy: scene.cast.ana.appointmentId }],
  });
});
afterAll(() => scene?.close());

const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).walkthroughs;
const tallulah = () => as(scene.cast.tallulah);
const rows = async (table: string, where: string) => (await scene.database.owner.query(`select * from ${table} where ${where}`)).rows;
const seen = (over: Partial<ObservationContent> = {}) => seenIn(scene, visit, room, over);

describe('a record of one classroom', () => {
  it('is stored whole, with what is stamped on it, and begins the visit', async () => {
    const sent = sendingOf(scene.cast.tallulah, seen());
    expect(await (await tallulah()).receiveObservation(sent)).toEqual({ operationId: sent.id, outcome: 'accepted', revision: 1, reason: null, current: null });
    const [read] = await (await tallulah()).listObservations({ visitId: visit.id });
    expect(read).toMatchObject({ id: sent.recordId, own: true, grade: '3', observer: { name: 'Tallulah Reyes' }, calibrated: false, revision: 1, photos: [] });
    const { scores, ...rest } = read!.content;
    const { scores: given, ...others } = sent.content as ObservationContent;
    expect(rest).toEqual(others);
    expect(scores).toHaveLength(10);
    expect(scores).toEqual(expect.arrayContaining(given));
    expect(await rows('observation', `id = '${sent.recordId}'`)).toMatchObject([
      {
        circle_id: visit.id,
        office: null,
        opened_to: null,
        school_id: scene.cast.school,
        school_year_id: scene.cast.schoolYear,
        local_date: visit.date,
        grade: '3',
      },
    ]);
    expect((await (await tallulah()).readVisit({ id: visit.id })).state).toBe('under_way');
  });

  it('says whether its observer had calibrated on the rubric by then', async () => {
    const { cast, rubric, app } = scene;
    const [id, lessonId] = [randomUUID(), randomUUID()];
    const [indicator] = indicatorsOf(rubric.content);
    if (!indicator) throw new Error('The rubric has no indicators');
    const observers = [cast.laverne, cast.supervisor, cast.cole];
    const today = cast.manager.today;
    await app.as(cast.manager).calibration.startRound({
      id,
      title: 'Before the walk',
      on: today,
      rubricVersionId: rubric.versionId,
      indicatorIds: [indicator.indicator.id],
      lesson: { id: lessonId, kind: 'video', title: 'A lesson' },
      invited: observers.map((observer) => observer.appointmentId),
    });
    for (const observer of observers)
      await app.as(observer).calibration.sendScores({
        id: randomUUID(),
        lessonId,
        revision: null,
        scores: [{ indicatorId: indicator.indicator.id, value: { kind: 'level', level: 2 } }],
      });
    await app.as(cast.manager).calibration.reveal({ id: lessonId, revision: 1 });
    for (const observer of [cast.laverne, cast.tallulah]) await (await as(observer)).receiveObservation(sendingOf(observer, seen()));
    const calibrated = (await (await tallulah()).listObservations({ visitId: visit.id })).map((read) => [read.observer.name, read.calibrated]);
    expect(calibrated.toSorted()).toEqual([
      ['Laverne Hall', true],
      ['Tallulah Reyes', false],
    ]);
  });

  it('sent again is stored once, and other content under its id changes nothing', async () => {
    const sent = sendingOf(scene.cast.tallulah, seen());
    const first = await (await tallulah()).receiveObservation(sent);
    const answers = await Promise.all(Array.from({ length: 5 }, async () => (await tallulah()).receiveObservation(sent)));
    expect(answers).toEqual(Array.from({ length: 5 }, () => first));
    expect(await rows('score', `observation_id = '${sent.recordId}'`)).toHaveLength(10);
    const taken = await refusalOf((await tallulah()).receiveObservation({ ...sent, content: seen({ summary: 'Something else' }) }));
    expect([taken.code, taken.data.current]).toMatchObject(['CONFLICT', { revision: 1, content: { summary: 'Pairs compared their ways.' } }]);
    expect(await rows('observation', `id = '${sent.recordId}'`)).toMatchObject([{ revision: 1, summary: 'Pairs compared their ways.' }]);
  });

  it('sent many times at once is stored once', async () => {
    const sent = sendingOf(scene.cast.tallulah, seen());
    const client = await tallulah();
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.receiveObservation(sent)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await rows('observation', `id = '${sent.recordId}'`)).toHaveLength(1);
  });

  it('is refused where it does not belong together or is not on the scales, and nothing of it is written', async () => {
    const paths = async (over: Partial<ObservationContent>) =>
      (await refusalOf((await tallulah()).receiveObservation(sendingOf(scene.cast.tallulah, seen(over))))).data.fields?.map((field) => field.path);
    const [score] = seen().scores;
    expect(await paths({ classroomId: randomUUID() })).toEqual(['content.classroomId']);
    expect(await paths({ formVersionId: randomUUID() })).toEqual(['content.formVersionId']);
    expect(await paths({ scores: [{ ...score!, value: { kind: 'level', level: 17 } }] })).toEqual(['content.scores.0']);
    expect(await paths({ scores: [score!, { ...score!, indicatorId: randomUUID() }] })).toEqual(['content.scores.1']);
    expect(await paths({ scores: [score!, score!] })).toEqual(['content.scores.1']);
    expect(await paths({ task: 'x'.repeat(2001) })).toEqual(['content.task']);
    expect(await rows('observation', `visit_id = '${visit.id}'`)).toEqual([]);
    expect(await rows('receipt', `operation like 'walkthrough.receive%' and record_id not in (select id from observation)`)).toEqual([]);
    const unknown = await refusalOf((await tallulah()).receiveObservation(sendingOf(scene.cast.tallulah, seen(), { name: 'walkthrough.receive@9' })));
    expect([unknown.code, unknown.data.fields?.[0]?.path]).toEqual(['INVALID', 'name']);
  });

  it('of a form without a rubric scores nothing', async () => {
    const plain = await scene.form({ kind: 'instructional_rounds' });
    const round = await scene.visit({ formId: plain.id, classrooms: [{ id: randomUUID(), grade: 'K' }] });
    const classroom = round.ofTeam?.classrooms[0]?.id ?? '';
    const described = seenIn(scene, round, classroom, { notes: [{ id: randomUUID(), second: null, text: 'Students sort shapes.', indicatorIds: [] }] });
    expect((await (await tallulah()).receiveObservation(sendingOf(scene.cast.tallulah, described))).outcome).toBe('accepted');
    const scored = sendingOf(scene.cast.tallulah, { ...described, scores: seen().scores });
    expect((await refusalOf((await tallulah()).receiveObservation(scored))).data.fields?.[0]?.path).toBe('content.scores');
  });
});

describe('an edit', () => {
  const stored = async () => {
    const sent = sendingOf(scene.cast.tallulah, seen());
    await (await tallulah()).receiveObservation(sent);
    return sent;
  };
  const edit = (recordId: string, baseRevision: number | null, over: Partial<ObservationContent>, after: string | null = null) =>
    sendingOf(scene.cast.tallulah, seen(over), { recordId, baseRevision, after });

  it('of the newest version takes its place, notes and scores included', async () => {
    const { recordId } = await stored();
    const [score] = seen().scores;
    const answer = await (await tallulah()).receiveObservation(edit(recordId, 1, { summary: 'Later', notes: [], scores: [score!], finished: false }));
    expect(answer).toMatchObject({ outcome: 'accepted', revision: 2 });
    const [read] = await (await tallulah()).listObservations({ visitId: visit.id });
    expect(read).toMatchObject({ revision: 2, content: { summary: 'Later', notes: [], scores: [score], finished: false } });
  });

  it('of an older version lies beside the newer one until its observer says which stands', async () => {
    const { recordId } = await stored();
    await (await tallulah()).receiveObservation(edit(recordId, 1, { summary: 'From the phone' }));
    const tablet = edit(recordId, 1, { summary: 'From the tablet' });
    const beside = await (await tallulah()).receiveObservation(tablet);
    expect(beside).toMatchObject({ outcome: 'beside', revision: null, current: { revision: 2, content: { summary: 'From the phone' } } });
    expect(await (await tallulah()).receiveObservation(tablet)).toEqual(beside);
    expect(await (await tallulah()).listKept()).toMatchObject([
      { id: tablet.id, outcome: 'beside', visit: { school: 'Alder Elementary' }, sent: { summary: 'From the tablet' }, stored: { revision: 2 } },
    ]);
    expect(await (await as(scene.cast.laverne)).listKept()).toEqual([]);
    expect((await refusalOf((await tallulah()).settleConflict({ id: tablet.id, revision: 1, take: 'sent' }))).code).toBe('CONFLICT');
    expect((await refusalOf((await as(scene.cast.laverne)).settleConflict({ id: tablet.id, revision: 2, take: 'sent' }))).code).toBe('NOT_FOUND');
    const settled = await (await tallulah()).settleConflict({ id: tablet.id, revision: 2, take: 'sent' });
    expect(settled).toMatchObject({ revision: 3, content: { summary: 'From the tablet' } });
    expect(await (await tallulah()).listKept()).toEqual([]);
  });

  it('is settled by the stored version, or by one made of both', async () => {
    const { recordId } = await stored();
    await (await tallulah()).receiveObservation(edit(recordId, 1, { summary: 'One' }));
    const [two, three] = [edit(recordId, 1, { summary: 'Two' }), edit(recordId, 1, { summary: 'Three' })];
    await (await tallulah()).receiveObservation(two);
    await (await tallulah()).receiveObservation(three);
    expect((await (await tallulah()).settleConflict({ id: two.id, revision: 2, take: 'stored' })).revision).toBe(2);
    expect((await refusalOf((await tallulah()).settleConflict({ id: three.id, revision: 2, take: 'merged' }))).data.fields?.[0]?.path).toBe('content');
    const merged = await (await tallulah()).settleConflict({ id: three.id, revision: 2, take: 'merged', content: seen({ summary: 'One and three' }) });
    expect(merged).toMatchObject({ revision: 3, content: { summary: 'One and three' } });
  });

  it('that says the same as what is stored is no conflict', async () => {
    const { recordId, content } = await stored();
    const same = content as ObservationContent;
    await (await tallulah()).receiveObservation(edit(recordId, 1, { ...same, summary: 'Same on both' }));
    const reordered = { ...same, summary: 'Same on both', scores: [...same.scores].reverse(), localDate: dayFrom(visit.date, 1) };
    expect(await (await tallulah()).receiveObservation(edit(recordId, 1, reordered))).toMatchObject({ outcome: 'accepted', revision: 2 });
    expect(await (await tallulah()).listKept()).toEqual([]);
  });

  it('that comes before the one it was made on waits for it, however long the row', async () => {
    const first = sendingOf(scene.cast.tallulah, seen({ summary: '1' }));
    const second = edit(first.recordId, null, { summary: '2' }, first.id);
    const third = edit(first.recordId, null, { summary: '3' }, second.id);
    const client = await tallulah();
    expect((await client.receiveObservation(third)).outcome).toBe('held');
    expect((await client.receiveObservation(second)).outcome).toBe('held');
    expect((await client.listKept()).map((kept) => kept.outcome)).toEqual(['held', 'held']);
    expect(await client.receiveObservation(first)).toMatchObject({ outcome: 'accepted', revision: 1 });
    expect(await client.listObservations({ visitId: visit.id })).toMatchObject([{ revision: 3, content: { summary: '3' } }]);
    expect(await client.receiveObservation(second)).toMatchObject({ outcome: 'accepted', revision: 2 });
    expect(await client.receiveObservation(third)).toMatchObject({ outcome: 'accepted', revision: 3 });
    expect(await client.listKept()).toEqual([]);
  });

  it('of a record that is not there is kept apart', async () => {
    const lost = edit(randomUUID(), 4, {});
    expect(await (await tallulah()).receiveObservation(lost)).toMatchObject({ outcome: 'quarantined', reason: 'no_record' });
    expect(await (await tallulah()).listKept()).toMatchObject([{ id: lost.id, outcome: 'quarantined', stored: null }]);
    expect(await (await tallulah()).retryKept({ id: lost.id })).toMatchObject({ outcome: 'accepted', revision: 1 });
    expect(await (await tallulah()).listKept()).toEqual([]);
  });

  it('withdraws a record, which only its observer then sees, and puts it there again', async () => {
    const { recordId } = await stored();
    const client = await tallulah();
    expect(await client.withdrawObservation({ id: recordId, revision: 1, withdrawn: true })).toMatchObject({ withdrawn: true, revision: 2 });
    expect(await (await as(scene.cast.laverne)).listObservations({ visitId: visit.id })).toEqual([]);
    expect((await refusalOf(client.withdrawObservation({ id: recordId, revision: 1, withdrawn: false }))).code).toBe('CONFLICT');
    await client.withdrawObservation({ id: recordId, revision: 2, withdrawn: false });
    expect(await (await as(scene.cast.laverne)).listObservations({ visitId: visit.id })).toHaveLength(1);
    expect((await refusalOf((await as(scene.cast.laverne)).withdrawObservation({ id: recordId, revision: 3, withdrawn: true }))).code).toBe('CONFLICT');
  });
});

describe('what is kept apart', () => {
  it('comes from somebody who left the team, and is taken in once they are of it again', async () => {
    const client = await tallulah();
    await client.dismissMember({ id: visit.id, appointmentId: scene.cast.laverne.appointmentId });
    const late = sendingOf(scene.cast.laverne, seen({ summary: 'Written before I left' }));
    const laverne = await as(scene.cast.laverne);
    expect(await laverne.receiveObservation(late)).toMatchObject({ outcome: 'quarantined', reason: 'not_allowed' });
    expect(await laverne.listKept()).toMatchObject([{ id: late.id, sent: { summary: 'Written before I left' } }]);
    expect((await laverne.retryKept({ id: late.id })).outcome).toBe('quarantined');
    expect((await client.listKept()).map((kept) => kept.id)).not.toContain(late.id);
    await client.admitMembers({ id: visit.id, members: [{ appointmentId: scene.cast.laverne.appointmentId, part: 'observer' }] });
    expect(await (await as(scene.cast.laverne)).retryKept({ id: late.id })).toMatchObject({ outcome: 'accepted', revision: 1 });
    expect(await (await as(scene.cast.laverne)).receiveObservation(late)).toMatchObject({ outcome: 'accepted' });
    expect(await client.listObservations({ visitId: visit.id })).toMatchObject([{ content: { summary: 'Written before I left' } }]);
  });

  it('comes from a guest, who reads along', async () => {
    expect(await (await as(scene.cast.supervisor)).receiveObservation(sendingOf(scene.cast.supervisor, seen()))).toMatchObject({ reason: 'not_allowed' });
  });

  it('was written under an appointment that has ended, and is shown to the same person under another', async () => {
    const { cast } = scene;
    await (await tallulah()).admitMembers({ id: visit.id, members: [{ appointmentId: cast.samCoach.appointmentId, part: 'observer' }] });
    const old = sendingOf(cast.samCoach, seen());
    const asPrincipal = await as(cast.samPrincipal);
    expect(await asPrincipal.receiveObservation(old)).toMatchObject({ outcome: 'quarantined', reason: 'not_allowed' });
    expect((await asPrincipal.listKept()).map((kept) => kept.id)).toContain(old.id);
  });

  it('was sent by somebody else, and is shown to its author alone', async () => {
    const { cast } = scene;
    const foreign = sendingOf(cast.laverne, seen());
    expect(await (await tallulah()).receiveObservation(foreign)).toMatchObject({ outcome: 'quarantined', reason: 'other_author' });
    expect((await (await tallulah()).listKept()).map((kept) => kept.id)).not.toContain(foreign.id);
    expect((await (await as(cast.laverne)).listKept()).find((kept) => kept.id === foreign.id)).toMatchObject({ sentBy: 'Tallulah Reyes' });
  });

  it('says nothing of a visit that its sender may not see', async () => {
    const { cast } = scene;
    const [guessed, real] = [sendingOf(cast.stranger, seen({ visitId: randomUUID() })), sendingOf(cast.stranger, seen())];
    for (const sent of [guessed, real]) {
      const { operationId: _, ...answer } = await (await as(cast.stranger)).receiveObservation(sent);
      expect(answer).toEqual({ outcome: 'quarantined', revision: null, reason: 'not_allowed', current: null });
    }
    expect((await (await as(cast.stranger)).listKept()).map((kept) => kept.visit)).toEqual([null, null]);
  });
});

describe('a packet', () => {
  it('holds all that a device needs for a visit: team, classrooms, audience, rubric with focus, and what was written so far', async () => {
    await scene.app.as(scene.cast.manager).frameworks.setFocus({
      schoolYearId: scene.cast.schoolYear,
      rubricId: scene.rubric.id,
      indicators: [{ id: randomUUID(), indicatorId: seen().scores[0]!.indicatorId }],
    });
    const focused = await scene.visit({ formId, classrooms: [{ id: randomUUID(), grade: 'K' }], problemOfPractice: 'Few explain.' });
    expect(focused.focusIndicatorIds).toEqual([seen().scores[0]!.indicatorId]);
    const sent = sendingOf(scene.cast.tallulah, seenIn(scene, focused, focused.ofTeam!.classrooms[0]!.id));
    await (await tallulah()).receiveObservation(sent);
    const packets = await (await tallulah()).readPacket({ visitId: focused.id });
    expect(packets.visits).toMatchObject([
      {
        visitId: focused.id,
        appointmentId: scene.cast.tallulah.appointmentId,
        formName: 'Scored walk',
        school: { name: 'Alder Elementary' },
        audience: expect.stringContaining('that teacher once the team has given feedback'),
        members: [{ name: 'Tallulah Reyes' }],
        classrooms: [{ label: 'A kindergarten classroom' }],
        problemOfPractice: 'Few explain.',
        mine: [{ id: sent.recordId, revision: 1 }],
        writes: true,
      },
    ]);
    expect(packets.rubrics).toMatchObject([{ versionId: scene.rubric.versionId, content: scene.rubric.content, focusIndicatorIds: focused.focusIndicatorIds }]);
    expect((await refusalOf((await as(scene.cast.coachThree)).readPacket({ visitId: focused.id }))).code).toBe('NOT_ALLOWED');
  });

  it('is there for the visits of today and the next seven days, without those of others', async () => {
    const later = await scene.visit({ formId, date: dayFrom(visit.date, 7) }, scene.cast.coachThree);
    await scene.visit({ formId, date: dayFrom(visit.date, 8) }, scene.cast.coachThree);
    await scene.visit({ formId, date: dayFrom(visit.date, -1) }, scene.cast.coachThree);
    const packets = await (await as(scene.cast.coachThree)).readMine();
    expect(packets.visits.map((each) => each.visitId)).toEqual([later.id]);
    expect(packets.rubrics).toHaveLength(1);
  });
});
