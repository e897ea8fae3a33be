import type { Indicator } from '../../frameworks/index.ts';
import type { Ratings, Reference } from '../../statistics/index.ts';
import type { ScoreValue } from '../../walkthroughs/index.ts';
import { answerKey } from '../disagreement.ts';
import type { RoundScores } from './round-scores.ts';

/** Indicators that are answered alike, so that one number means the same in each. */
export interface ScaleGroup {
  /** of levels by their values; sets of choices are a scale of their own for each indicator */
  key: string;
  kind: Indicator['kind'];
  /** every level there is, ascending; 0 and 1 of no and yes; places of the sets that were chosen */
  scale: number[];
  indicatorIds: string[];
  /** per indicator, lessons × observers */
  tables: { ratings: Ratings; reference: Reference | null }[];
}

/** The scores of a round as tables of numbers, one group for each scale, in the order of the indicators. */
export function scaleGroups(round: RoundScores): ScaleGroup[] {
  const groups = new Map<string, ScaleGroup>();
  for (const indicator of round.indicators) {
    const { key, scale, numberOf } = scaleOf(indicator, round);
    const group = groups.get(key) ?? { key, kind: indicator.kind, scale, indicatorIds: [], tables: [] };
    group.indicatorIds.push(indicator.id);
    group.tables.push(tableOf(indicator.id, round, numberOf));
    groups.set(key, group);
  }
  return [...groups.values()];
}

interface NumberedScale {
  key: string;
  scale: number[];
  numberOf: (value: ScoreValue) => number | null;
}

function scaleOf(indicator: Indicator, { scores, agreed }: RoundScores): NumberedScale {
  if (indicator.kind === 'levels') {
    const scale = (indicator.levels ?? []).map((level) => level.value).sort((a, b) => a - b);
    return { key: `levels ${scale.join(' ')}`, scale, numberOf: (value) => (value.kind === 'level' ? value.level : null) };
  }
  if (indicator.kind === 'yes_no') return { key: 'yes_no', scale: [0, 1], numberOf: (value) => (value.kind === 'yes_no' ? Number(value.yes) : null) };
  const given = [...scores, ...agreed].filter(({ indicatorId, value }) => indicatorId === indicator.id && value.kind === 'choices');
  const sets = [...new Set(given.map(({ value }) => answerKey(value)))].sort();
  return {
    key: `choices ${indicator.id}`,
    scale: [...sets.keys()],
    numberOf: (value) => (value.kind === 'choices' ? sets.indexOf(answerKey(value)) : null),
  };
}

function tableOf(indicatorId: string, { lessons, observers, scores, agreed }: RoundScores, numberOf: NumberedScale['numberOf']): ScaleGroup['tables'][number] {
  const cell = (lessonId: string, observer: string) => `${lessonId} ${observer}`;
  const given = new Map(scores.filter((score) => score.indicatorId === indicatorId).map((score) => [cell(score.lessonId, score.observer), score.value]));
  const ratings = lessons.map((lesson) =>
    observers.map((observer) => {
      const value = given.get(cell(lesson, observer));
      return value ? numberOf(value) : null;
    }),
  );
  const reference = lessons.map((lesson) => {
    const found = agreed.find((one) => one.lessonId === lesson && one.indicatorId === indicatorId);
    return found ? numberOf(found.value) : null;
  });
  return { ratings, reference: reference.some((score) => score !== null) ? reference : null };
}
