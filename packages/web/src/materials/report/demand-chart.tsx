import { useMemo } from 'react';
import { Chart } from '../../ui/chart/chart.tsx';
import { demandNames } from '../shared/words.ts';
import { type DemandBar, demandKeys, demandOption, demandSummary, shareCell, unitsIn } from './demand-bars.ts';
import classes from './report.module.css';

interface Props {
  title: string;
  bars: readonly DemandBar[];
  /** what a row of the table names */
  rowLabel: string;
  /** what is counted: "activities" */
  units: string;
  note?: string;
}

/** Shares of the levels of demand as stacked bars, named below; the same as a table one key away. */
export function DemandChart({ title, bars, rowLabel, units, note }: Props) {
  const option = useMemo(() => demandOption(bars), [bars]);
  const withNei = bars.some(({ counts }) => counts.NEI > 0);
  const levels = ['1', '2', '3', '4'] as const;
  return (
    <Chart
      title={title}
      summary={demandSummary(bars)}
      option={option}
      height={bars.length * 44 + 44}
      data={{
        columns: [
          { label: rowLabel },
          { label: `All ${units}`, numeric: true },
          ...levels.map((level) => ({ label: `Demand ${level}`, numeric: true })),
          { label: 'Not enough information', numeric: true },
        ],
        rows: bars.map((bar) => [bar.label.replace('\n', ', '), unitsIn(bar), ...levels.map((level) => shareCell(bar, level)), bar.counts.NEI]),
      }}
      note={
        <>
          <ul className={classes.legend} aria-label="What the colors stand for">
            {demandKeys
              .filter((key) => key !== 'NEI' || withNei)
              .map((key) => (
                <li key={key}>
                  <span className={classes.swatch} data-demand={key} aria-hidden />
                  {key !== 'NEI' && `${key} `}
                  {demandNames[key]}
                </li>
              ))}
          </ul>
          {note}
        </>
      }
    />
  );
}
