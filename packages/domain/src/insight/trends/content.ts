import type { IndicatorKind } from '../../frameworks/index.ts';
import type { Estimate } from '../../kernel/estimate.ts';
import { addClusterSums, type ClusterSums, meanOfSums, type NoInterval, noClusters, shareIntervalOfSums } from '../../statistics/index.ts';

/** How often an answer was given: its hits, and Σ hits² and Σ n · hits over classrooms, for the interval of its share. */
export interface AnswerSums {
  value: string;
  hits: number;
  hh: number;
  nh: number;
}

/** What a cell or a figure holds of its scores: sums, which add up where no classroom is in both. *Not observed* is in none of them but its own count. */
export interface TrendSums {
  /** clusters are classrooms; `sum` adds levels, or 1 for each yes; 0 where several choices are open */
  scores: ClusterSums;
  notObserved: number;
  /** scores of observers who had not been part of a calibration round by then */
  uncalibrated: number;
  /** of each level, `yes` and `no`, or each choice */
  answers: AnswerSums[];
}

/** What a published figure holds. Visits and observers are counted in the figure itself, since one may be in several of its parts. */
export interface TrendContent extends TrendSums {
  visits: number;
  observers: number;
}

export function addTrendSums(parts: readonly TrendSums[]): TrendSums {
  const answers = new Map<string, AnswerSums>();
  for (const { value, hits, hh, nh } of parts.flatMap((part) => part.answers)) {
    const before = answers.get(value) ?? { value, hits: 0, hh: 0, nh: 0 };
    answers.set(value, { value, hits: before.hits + hits, hh: before.hh + hh, nh: before.nh + nh });
  }
  return {
    scores: parts.map((part) => part.scores).reduce(addClusterSums, noClusters),
    notObserved: parts.reduce((total, part) => total + part.notObserved, 0),
    uncalibrated: parts.reduce((total, part) => total + part.uncalibrated, 0),
    answers: [...answers.values()].sort((one, other) => one.value.localeCompare(other.value, 'en', { numeric: true })),
  };
}

const noInterval: Record<NoInterval, string> = {
  too_few_clusters: 'Fewer than five classrooms: too few to say how far classrooms differ',
  all_or_none: 'All or none: nothing to make an interval from',
  no_spread: 'Every classroom is exactly alike: nothing to make an interval from',
};
const nothing: Estimate = { refused: 'no_data', n: 0, reason: 'Nobody scored it.', population: 'all' };

/** The mean level, or the share of yes; null where several choices are open. `n` counts scores, the interval is clustered by classroom. */
export function meanEstimate({ scores }: Pick<TrendSums, 'scores'>, kind: IndicatorKind): Estimate | null {
  if (kind === 'choices') return null;
  if (kind === 'yes_no') return shareEstimate(scores);
  if (scores.n === 0) return nothing;
  const mean = meanOfSums(scores);
  const value = { value: scores.sum / scores.n, n: scores.n, population: 'all' as const };
  if (!('refused' in mean)) return { ...value, interval: mean.interval };
  return { ...value, interval: null, intervalRefused: noInterval[mean.refused === 'too_few' ? 'too_few_clusters' : 'no_spread'] };
}

/** The share of scores with each answer. A score may have several choices, so that their shares need not add up to 1. */
export function answerEstimates({ scores, answers }: TrendSums): { value: string; estimate: Estimate }[] {
  return answers.map(({ value, hits, hh, nh }) => ({ value, estimate: shareEstimate({ ...scores, sum: hits, ss: hh, ns: nh }) }));
}

function shareEstimate(sums: ClusterSums): Estimate {
  if (sums.n === 0) return nothing;
  const value = { value: sums.sum / sums.n, n: sums.n, population: 'all' as const };
  const found = shareIntervalOfSums(sums);
  return 'refused' in found ? { ...value, interval: null, intervalRefused: noInterval[found.refused] } : { ...value, interval: found.interval };
}
