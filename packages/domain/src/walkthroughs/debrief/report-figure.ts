import type { Indicator } from '../../frameworks/index.ts';
import type { ReportFigure } from './report.ts';
import { countedScores, type IndicatorCounts } from './score-counts.ts';

/**
 * A frozen count as shares, in the order and the words of the indicator's scale; an answer that nobody gave is a counted 0.
 * They have no interval: scores of one walk nest in classrooms and observers, and a walk is no sample of a school.
 */
export function reportFigure(
  indicator: Pick<Indicator, 'id' | 'code' | 'label' | 'kind' | 'levels' | 'choices'>,
  { counts, classrooms, observers }: Omit<IndicatorCounts, 'indicatorId'>,
): ReportFigure {
  const n = countedScores(counts);
  const shares = scaleOf(indicator).map(({ value, label }) => ({
    value,
    label,
    estimate:
      n === 0
        ? { refused: 'no_data' as const, n: 0, reason: 'Nobody could observe it.', population: 'readable' as const }
        : {
            value: (counts.values[value] ?? 0) / n,
            n,
            population: 'readable' as const,
            interval: null,
            intervalRefused: 'One walk is no sample of a school.',
          },
  }));
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    label: indicator.label,
    shares,
    scores: n,
    notObserved: counts.notObserved,
    classrooms,
    observers,
  };
}

/** Every answer that the indicator has, the lowest level first. */
function scaleOf({ kind, levels, choices }: Pick<Indicator, 'kind' | 'levels' | 'choices'>): { value: string; label: string }[] {
  switch (kind) {
    case 'levels':
      return (levels ?? [])
        .toSorted((one, other) => one.value - other.value)
        .map(({ value, label }) => ({ value: String(value), label: label ? `${value} ${label}` : String(value) }));
    case 'yes_no':
      return [
        { value: 'true', label: 'Yes' },
        { value: 'false', label: 'No' },
      ];
    case 'choices':
      return (choices ?? []).map(({ key, label }) => ({ value: key, label }));
  }
}
