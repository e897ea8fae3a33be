import type { ReactNode } from 'react';
import { Scroller } from '../scroller.tsx';
import classes from './chart.module.css';

export interface ChartData {
  /** heads; the first column names the row */
  columns: readonly { label: string; numeric?: boolean }[];
  rows: readonly (readonly ReactNode[])[];
}

/** What a chart shows, as a table: the same figures, with their n and intervals. */
export function ChartTable({ caption, data }: { caption: string; data: ChartData }) {
  return (
    <Scroller label={caption}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {data.columns.map(({ label, numeric }) => (
              <th key={label} scope="col" data-numeric={numeric}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, index) => (
            // a chart's rows are drawn once for its figures and keep their places
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={index}>
              {row.map((cell, column) => {
                const head = data.columns[column];
                return column === 0 ? (
                  <th key={head?.label} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head?.label} data-numeric={head?.numeric}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
