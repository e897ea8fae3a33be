import { SegmentedControl } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { KeyHint } from '../key-hint.tsx';
import { LoadingState } from '../loading-state.tsx';
import classes from './chart.module.css';
import { type ChartData, ChartTable } from './chart-table.tsx';

const ChartCanvas = lazy(() => import('./chart-canvas.tsx'));

interface Props {
  /** what is shown, as the table's caption and the figure's name */
  title: string;
  /** the same in one sentence, for those who do not see it: what rises, what is largest */
  summary: string;
  /** ECharts' option; colors, symbols, text and motion come from the house unless a series says otherwise */
  option: EChartsCoreOption;
  data: ChartData;
  /** in pixels */
  height?: number;
  /** the sentence below: how many, until when, what is left out */
  note?: ReactNode;
}

/** A chart with its table one key (T) or one button away. */
export function Chart({ title, summary, option, data, height = 320, note }: Props) {
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 't') return;
    setShown(shown === 'chart' ? 'table' : 'chart');
    event.preventDefault();
  };
  return (
    <figure className={classes.figure} aria-labelledby={id} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <figcaption id={id} className={classes.title}>
          {title}
        </figcaption>
        <div className={classes.tools} data-no-print>
          <KeyHint keys="T" does="chart or table" />
          <SegmentedControl
            aria-label={`${title}: chart or table`}
            value={shown}
            onChange={(value) => setShown(value === 'table' ? 'table' : 'chart')}
            data={[
              { value: 'chart', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
          />
        </div>
      </div>
      {shown === 'chart' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart takes the focus so that its key works
        <div role="img" aria-label={`${title}. ${summary}`} tabIndex={0} className={classes.canvas} style={{ minHeight: height }}>
          <Suspense fallback={<LoadingState what="the chart" lines={5} />}>
            <ChartCanvas option={option} height={height} />
          </Suspense>
        </div>
      ) : (
        <ChartTable caption={title} data={data} />
      )}
      {note && <div className={classes.note}>{note}</div>}
    </figure>
  );
}
