import { answerKey, disagreementOf, type Lesson, largestFirst, type RevealedIndicator, spreadOf } from '@trellis/domain/calibration';
import type { Indicator } from '@trellis/domain/frameworks';
import type { ScoreValue } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { scoreOf } from './score-columns.ts';
import { selectAgreed, selectNotes } from './store-agreed.ts';

/** What a group talks about once a lesson is revealed: each indicator with how its scores spread, the largest disagreement first. */
export async function selectTalk(tx: Tx, actor: Actor, asked: readonly Indicator[], lesson: Lesson): Promise<RevealedIndicator[]> {
  const [counts, names, notes, agreed] = await Promise.all([
    selectCounts(tx, actor, lesson.id),
    lesson.named ? selectNamesByAnswer(tx, actor, lesson.id) : null,
    selectNotes(tx, actor, lesson.id),
    selectAgreed(tx, actor, [lesson.id]),
  ]);
  const indicators = asked.map((indicator, position) => {
    const values = counts.filter(({ indicatorId }) => indicatorId === indicator.id).flatMap(({ value, count }) => Array<ScoreValue>(count).fill(value));
    return {
      indicatorId: indicator.id,
      position,
      disagreement: disagreementOf(indicator, values),
      answers: spreadOf(indicator, values).map(({ value, count }) => ({ value, count, names: names && (names.get(wordOf(indicator.id, value)) ?? []) })),
      notScored: lesson.in - values.length,
      mine: lesson.mine?.scores.find((score) => score.indicatorId === indicator.id)?.value ?? null,
      note: notes.get(indicator.id) ?? null,
      agreed: agreed.find((score) => score.indicatorId === indicator.id)?.score ?? null,
    };
  });
  return largestFirst(indicators);
}

/** How often each answer was given in time: counted where the scores are, so that every screen of a large group is told little. */
async function selectCounts(tx: Tx, actor: Actor, lessonId: string) {
  const rows = await revealedScores(tx, actor, lessonId)
    .select(sql<number>`count(*)::int`.as('count'))
    .groupBy(['c.indicator_id', 'c.kind', 'c.level', 'c.yes', 'c.choices'])
    .execute();
  return rows.map((row) => ({ indicatorId: row.indicator_id, value: scoreOf(row), count: row.count }));
}

const wordOf = (indicatorId: string, value: ScoreValue) => `${indicatorId} ${answerKey(value)}`;

/** Who gave which answer, where everybody agreed to be named; also the leader is told only then: the page is on everybody's screen. */
async function selectNamesByAnswer(tx: Tx, actor: Actor, lessonId: string): Promise<ReadonlyMap<string, string[]>> {
  const rows = await revealedScores(tx, actor, lessonId)
    .leftJoin('calibration_author as w', (join) => join.onRef('w.sheet_id', '=', 'c.sheet_id').on('w.district_id', '=', actor.districtId))
    .leftJoin('appointment as a', (join) => join.onRef('a.id', '=', 'w.appointment_id').on('a.district_id', '=', actor.districtId))
    .leftJoin('person as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.district_id', '=', actor.districtId))
    .select('p.name')
    .execute();
  const named = rows.map((row) => ({ answer: wordOf(row.indicator_id, scoreOf(row)), name: row.name ?? 'A colleague' }));
  return new Map(
    [...Map.groupBy(named, ({ answer }) => answer)].map(([answer, those]) => [answer, those.map(({ name }) => name).sort((a, b) => a.localeCompare(b))]),
  );
}

/** Scores of a lesson that were revealed, those that came after the reveal left out. */
function revealedScores(tx: Tx, actor: Actor, lessonId: string) {
  return tx
    .selectFrom('calibration_score as c')
    .select(['c.indicator_id', 'c.kind', 'c.level', 'c.yes', 'c.choices'])
    .where('c.district_id', '=', actor.districtId)
    .where('c.lesson_id', '=', lessonId)
    .where('c.revealed', '=', true);
}
