import { useMediaQuery } from '@mantine/hooks';
import type { Figure } from '@trellis/domain/practice';
import { useMemo } from 'react';
import { Chart } from '../../ui/chart/chart.tsx';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { EstimateText } from '../../ui/estimate-text.tsx';
import { figureSentence, highest, shareWords, valueIn } from './figure-words.ts';
import { type Opening, RecordsLink } from './records-links.tsx';

const rowHeight = 44;
/** Planning and facilitating together: no bar of its own beside the bars of its parts. */
const isSum = ({ key }: Figure): boolean => key === 'time.planning_and_facilitating';

/** Shares as bars with their labels, the table one key away; figures that could not be had stand below in words. */
export function ShareChart({ title, figures, opening }: { title: string; figures: readonly Figure[]; opening: Opening }) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const shown = useMemo(() => figures.filter((figure) => !isSum(figure) && figure.unit === 'share' && valueIn(figure) !== null), [figures]);
  const option = useMemo(() => barsOf(shown, narrow), [shown, narrow]);
  const beside = figures.filter((figure) => !shown.includes(figure));
  const data = {
    columns: [{ label: 'What' }, { label: 'Share', numeric: true }, { label: 'Records' }],
    rows: figures.map((figure) => [
      figure.label,
      <EstimateText key="share" estimate={figure.estimate} unit={figure.unit === 'share' ? 'share' : 'number'} digits={0} />,
      <RecordsLink key="records" filter={figure.opens} opening={opening}>
        Open
      </RecordsLink>,
    ]),
  };
  const note = beside.map((figure) => `${figure.label}: ${figureSentence(figure)}.`).join(' ');
  if (shown.length === 0) return <ChartTable caption={title} data={data} />;
  const best = highest(shown);
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
  const without = figures.find(({ estimate }) => !('refused' in estimate) && estimate.interval === null);
  if (!without || 'refused' in without.estimate) return 'Intervals stand in the table.';
  return without.estimate.intervalRefused
    ? `No interval: ${without.estimate.intervalRefused.charAt(0).toLowerCase()}${without.estimate.intervalRefused.slice(1)}.`
    : '';
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
        label: { show: true, position: 'right', formatter: ({ value }: { value: unknown }) => shareWords(Number(value)) },
      },
    ],
  };
}
