import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../frameworks/index.ts';
import type { ScoreValue } from '../../walkthroughs/index.ts';
import { roundDrift } from './round-drift.ts';
import { roundFigures } from './round-figures.ts';
import type { RoundScores } from './round-scores.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const base = { label: 'x', prompts: [], observes: 'student' as const, notObservedAllowed: true };
const levels = (n: number, ...values: number[]): Indicator => ({
  ...base,
  id: uuid(n),
  code: `L${n}`,
  kind: 'levels',
  levels: values.map((value) => ({ value, label: `L${value}`, description: '' })),
});
const yesNo: Indicator = { ...base, id: uuid(8), code: 'Y', kind: 'yes_no' };
const aspects: Indicator = { ...base, id: uuid(9), code: 'C', kind: 'choices', choices: ['a', 'b'].map((key) => ({ key, label: key })) };

const level = (value: number): ScoreValue => ({ kind: 'level', level: value });
const unseen: ScoreValue = { kind: 'not_observed' };

/** Scores of one indicator: lessons × observers; null is left open. */
function scored(indicator: Indicator, rows: readonly (readonly (ScoreValue | null)[])[], observers: readonly string[]): RoundScores['scores'] {
  return rows.flatMap((row, lesson) =>
    row.flatMap((value, column) => (value ? [{ lessonId: `lesson ${lesson}`, observer: observers[column] ?? '', indicatorId: indicator.id, value }] : [])),
  );
}

const observers = ['ana', 'ben', 'cleo'];
const [one, two] = [levels(1, 1, 2, 3, 4), levels(2, 4, 3, 2, 1)];
const round: RoundScores = {
  indicators: [one, two, yesNo, aspects],
  lessons: ['lesson 0', 'lesson 1'],
  observers,
  scores: [
    ...scored(
      one,
      [
        [level(2), level(2), level(3)],
        [level(4), unseen, level(4)],
      ],
      observers,
    ),
    ...scored(
      two,
      [
        [level(1), level(2), level(2)],
        [level(3), level(3), null],
      ],
      observers,
    ),
    ...scored(
      yesNo,
      [
        [
          { kind: 'yes_no', yes: true },
          { kind: 'yes_no', yes: true },
          { kind: 'yes_no', yes: false },
        ],
      ],
      observers,
    ),
    ...scored(
      aspects,
      [
        [
          { kind: 'choices', choices: ['b', 'a'] },
          { kind: 'choices', choices: ['a', 'b'] },
          { kind: 'choices', choices: [] },
        ],
      ],
      observers,
    ),
  ],
  agreed: [
    { lessonId: 'lesson 0', indicatorId: one.id, value: level(2) },
    { lessonId: 'lesson 1', indicatorId: one.id, value: unseen },
  ],
};

describe('Figures of a round', () => {
  const { figures, observers: each } = roundFigures(round);

  it('keep scales apart: indicators of the same levels together, yes and no, and each set of choices for itself', () => {
    expect(figures.scales.map(({ kind, scale, indicators }) => [kind, scale, indicators.map(({ indicatorId }) => indicatorId)])).toEqual([
      ['levels', [1, 2, 3, 4], [one.id, two.id]],
      ['yes_no', [0, 1], [yesNo.id]],
      ['choices', [0, 1], [aspects.id]],
    ]);
  });

  it('count pairs of observers, each item once: of three one pair alike, of two the one; not observed is no number', () => {
    const [both] = figures.scales;
    // lesson 0: a third and a third; lesson 1: all and all
    expect(both?.group.statistics.percentExact).toMatchObject({ value: expect.closeTo(2 / 3, 12), n: 4 });
    expect(both?.indicators[0]?.report.statistics.percentExact).toMatchObject({ value: expect.closeTo(2 / 3, 12), n: 2 });
    expect(figures.notObserved).toEqual({ given: 1, of: 17 });
  });

  it('compare sets of choices whatever their order', () => {
    expect(figures.scales[2]?.group.statistics.percentExact).toMatchObject({ value: 1 / 3, n: 1 });
  });

  it('refuse what one lesson cannot give, with the reason', () => {
    expect(figures.scales[1]?.group.statistics.fleissKappa).toMatchObject({ refused: 'too_few' });
    expect(figures.scales[1]?.group.suits?.why.length).toBeGreaterThan(0);
  });

  it('say nothing of single observers; these are apart, against the agreed score where there is a number', () => {
    expect(JSON.stringify(figures)).not.toContain('leniency');
    expect(each.map(({ observer }) => observer)).toEqual(observers);
    const cleo = each[2]?.scales[0];
    expect(cleo).toMatchObject({ scored: 3, reference: { exact: { value: 0, n: 1 }, leniency: { value: 1, n: 1 } } });
  });

  it('are the same each time', () => {
    expect(roundFigures(round)).toEqual(roundFigures(round));
  });
});

describe('Drift since the round before', () => {
  const later: RoundScores = {
    ...round,
    observers: ['ben', 'ana', 'dora'],
    scores: scored(
      one,
      [
        [level(3), level(2), level(1)],
        [level(4), level(2), level(1)],
      ],
      ['ben', 'ana', 'dora'],
    ),
    agreed: [],
  };

  it('is of those who scored in both, on the indicators of both', () => {
    const [drift, ...more] = roundDrift(round, later);
    expect(more).toEqual([]);
    expect(drift?.drift.observers.map(({ observer }) => observer)).toEqual(['ana', 'ben']);
    // earlier alike in one of two, later in none of two
    expect(drift?.drift.group[0]).toMatchObject({ statistic: 'percentExact', earlier: { value: 2 / 3 }, later: { value: 0 } });
  });

  it('is nothing between scales that differ', () => {
    const other = { ...later, indicators: [levels(1, 1, 2, 3)] };
    expect(roundDrift(round, other)).toEqual([]);
  });
});
