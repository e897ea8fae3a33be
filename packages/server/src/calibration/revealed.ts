import type { Lesson, RevealedIndicator } from '@trellis/domain/calibration';
import type { ScoreValue } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { scoreOf } from './score-columns.ts';
import { selectLesson } from './store-lesson.ts';
import { selectRound } from './store-round.ts';
import { selectTalk } from './talk.ts';

/** One revealed score: on which sheet and of which observer it is, not who that is. */
export interface RevealedScore {
  lessonId: string;
  sheetId: string;
  /** the same through the lessons of a round */
  observer: string;
  indicatorId: string;
  value: ScoreValue;
}

/** Scores of lessons that were revealed, those that came after the reveal left out. */
export async function selectRevealedScores(tx: Tx, actor: Actor, lessonIds: readonly string[]): Promise<RevealedScore[]> {
  if (lessonIds.length === 0) return [];
  const rows = await tx
    .selectFrom('calibration_score as c')
    .innerJoin('calibration_sheet as s', (join) => join.onRef('s.id', '=', 'c.sheet_id').on('s.district_id', '=', actor.districtId))
    .select(['c.lesson_id', 'c.sheet_id', 's.observer_id', 'c.indicator_id', 'c.kind', 'c.level', 'c.yes', 'c.choices'])
    .where('c.district_id', '=', actor.districtId)
    .where('c.lesson_id', 'in', [...lessonIds])
    .where('c.revealed', '=', true)
    .orderBy('c.sheet_id')
    .orderBy('c.indicator_id')
    .execute();
  return rows.map((row) => ({
    lessonId: row.lesson_id,
    sheetId: row.sheet_id,
    observer: row.observer_id,
    indicatorId: row.indicator_id,
    value: scoreOf(row),
  }));
}

/** Authors of sheets of lessons by sheet, as far as the asker may know them. */
export async function selectAuthors(tx: Tx, actor: Actor, lessonIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (lessonIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('calibration_author')
    .select(['sheet_id', 'appointment_id'])
    .where('district_id', '=', actor.districtId)
    .where('lesson_id', 'in', [...lessonIds])
    .execute();
  return new Map(rows.map((row) => [row.sheet_id, row.appointment_id]));
}

/** A revealed lesson, the largest disagreement first. @throws NOT_FOUND, and INVALID before the reveal */
export async function selectRevealedLesson(tx: Tx, actor: Actor, id: string): Promise<{ lesson: Lesson; indicators: RevealedIndicator[] }> {
  const { roundId, ...lesson } = await selectLesson(tx, actor, id);
  if (lesson.state === 'gathering') throw problem('INVALID', 'the lesson is not revealed', 'Scores are shown once the leader reveals them.');
  const round = await selectRound(tx, actor, roundId);
  const indicators = round.lessons.at(-1)?.id === id && round.revealed ? round.revealed : await selectTalk(tx, actor, round.indicators, lesson);
  return { lesson, indicators };
}
