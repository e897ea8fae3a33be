import { randomUUID } from 'node:crypto';
import { answerKey, type CalibrationScore, type OwnSheet, type SheetContent, scoreProblem } from '@trellis/domain/calibration';
import { indicatorsOf } from '@trellis/domain/frameworks';
import type { Version } from '@trellis/domain/kernel';
import { selectRubricVersion } from '../frameworks/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { holdRound } from './hold-round.ts';
import { type RoundRow, selectRoundRow } from './round-row.ts';
import { columnsOf } from './score-columns.ts';
import { type LessonOfRound, selectLesson } from './store-lesson.ts';
import { updateOwnState } from './store-members.ts';

export interface SentSheet {
  id: string;
  lessonId: string;
  revision: number | null;
  scores: CalibrationScore[];
}

/**
 * Takes in the asker's scores of a lesson. Until the reveal they can be sent again with other content; what comes for the first
 * time after it is kept, marked late, and left out. Answers the round.
 */
export async function sendScores(tx: Tx, actor: Actor, sent: SentSheet): Promise<string> {
  const { roundId } = await selectLesson(tx, actor, sent.lessonId);
  await holdRound(tx, roundId, 'with_others');
  const round = await selectRoundRow(tx, actor, roundId);
  await requireFitting(tx, actor, round, sent.scores);
  // read again: it may have been revealed while this waited
  const lesson = await selectLesson(tx, actor, sent.lessonId);
  if (lesson.mine === null) await insertSheet(tx, actor, round, lesson, sent);
  else if (sent.revision === null || lesson.mine.id !== sent.id) acceptSame(lesson.mine, sent);
  else await changeSheet(tx, actor, round, lesson, lesson.mine, sent);
  await updateOwnState(tx, actor, roundId, 'joined');
  return roundId;
}

async function insertSheet(tx: Tx, actor: Actor, round: RoundRow, lesson: LessonOfRound, sent: SentSheet): Promise<void> {
  const own = { district_id: actor.districtId, lesson_id: lesson.id, round_id: round.id, circle_id: round.circleId };
  const observer_id = (await selectOptionalObserver(tx, actor, round.id)) ?? randomUUID();
  await tx
    .insertInto('calibration_sheet')
    .values({ ...own, id: sent.id, observer_id, late: lesson.state !== 'gathering' })
    .execute();
  await tx
    .insertInto('calibration_author')
    .values({ ...own, sheet_id: sent.id, appointment_id: actor.appointmentId, leader_appointment_id: round.leaderId })
    .execute();
  await insertScores(tx, actor, round, sent);
}

/** What stands for the asker in this round, once they have sent something. */
async function selectOptionalObserver(tx: Tx, actor: Actor, roundId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('calibration_author as a')
    .innerJoin('calibration_sheet as s', (join) => join.onRef('s.id', '=', 'a.sheet_id').on('s.district_id', '=', actor.districtId))
    .select('s.observer_id')
    .where('a.district_id', '=', actor.districtId)
    .where('a.round_id', '=', roundId)
    .where('a.appointment_id', '=', actor.appointmentId)
    .limit(1)
    .executeTakeFirst();
  return row?.observer_id ?? null;
}

async function changeSheet(
  tx: Tx,
  actor: Actor,
  round: RoundRow,
  lesson: LessonOfRound,
  stored: NonNullable<LessonOfRound['mine']>,
  sent: SentSheet,
): Promise<void> {
  if (sameScores(stored.scores, sent.scores)) return;
  if (lesson.state !== 'gathering')
    throw conflict('scores were revealed', versionOf(stored), 'The scores were revealed meanwhile. Those that you sent before stand.');
  if (stored.revision !== sent.revision)
    throw conflict('sheet has another revision', versionOf(stored), 'You changed these scores on another device. Both are here.');
  await tx.deleteFrom('calibration_score').where('district_id', '=', actor.districtId).where('sheet_id', '=', stored.id).execute();
  await insertScores(tx, actor, round, sent);
  await tx
    .updateTable('calibration_author')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('sheet_id', '=', stored.id)
    .execute();
}

async function insertScores(tx: Tx, actor: Actor, round: RoundRow, sent: SentSheet): Promise<void> {
  await tx
    .insertInto('calibration_score')
    .values(
      sent.scores.map(({ indicatorId, value }) => ({
        district_id: actor.districtId,
        sheet_id: sent.id,
        indicator_id: indicatorId,
        lesson_id: sent.lessonId,
        circle_id: round.circleId,
        appointment_id: actor.appointmentId,
        ...columnsOf(value),
      })),
    )
    .execute();
}

/** What stands, as a device shows it beside its own. */
export function versionOf({ id, revision, scores }: OwnSheet): Version<SheetContent> {
  return { revision, content: { sheetId: id, scores } };
}

/** The same scores sent again are accepted; others are a conflict that shows what stands. */
function acceptSame(stored: NonNullable<LessonOfRound['mine']>, sent: SentSheet): void {
  if (!sameScores(stored.scores, sent.scores))
    throw conflict('scores of this lesson were sent before', versionOf(stored), 'You sent scores of this lesson before. Both are here.');
}

function sameScores(a: readonly CalibrationScore[], b: readonly CalibrationScore[]): boolean {
  const words = (scores: readonly CalibrationScore[]) => scores.map(({ indicatorId, value }) => `${indicatorId} ${answerKey(value)}`).sort();
  return words(a).join('|') === words(b).join('|');
}

/** @throws INVALID with a sentence for each score that its indicator does not offer */
async function requireFitting(tx: Tx, actor: Actor, round: RoundRow, scores: readonly CalibrationScore[]): Promise<void> {
  const { content } = await selectRubricVersion(tx, actor, round.versionId);
  const asked = new Set(round.indicatorIds);
  const indicators = new Map(indicatorsOf(content).map(({ indicator }) => [indicator.id, indicator]));
  const given = new Set<string>();
  const fields = scores.flatMap(({ indicatorId, value }, index) => {
    const indicator = asked.has(indicatorId) ? indicators.get(indicatorId) : undefined;
    const message = !indicator
      ? 'This round does not ask for it.'
      : given.has(indicatorId)
        ? `${indicator.code} is scored twice.`
        : scoreProblem(indicator, value);
    given.add(indicatorId);
    return message === null ? [] : [{ path: `scores.${index}.value`, message }];
  });
  if (fields.length > 0) throw problem('INVALID', 'a score does not fit its indicator', fields[0]?.message, fields);
}
