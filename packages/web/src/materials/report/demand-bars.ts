import type { Dok } from '@trellis/domain/infrastructure';
import type { ProjectComparison, ProjectFigures } from '@trellis/domain/materials';
import { percentWords } from '../shared/words.ts';

/** One bar: how many units have each level, and how many of all of them have none. */
export interface DemandBar {
  label: string;
  counts: Record<`${Dok}`, number>;
  /** what the levels' shares are computed over in tables and ratings */
  base: number;
}

export const demandKeys = ['1', '2', '3', '4', 'NEI'] as const;

/** Demand 1 to 4 from pale to dark; the same on light and dark pages, with an edge that is seen on both. */
export const demandColors: Record<`${Dok}`, string> = { '1': '#d7ebe8', '2': '#83bfb8', '3': '#22746d', '4': '#0a3734', NEI: 'transparent' };
const edge = '#7b8a8a';
const onColor: Record<`${Dok}`, string> = { '1': '#1a2426', '2': '#1a2426', '3': '#ffffff', '4': '#ffffff', NEI: 'inherit' };
const hatch = { symbol: 'rect', color: edge, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 };

/** A bar for each grade, and one for all of them where there are several. */
export function gradeBars({ demand }: Pick<ProjectFigures, 'demand'>): DemandBar[] {
  const bars = demand.grades.map(({ label, levels, nei, base }) => ({ label, counts: countsOf(levels, nei), base }));
  const { levels, nei, base } = demand.overall;
  return demand.grades.length > 1 ? [...bars, { label: 'All grades', counts: countsOf(levels, nei), base }] : bars;
}

/** Two bars a grade: activities above items. Units without enough information are not part of it. */
export function comparedBars({ differences }: Pick<ProjectComparison, 'differences'>): DemandBar[] {
  return differences.flatMap(({ label, figures }) => {
    if (figures.kind !== 'dok_differences') return [];
    const { differences: levels } = figures;
    const side = (count: 'activities' | 'items') =>
      countsOf(
        levels.map((level) => ({ dok: level.dok, count: level[count] })),
        0,
      );
    return [
      { label: `${label}\nactivities`, counts: side('activities'), base: levels[0]?.activityBase ?? 0 },
      { label: `${label}\nitems`, counts: side('items'), base: levels[0]?.itemBase ?? 0 },
    ];
  });
}

function countsOf(levels: readonly { dok: Dok; count: number }[], nei: number): DemandBar['counts'] {
  const count = (dok: Dok) => levels.find((level) => level.dok === dok)?.count ?? 0;
  return { '1': count(1), '2': count(2), '3': count(3), '4': count(4), NEI: nei };
}

/** All units of a bar, with a level or without. */
export function unitsIn({ counts }: DemandBar): number {
  return demandKeys.reduce((sum, key) => sum + counts[key], 0);
}

/** Stacked bars of one hundred percent each, first bar on top. A bar without units stays empty. */
export function demandOption(bars: readonly DemandBar[]): Record<string, unknown> {
  const share = (bar: DemandBar, key: `${Dok}`) => (unitsIn(bar) === 0 ? null : (100 * bar.counts[key]) / unitsIn(bar));
  return {
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: 8, right: 20, top: 4, bottom: 4, containLabel: true },
    yAxis: { type: 'category', inverse: true, data: bars.map(({ label }) => label), axisLabel: { lineHeight: 16 } },
    xAxis: { type: 'value', max: 100, interval: 25, axisLabel: { formatter: '{value}%' } },
    series: demandKeys.map((key) => ({
      type: 'bar',
      name: key === 'NEI' ? 'Not enough information' : `Demand ${key}`,
      stack: 'demand',
      data: bars.map((bar) => share(bar, key)),
      itemStyle: { color: demandColors[key], borderColor: edge, borderWidth: 1, ...(key === 'NEI' && { decal: hatch }) },
      label: {
        show: key !== 'NEI',
        color: onColor[key],
        formatter: ({ value }: { value: number | null }) => (value !== null && value >= 9 ? percentWords(value) : ''),
      },
      tooltip: { valueFormatter: (value: number | null) => (value === null ? 'No data' : percentWords(value)) },
    })),
  };
}

/** A level in a table: its share of what has a level, and how many; never 0 where there is nothing to share. */
export function shareCell({ counts, base }: DemandBar, key: '1' | '2' | '3' | '4'): string {
  return base === 0 ? 'No data' : `${percentWords((100 * counts[key]) / base)} (${counts[key].toLocaleString('en-US')})`;
}

/** The level that most units of each bar have, as a sentence for those who do not see the bars. */
export function demandSummary(bars: readonly DemandBar[]): string {
  return bars
    .map((bar) => {
      const label = bar.label.replace('\n', ', ');
      const [first] = (['1', '2', '3', '4'] as const).toSorted((a, b) => bar.counts[b] - bar.counts[a]);
      return bar.base === 0 || !first ? `${label}: no data` : `${label}: mostly demand ${first}, ${percentWords((100 * bar.counts[first]) / bar.base)}`;
    })
    .join('; ');
}
