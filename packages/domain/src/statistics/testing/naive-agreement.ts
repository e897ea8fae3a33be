import type { Ratings } from '../rating-table.ts';

/**
 * Agreement worked out again in the slowest way, pair by pair from the definitions, so that the counting in tables has
 * something to be compared with. Each answers null where it would be 0 divided by 0.
 */
type Weight = (one: number, other: number) => number;

const scoresOf = (row: readonly (number | null)[]) => row.filter((score): score is number => score !== null);

/** Every ordered pair of scores of one item. */
function pairsIn(scores: number[]): [number, number][] {
  return scores.flatMap((one, at) => scores.flatMap((other, place): [number, number][] => (at === place ? [] : [[one, other]])));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Krippendorff: mean squared difference of pairs within items over that of all pairs of pairable scores. */
export function naiveAlpha(ratings: Ratings, metric: 'nominal' | 'ordinal' | 'interval' | 'ratio'): number | null {
  const items = ratings.map(scoresOf).filter((scores) => scores.length >= 2);
  const all = items.flat();
  const difference: Weight = (one, other) => {
    if (metric === 'nominal') return one === other ? 0 : 1;
    if (metric === 'interval') return (one - other) ** 2;
    if (metric === 'ratio') return one === other ? 0 : ((one - other) / (one + other)) ** 2;
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const between = all.filter((score) => score >= low && score <= high).length;
    const ends = all.filter((score) => score === low).length + all.filter((score) => score === high).length;
    return low === high ? 0 : (between - ends / 2) ** 2;
  };
  const within = items.reduce((sum, scores) => sum + pairsIn(scores).reduce((total, pair) => total + difference(...pair), 0) / (scores.length - 1), 0);
  const across = pairsIn(all).reduce((sum, pair) => sum + difference(...pair), 0);
  return across === 0 ? null : 1 - within / all.length / (across / (all.length * (all.length - 1)));
}

/** Gwet: agreement of pairs, and chance from the mean of items' shares of each level. */
export function naiveAC(ratings: Ratings, levels: number[], weight: Weight): number | null {
  const items = ratings.map(scoresOf).filter((scores) => scores.length >= 1);
  const twice = items.filter((scores) => scores.length >= 2);
  if (twice.length === 0 || levels.length < 2) return null;
  const agreement = mean(twice.map((scores) => mean(pairsIn(scores).map((pair) => weight(...pair)))));
  const shares = levels.map((level) => mean(items.map((scores) => scores.filter((score) => score === level).length / scores.length)));
  const q = levels.length;
  const weights = levels.flatMap((one) => levels.map((other) => weight(one, other))).reduce((sum, each) => sum + each, 0);
  const chance = (weights / (q * (q - 1))) * shares.reduce((sum, share) => sum + share * (1 - share), 0);
  return (agreement - chance) / (1 - chance);
}

/** Cohen, weighted: agreement of pairs, against that of each first score with each second one. */
export function naiveKappa(pairs: [number, number][], weight: Weight): number | null {
  const observed = mean(pairs.map((pair) => weight(...pair)));
  const expected = mean(pairs.flatMap(([one]) => pairs.map(([, other]) => weight(one, other))));
  return expected > 1 - 1e-12 ? null : (observed - expected) / (1 - expected);
}

/** Fleiss: chance is that two scores drawn from all of them, with putting back, are alike. */
export function naiveFleiss(rows: number[][]): number | null {
  const observed = mean(rows.map((row) => mean(pairsIn(row).map(([one, other]) => (one === other ? 1 : 0)))));
  const all = rows.flat();
  const expected = mean(all.map((one) => all.filter((other) => other === one).length / all.length));
  return expected > 1 - 1e-12 ? null : (observed - expected) / (1 - expected);
}

/** Conger: chance is the mean over pairs of observers of what Cohen's kappa expects of the two. */
export function naiveConger(rows: number[][]): number | null {
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column]!));
  const chances = columns.flatMap((one, at) =>
    columns.slice(at + 1).map((other) => mean(one.map((score) => other.filter((each) => each === score).length / other.length))),
  );
  const observed = mean(rows.map((row) => mean(pairsIn(row).map(([one, other]) => (one === other ? 1 : 0)))));
  const expected = mean(chances);
  return expected > 1 - 1e-12 ? null : (observed - expected) / (1 - expected);
}

/** Mean squares by the definitions: deviations of means from means, one by one. */
export function naiveMeanSquares(rows: number[][]): { rows: number; columns: number; error: number; within: number } {
  const [n, k] = [rows.length, rows[0]!.length];
  const grand = mean(rows.flat());
  const ofItem = rows.map(mean);
  const ofObserver = rows[0]!.map((_, column) => mean(rows.map((row) => row[column]!)));
  const cells = rows.flatMap((row, item) => row.map((score, observer) => ({ score, item: ofItem[item]!, observer: ofObserver[observer]! })));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    rows: (k * sum(ofItem.map((each) => (each - grand) ** 2))) / (n - 1),
    columns: (n * sum(ofObserver.map((each) => (each - grand) ** 2))) / (k - 1),
    error: sum(cells.map(({ score, item, observer }) => (score - item - observer + grand) ** 2)) / ((n - 1) * (k - 1)),
    within: sum(cells.map(({ score, item }) => (score - item) ** 2)) / (n * (k - 1)),
  };
}
