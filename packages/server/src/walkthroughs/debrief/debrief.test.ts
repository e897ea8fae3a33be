import { randomUUID } from 'node:crypto';
import type { ObservationContent, ScoreValue, Visit } from '@trellis/domain/walkthroughs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment } from '../../platform/db/index.ts';
import { createScene, refusalOf, type Scene, seenIn, sendingOf } from '../testing/scene.ts';

let scene: Scene;
let visit: Visit;
let classroom: string;
let indicator: string;
let top: ScoreValue;
let low: ScoreValue;

const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).walkthroughs;
const here = (over: Partial<ObservationContent> = {}) => seenIn(scene, visit, classroom, over);
const level = (value: number): ScoreValue => ({ kind: 'level', level: value });

beforeAll(async () => {
  scene = await createScene();
  const { id: formId } = await scene.form({ rubricVersionId: scene.rubric.versionId, name: 'Scored walk' });
  classroom = randomUUID();
  visit = await scene.visit({
    formId,
    team: [{ appointmentId: scene.cast.laverne.appointmentId, part: 'observer' }],
    classrooms: [{ id: classroom, grade: '3', taughtBy: scene.cast.ana.appointmentId }],
  });
  const scored = scene.rubric.content.sections.flatMap((section) => section.indicators).find((each) => each.kind === 'levels');
  if (!scored?.levels) throw new Error('The rubric scores no levels');
  indicator = scored.id;
  const values = scored.levels.map((each) => each.value);
  top = level(Math.max(...values));
  low = level(Math.min(...values));
  const score = (value: ScoreValue) => [{ indicatorId: indicator, value, evidence: 'Pairs compared two ways.' }];
  await (await as(scene.cast.tallulah)).receiveObservation(sendingOf(scene.cast.tallulah, here({ scores: score(top) })));
  await (await as(scene.cast.laverne)).receiveObservation(sendingOf(scene.cast.laverne, here({ scores: score(low) })));
});
afterAll(() => scene?.close());

describe('after the walk', () => {
  it('the team sees the observers’ scores side by side with how far they are apart', async () => {
    const { classrooms } = await (await as(scene.cast.laverne)).readDebrief({ visitId: visit.id });
    expect(classrooms).toHaveLength(1);
    const [one] = classrooms[0]!.indicators;
    expect(one).toMatchObject({ indicatorId: indicator, unsure: false, common: null, agreed: null });
    expect(one!.distance).toBe((top as { level: number }).level - (low as { level: number }).level);
    expect(one!.scores.map((score) => score.observer.name).sort()).toEqual(['Laverne Hall', 'Tallulah Reyes']);
  });

  it('agrees on a score with its reason; the observers’ own stay, and two who write at once both see it', async () => {
    const given = { classroomId: classroom, indicatorId: indicator, revision: null, value: top, reason: 'Three pairs explained why.' };
    const read = await (await as(scene.cast.laverne)).agreeOnScore(given);
    expect(read.classrooms[0]?.indicators[0]).toMatchObject({ agreed: { value: top, reason: given.reason, revision: 1, decidedBy: { name: 'Laverne Hall' } } });
    expect(read.classrooms[0]?.indicators[0]?.scores).toHaveLength(2);
    expect(await refusalOf((await as(scene.cast.tallulah)).agreeOnScore({ ...given, value: low }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('keeps off scores that are not on the scale', async () => {
    const off = { classroomId: classroom, indicatorId: indicator, revision: 1, value: level(17), reason: '' };
    expect(await refusalOf((await as(scene.cast.tallulah)).agreeOnScore(off))).toMatchObject({ code: 'INVALID' });
  });

  it('is for its team alone', async () => {
    for (const actor of [scene.cast.coachThree, scene.cast.cole, scene.cast.supervisor, scene.cast.manager]) {
      expect((await refusalOf((await as(actor)).readDebrief({ visitId: visit.id }))).code).toMatch(/NOT_ALLOWED|NOT_FOUND/);
    }
    expect(await refusalOf((await as(scene.cast.stranger)).readDebrief({ visitId: visit.id }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('feedback', () => {
  const id = randomUUID();

  it('is written by the team and unknown to the teacher until it is sent', async () => {
    const text = {
      id,
      classroomId: classroom,
      revision: null,
      saw: 'Pairs compared two ways.',
      question: 'What would you try next?',
      nextStep: 'Ask for a second way.',
    };
    const written = await (await as(scene.cast.tallulah)).writeFeedback(text);
    expect(written).toMatchObject({ teacher: { name: 'Ana Ruiz' }, sentOn: null, revision: 1 });
    expect(await (await as(scene.cast.ana)).listFeedback({})).toEqual({ feedback: [], total: 0 });
    expect(await refusalOf((await as(scene.cast.ana)).readFeedback({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    const rows = await inAppointment(scene.database.pools.app, scene.cast.ana, (tx) => tx.selectFrom('observation').selectAll().execute());
    expect(rows).toEqual([]);
  });

  it('opens what was seen to that teacher with the sending, and to no other', async () => {
    const sent = await (await as(scene.cast.tallulah)).sendFeedback({ id, revision: 1 });
    expect(sent.sentOn).toBe(scene.cast.tallulah.today);
    const { feedback } = await (await as(scene.cast.ana)).listFeedback({});
    expect(feedback).toMatchObject([{ id, from: 'Tallulah Reyes', nextStep: 'Ask for a second way.', opened: false, answers: 0 }]);
    const read = await (await as(scene.cast.ana)).readFeedback({ id });
    expect(read.seen.map((each) => each.observer.name).sort()).toEqual(['Laverne Hall', 'Tallulah Reyes']);
    expect(read.agreed).toMatchObject([{ indicatorId: indicator, value: top }]);
    expect(read.readers.team.map((member) => member.name).sort()).toEqual(['Laverne Hall', 'Tallulah Reyes']);
    expect(read.readers.office).toBeNull();
    for (const actor of [scene.bela, scene.cast.stranger])
      expect((await refusalOf((await as(actor)).readFeedback({ id }))).code).toMatch(/NOT_FOUND|NOT_ALLOWED/);
    for (const actor of [scene.bela, scene.cast.cole, scene.cast.supervisor, scene.cast.manager, scene.cast.coachThree, scene.cast.researcher]) {
      const seen = await inAppointment(scene.database.pools.app, actor, (tx) =>
        Promise.all([
          tx.selectFrom('observation').select('id').execute(),
          tx.selectFrom('score').select('indicator_id').execute(),
          tx.selectFrom('feedback').select('id').execute(),
        ]),
      );
      expect([actor.personName, ...seen]).toEqual([actor.personName, [], [], []]);
    }
  });

  it('opens what the team sends later as well', async () => {
    const late = sendingOf(scene.cast.laverne, here({ summary: 'Sent from the parking lot.' }));
    await (await as(scene.cast.laverne)).receiveObservation(late);
    const { seen } = await (await as(scene.cast.ana)).readFeedback({ id });
    expect(seen.map((each) => each.summary)).toContain('Sent from the parking lot.');
  });

  it('no longer changes once it is sent, and is answered by the teacher and the team', async () => {
    const again = { id, classroomId: classroom, revision: 2, saw: 'Something else', question: '', nextStep: '' };
    expect(await refusalOf((await as(scene.cast.tallulah)).writeFeedback(again))).toMatchObject({ code: 'CONFLICT' });
    await (await as(scene.cast.ana)).openFeedback({ id });
    const answer = { id: randomUUID(), feedbackId: id, text: 'I will ask for a second way on Monday.' };
    await (await as(scene.cast.ana)).answerFeedback(answer);
    await (await as(scene.cast.ana)).answerFeedback(answer);
    const { classrooms } = await (await as(scene.cast.laverne)).readDebrief({ visitId: visit.id });
    expect(classrooms[0]?.feedback).toMatchObject({ openedOn: scene.cast.ana.today, answers: [{ by: { name: 'Ana Ruiz' }, text: answer.text }] });
    expect((await refusalOf((await as(scene.bela)).answerFeedback({ ...answer, id: randomUUID() }))).code).toBe('NOT_FOUND');
  });
});

describe('a report', () => {
  const id = randomUUID();

  it('names no person of the school', async () => {
    const named = { id, visitId: visit.id, revision: null, evidence: 'In Ms. Ruiz’s classroom pairs talked.' };
    const refused = await refusalOf((await as(scene.cast.tallulah)).saveReport(named));
    expect(refused).toMatchObject({ code: 'INVALID' });
    expect(refused.data.fields?.[0]?.path).toBe('evidence');
  });

  it('is the team’s until it is shared, after the debrief', async () => {
    await (await as(scene.cast.tallulah)).saveReport({ id, visitId: visit.id, revision: null, evidence: 'Pairs in grade 3 compared two ways.' });
    expect(await refusalOf((await as(scene.cast.tallulah)).shareReport({ id, revision: 1, audience: 'school_leaders' }))).toMatchObject({ code: 'INVALID' });
    expect(await (await as(scene.cast.cole)).readReport({ visitId: visit.id })).toBeNull();
    const { revision } = await (await as(scene.cast.tallulah)).readVisit({ id: visit.id });
    await (await as(scene.cast.tallulah)).closeDebrief({ visitId: visit.id, revision });
  });

  it('reaches the audience that was chosen, without figures below five classrooms', async () => {
    const shared = await (await as(scene.cast.tallulah)).shareReport({ id, revision: 1, audience: 'school_leaders' });
    expect(shared).toMatchObject({ figures: [], figuresRefused: 'Too few to say: 1 classroom, 5 needed.', grades: ['3'], classrooms: 1 });
    expect(await (await as(scene.cast.cole)).readReport({ visitId: visit.id })).toMatchObject({ evidence: 'Pairs in grade 3 compared two ways.' });
    expect((await (await as(scene.cast.cole)).listReports({})).total).toBe(1);
    for (const actor of [scene.cast.ana, scene.cast.supervisor, scene.cast.manager, scene.cast.coachThree])
      expect(await (await as(actor)).readReport({ visitId: visit.id })).toBeNull();
  });

  it('of five classrooms or more has figures that stay as they were', async () => {
    const { id: formId } = await scene.form({ rubricVersionId: scene.rubric.versionId, name: 'A long walk' });
    const rooms = ['K', '1', '2', '3', '4'].map((grade) => ({ id: randomUUID(), grade: grade as 'K' }));
    const walk = await scene.visit({ formId, classrooms: rooms });
    const score = (value: ScoreValue) => ({ scores: [{ indicatorId: indicator, value, evidence: '' }] });
    for (const [at, room] of rooms.entries()) {
      const sent = sendingOf(scene.cast.tallulah, seenIn(scene, walk, room.id, score(at === 0 ? low : top)));
      await (await as(scene.cast.tallulah)).receiveObservation(sent);
    }
    const report = randomUUID();
    await (await as(scene.cast.tallulah)).saveReport({ id: report, visitId: walk.id, revision: null, learned: 'Grade 2 plans together.' });
    const { revision } = await (await as(scene.cast.tallulah)).readVisit({ id: walk.id });
    await (await as(scene.cast.tallulah)).closeDebrief({ visitId: walk.id, revision });
    const { figures } = await (await as(scene.cast.tallulah)).shareReport({ id: report, revision: 1, audience: 'all_leaders' });
    expect(figures).toMatchObject([{ indicatorId: indicator, classrooms: 5, observers: 1, notObserved: 0 }]);
    expect(figures[0]?.shares.map((share) => ('value' in share.estimate ? share.estimate.value : null))).toEqual([0.2, 0, 0, 0.8]);
    const [seen] = (await scene.database.owner.query('select id from observation where visit_id = $1 limit 1', [walk.id])).rows;
    await scene.database.owner.query('update observation set withdrawn = true where id = $1', [seen.id]);
    expect((await (await as(scene.cast.supervisor)).readReport({ visitId: walk.id }))?.figures).toEqual(figures);
  });
});
