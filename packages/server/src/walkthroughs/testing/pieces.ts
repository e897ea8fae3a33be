import { randomUUID } from 'node:crypto';
import type { ClassroomRows } from '@trellis/domain/districts';
import type { ReportAudience } from '@trellis/domain/walkthroughs';
import type { Actor } from '../../platform/db/index.ts';
import { dayFrom, type Scene, seenIn, sendingOf } from './scene.ts';

/** What a visit leaves behind; each piece holds a sentence of its own, so that it is known wherever it shows. */
export const pieces = [
  'plan',
  'classroom',
  'summary',
  'note',
  'evidence',
  'note of another classroom',
  'reason',
  'feedback',
  'feedback not sent',
  'answer',
  'step of the team',
  'step of two',
  'report',
  'draft of a report',
] as const;
export type Piece = (typeof pieces)[number];

export const sentenceOf = (piece: Piece) => `Planted ${pieces.indexOf(piece)}: ${piece}.`;

/** A visit of Tallulah's with Laverne: everything a visit can leave, and a second visit whose report was not shared. */
export interface Left {
  formId: string;
  visit: string;
  record: string;
  otherRecord: string;
  photo: string;
  feedback: string;
  unsent: string;
  report: string;
  draft: string;
  draftVisit: string;
  classrooms: string[];
  steps: { team: string; two: string };
}

/** Walks a visit with a form of this audience from the plan to the report. Ana has had feedback, the second teacher has not. */
export async function leaveEverything(scene: Scene, rows: ClassroomRows, audience: ReportAudience): Promise<Left> {
  const { cast, rubric, bela } = scene;
  const as = async (actor: Actor) => scene.app.as(await scene.again(actor));
  const { id: formId } = await scene.form({ rubricVersionId: rubric.versionId, classroomRows: rows });
  const classrooms = [cast.ana.appointmentId, bela.appointmentId, null, null, null].map((taughtBy, at) => ({
    id: randomUUID(),
    grade: `${at + 1}` as '1',
    taughtBy,
    ...(at === 0 ? { label: sentenceOf('classroom') } : {}),
  }));
  const [first, second] = classrooms as [(typeof classrooms)[number], (typeof classrooms)[number]];
  const laverne = { appointmentId: cast.laverne.appointmentId, part: 'observer' as const };
  const visit = await scene.visit({ formId, team: [laverne], classrooms, problemOfPractice: sentenceOf('plan') });
  const scored = rubric.content.sections.flatMap((section) => section.indicators).find((each) => each.kind === 'levels');
  const value = { kind: 'level' as const, level: scored?.levels?.[0]?.value ?? 0 };
  const score = (evidence: string) => [{ indicatorId: scored?.id ?? '', value, evidence }];
  const note = (text: string) => [{ id: randomUUID(), second: 1, text, indicatorIds: [] }];
  const seen = (at: number, summary: string, text: string, evidence: string) =>
    sendingOf(cast.laverne, seenIn(scene, visit, classrooms[at]?.id ?? '', { summary, notes: note(text), scores: score(evidence) }));
  const records = [
    seen(0, sentenceOf('summary'), sentenceOf('note'), sentenceOf('evidence')),
    seen(1, '', sentenceOf('note of another classroom'), ''),
    ...[2, 3, 4].map((at) => seen(at, '', 'Pairs at work.', '')),
  ];
  for (const record of records) await (await as(cast.laverne)).walkthroughs.receiveObservation(record);
  const [record, otherRecord] = [records[0]?.recordId ?? '', records[1]?.recordId ?? ''];
  const [photo, feedback, unsent, report, draft] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const file = new File([new Uint8Array(picture)], 'board.png');
  await (await as(cast.laverne)).walkthroughs.addPhoto({ id: photo, observationId: record, shows: 'board', privacy: 'checked', file });

  const { walkthroughs, improvement } = await as(cast.tallulah);
  await walkthroughs.agreeOnScore({ classroomId: first.id, indicatorId: scored?.id ?? '', revision: null, value, reason: sentenceOf('reason') });
  await walkthroughs.writeFeedback({ id: feedback, classroomId: first.id, revision: null, saw: sentenceOf('feedback') });
  await walkthroughs.sendFeedback({ id: feedback, revision: 1 });
  await walkthroughs.writeFeedback({ id: unsent, classroomId: second.id, revision: null, saw: sentenceOf('feedback not sent') });
  await (await as(cast.ana)).walkthroughs.openFeedback({ id: feedback });
  await (await as(cast.ana)).walkthroughs.answerFeedback({ id: randomUUID(), feedbackId: feedback, text: sentenceOf('answer') });
  const steps = { team: randomUUID(), two: randomUUID() };
  const step = { visitId: visit.id, ownerAppointmentId: laverne.appointmentId, due: dayFrom(visit.date, 14) };
  await improvement.promiseStep({ ...step, id: steps.team, text: sentenceOf('step of the team'), readers: 'team' });
  await improvement.promiseStep({ ...step, id: steps.two, text: sentenceOf('step of two'), readers: 'owner' });
  await walkthroughs.saveReport({ id: report, visitId: visit.id, revision: null, problemOfPractice: '', evidence: sentenceOf('report') });
  await walkthroughs.closeDebrief({ visitId: visit.id, revision: (await walkthroughs.readVisit({ id: visit.id })).revision });
  await walkthroughs.shareReport({ id: report, revision: 1, audience });
  const later = await scene.visit({ formId, team: [laverne] });
  await (await as(cast.tallulah)).walkthroughs.saveReport({ id: draft, visitId: later.id, revision: null, evidence: sentenceOf('draft of a report') });
  return {
    ...{ formId, visit: visit.id, record, otherRecord, photo, feedback, unsent, report, draft, steps },
    draftVisit: later.id,
    classrooms: classrooms.map(({ id }) => id),
  };
}

const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  ...['IHDRsize', 'IDATseen', 'IEND'].map((text) => Buffer.concat([Buffer.from([0, 0, 0, text.length - 4]), Buffer.from(`${text}crc!`)])),
]);
