import type { VolumeRow } from '@trellis/domain/practice';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { EstimateText } from '../../ui/estimate-text.tsx';
import { figureWords } from '../../ui/estimate-words.ts';
import { valueIn } from './figure-words.ts';
import { type Opening, RecordsLink } from './records-links.tsx';

/** Tasks and conversations per kind. Where no conversation was recorded, that is said: it is not none. */
export function VolumeTable({ rows, opening }: { rows: readonly VolumeRow[]; opening: Opening }) {
  const count = (figure: VolumeRow['tasks']) => {
    const value = valueIn(figure);
    return value === null ? <EstimateText estimate={figure.estimate} /> : figureWords(value, 'number', 0);
  };
  return (
    <ChartTable
      caption="Tasks and conversations by kind of task"
      data={{
        columns: [{ label: 'Kind of task' }, { label: 'Tasks', numeric: true }, { label: 'Conversations', numeric: true }, { label: 'Records' }],
        rows: rows.map((row) => [
          row.label,
          count(row.tasks),
          count(row.interactions),
          <RecordsLink key="records" filter={row.tasks.opens} opening={opening}>
            Open
          </RecordsLink>,
        ]),
      }}
    />
  );
}
