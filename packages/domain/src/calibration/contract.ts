import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Id, LocalDate, LongText, ShortText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { receiptOf, SentOperation } from '../kernel/outbox/schema.ts';
import { certificationContract } from './contract-certification.ts';
import { figuresContract } from './contract-figures.ts';
import { AgreedScoreFields, CalibrationScore, Lesson, LessonFields, RevealedIndicator } from './lesson.ts';
import { Round, RoundCode, RoundSummary } from './round.ts';
import { SheetContent } from './sheet-content.ts';

const tags = ['Calibration'];
const root = '/calibration/rounds';
const lessons = '/calibration/lessons';
const revision = z.number().int();

const NewLesson = LessonFields.extend({ id: Id });
const onIndicator = z.object({ lessonId: Id, indicatorId: Id });

const rounds = {
  listRounds: operation('calibration.score')
    .route({ method: 'GET', path: root, tags, summary: 'Rounds that I am in, open ones first, then newest first, at most 200' })
    .input(z.object({ waitingForMe: z.boolean().default(false) }))
    .output(z.array(RoundSummary)),
  readRound: operation('calibration.score')
    .route({ method: 'GET', path: `${root}/{id}`, tags, summary: 'A round with its lessons, its people and my own scores; nobody else’s' })
    .input(z.object({ id: Id }))
    .output(Round),
  followRound: operation('calibration.score', 'stream')
    .route({ method: 'GET', path: `${root}/{id}/changes`, tags, summary: 'A version now, and a later one whenever the round changes; never content' })
    .input(z.object({ id: Id }))
    .output(eventIterator(z.object({ version: z.number().int() }))),
  startRound: operation('calibration.lead')
    .route({ method: 'POST', path: root, tags, summary: 'Begin a round with its first lesson, and invite people' })
    .input(
      z.object({
        id: Id,
        title: ShortText,
        on: LocalDate,
        rubricVersionId: Id,
        indicatorIds: z.array(Id).min(1).max(100).describe('What is scored, of a published version'),
        lesson: NewLesson,
        invited: z.array(Id).max(200).describe('Appointments'),
        followsId: Id.nullable().default(null).describe('A round of mine whose group calibrates anew'),
      }),
    )
    .output(Round),
  saveRound: operation('calibration.lead')
    .route({ method: 'PATCH', path: `${root}/{id}`, tags, summary: 'Rename a round, or close it: its code opens nothing from then on' })
    .input(z.object({ id: Id, revision, title: ShortText.optional(), close: z.literal(true).optional() }))
    .output(Round),
  invite: operation('calibration.lead')
    .route({ method: 'POST', path: `${root}/{id}/invitations`, tags, summary: 'Invite more people; who is in already stays as they are' })
    .input(z.object({ id: Id, invited: z.array(Id).min(1).max(200) }))
    .output(Round),
  renewCode: operation('calibration.lead')
    .route({ method: 'POST', path: `${root}/{id}/code`, tags, summary: 'A new code to join by, for some hours; the old one opens nothing any more' })
    .input(z.object({ id: Id }))
    .output(Round),
  listPeople: operation('calibration.lead')
    .route({ method: 'GET', path: '/calibration/people', tags, summary: 'Whom to invite: who may score, by name, at most 1,000' })
    .output(z.array(z.object({ appointmentId: Id, name: z.string(), role: z.string(), title: z.string().nullable() }))),
};

const takingPart = {
  joinRound: operation('calibration.score')
    .route({ method: 'POST', path: '/calibration/join', tags, summary: 'Come into a round by its code' })
    .input(z.object({ code: RoundCode }))
    .output(z.object({ id: Id })),
  answerInvitation: operation('calibration.score')
    .route({ method: 'PUT', path: `${root}/{id}/mine`, tags, summary: 'Take part, or not' })
    .input(z.object({ id: Id, state: z.enum(['joined', 'not_coming']) }))
    .output(Round),
  answerNaming: operation('calibration.score')
    .route({ method: 'PUT', path: `${root}/{id}/naming`, tags, summary: 'Say whether names may stand beside scores; nobody else learns the answer' })
    .input(z.object({ id: Id, agrees: z.boolean() }))
    .output(Round),
  sendScores: operation('calibration.score')
    .route({ method: 'PUT', path: `${lessons}/{lessonId}/sheets/{id}`, tags, summary: 'Send my scores of a lesson; they can be changed until the reveal' })
    .input(
      z.object({
        id: Id,
        lessonId: Id,
        revision: revision.nullable().describe('null: sent for the first time, under the id that you made'),
        scores: z.array(CalibrationScore).min(1).max(100),
      }),
    )
    .output(Round),
  receiveScores: operation('calibration.score')
    .route({
      method: 'POST',
      path: '/calibration/sheets',
      tags,
      summary: 'Receive my scores of a lesson as a device kept them, perhaps without a network: calibration.score@1. Sending the same again stores it once',
    })
    .input(SentOperation)
    .output(receiptOf(SheetContent)),
};

const together = {
  addLesson: operation('calibration.lead')
    .route({ method: 'POST', path: `${root}/{roundId}/lessons`, tags, summary: 'Go on with another lesson; the one before is done' })
    .input(NewLesson.extend({ roundId: Id }))
    .output(Round),
  saveLesson: operation('calibration.lead')
    .route({ method: 'PATCH', path: `${lessons}/{id}`, tags, summary: 'Change what is written about a lesson' })
    .input(LessonFields.extend({ id: Id, revision }))
    .output(Round),
  remind: operation('calibration.lead')
    .route({
      method: 'POST',
      path: `${lessons}/{id}/reminders`,
      tags,
      summary: 'Mail whoever has not sent scores of a lesson; nobody learns who that is, and an hour passes before the next',
    })
    .input(z.object({ id: Id }))
    .output(Round),
  reveal: operation('calibration.lead')
    .route({ method: 'POST', path: `${lessons}/{id}/reveal`, tags, summary: 'Show the scores to everybody in the round; refused with too few' })
    .input(z.object({ id: Id, revision }))
    .output(Round),
  readLesson: operation('calibration.score')
    .route({ method: 'GET', path: `${lessons}/{id}`, tags, summary: 'A revealed lesson, largest disagreement first' })
    .input(z.object({ id: Id }))
    .output(z.object({ lesson: Lesson, indicators: z.array(RevealedIndicator) })),
  saveNote: operation('calibration.lead')
    .route({ method: 'PUT', path: `${lessons}/{lessonId}/indicators/{indicatorId}/note`, tags, summary: 'Write down what was said about an indicator' })
    .input(onIndicator.extend({ text: LongText, revision: revision.nullable() }))
    .output(z.object({ text: z.string(), revision })),
  agree: operation('calibration.lead')
    .route({ method: 'PUT', path: `${lessons}/{lessonId}/indicators/{indicatorId}/agreed`, tags, summary: 'Write down the agreed score and its reason' })
    .input(onIndicator.extend({ ...AgreedScoreFields.shape, revision: revision.nullable() }))
    .output(z.object({ revision })),
};

/** Calibration: rounds in which a group scores the same lesson, and what it agrees on. */
export const calibrationContract = { ...rounds, ...takingPart, ...together, ...figuresContract, ...certificationContract };
