import { useMediaQuery } from '@mantine/hooks';
import type { Figure } from '@trellis/domain/practice';
import { useMemo } from 'react';
import { Chart } from '../../ui/chart/chart.tsx';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { EstimateText } from '../../ui/estimate-text.tsx';
import { figureWords } from '../../ui/estimate-words.ts';
import { figureSentence, highest, valueIn } from './words.ts';

const rowHeight = 42;

/** Shares as bars with their labels, the table one key away. `beside` are figures that stand in the table only: sums of bars. */
export function ShareChart({ title, figures, beside = [] }: { title: string; figures: readonly Figure[]; beside?: readonly Figure[] }) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const shown = useMemo(() => figures.filter((figure) => figure.unit === 'share' && valueIn(figure) !== null), [figures]);
  const option = useMemo(() => barsOf(shown, narrow), [shown, narrow]);
  const others = [...beside, ...figures.filter((figure) => !shown.includes(figure))];
  const data = {
    columns: [{ label: 'What' }, { label: 'Share, interval, n', numeric: true }],
    rows: [...shown, ...others].map((figure) => [
      figure.label,
      <EstimateText key="share" estimate={figure.estimate} unit={figure.unit === 'share' ? 'share' : 'number'} digits={0} />,
    ]),
  };
  if (shown.length === 0) return <ChartTable caption={title} data={data} />;
  const best = highest(shown);
  const note = others.map((figure) => `${figure.label}: ${figureSentence(figure)}.`).join(' ');
  return (
    <Chart
      title={title}
      summary={best ? `Highest: ${best.label}, ${figureSentence(best)}` : ''}
      option={option}
      data={data}
      height={shown.length * rowHeight + 16}
      note={`n ${shown[0]?.estimate.n.toLocaleString('en-US')}. ${intervalNote(shown)} ${note}`}
    />
  );
}

function intervalNote(figures: readonly Figure[]): string {
  const given = figures.flatMap(({ estimate }) => ('refused' in estimate ? [] : [estimate]));
  if (given.some(({ interval }) => interval !== null)) return 'Intervals stand in the table.';
  const reason = given[0]?.intervalRefused;
  return reason ? `No interval: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.` : '';
}

function barsOf(figures: readonly Figure[], narrow: boolean) {
  return {
    grid: { left: 0, right: 56, top: 0, bottom: 0, containLabel: true },
    xAxis: { type: 'value', min: 0, max: (given: { max: number }) => Math.min(1, given.max), show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: figures.map(({ label }) => label),
      axisLine: { show: false },
      axisLabel: { width: narrow ? 130 : 300, overflow: 'break', lineHeight: 17, fontSize: narrow ? 13 : 14, align: 'right' },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 20,
        data: figures.map((figure) => valueIn(figure)),
        label: { show: true, position: 'right', formatter: ({ value }: { value: unknown }) => figureWords(Number(value), 'share') },
      },
    ],
  };
}
