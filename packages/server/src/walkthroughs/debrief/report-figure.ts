import type { ReportFigure } from '@trellis/domain/walkthroughs';
import type { IndicatorRow } from '../../frameworks/index.ts';

/** How many scores say what: levels and answers by their word; *not observed* apart. */
export interface FigureCounts {
  values: Record<string, number>;
  notObserved: number;
}

/**
 * A frozen count as shares. They have no interval: scores of one walk nest in classrooms and observers, and a walk is no
 * sample of a school.
 */
export function reportFigure(
  indicator: Pick<IndicatorRow, 'id' | 'code' | 'label' | 'kind' | 'lowest' | 'highest'>,
  { values, notObserved }: FigureCounts,
  { classrooms, observers }: { classrooms: number; observers: number },
): ReportFigure {
  // of several choices each is counted over all scores
  const n = indicator.kind === 'choices' ? (values['*'] ?? 0) : Object.values(values).reduce((sum, count) => sum + count, 0);
  const words = Object.keys(values).filter((value) => value !== '*');
  const shares = words
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((value) => ({
      value,
      label: labelOf(indicator.kind, value),
      estimate:
        n === 0
          ? { refused: 'no_data' as const, n: 0, reason: 'Nobody could observe it.', population: 'readable' as const }
          : {
              value: (values[value] ?? 0) / n,
              n,
              population: 'readable' as const,
              interval: null,
              intervalRefused: 'One walk is no sample of a school.',
            },
    }));
  return { indicatorId: indicator.id, code: indicator.code, label: indicator.label, shares, notObserved, classrooms, observers };
}

function labelOf(kind: IndicatorRow['kind'], value: string): string {
  if (kind === 'yes_no') return value === 'true' ? 'Yes' : 'No';
  return value;
}
