import type { HeldRow } from '@trellis/domain/practice';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';

/** Planned against held, per routine of the design. Not answered is not known; a routine without a date says so. */
export function HeldTable({ rows }: { rows: readonly (HeldRow & { name: string; inDesign: boolean })[] }) {
  const planned = rows.filter((row) => row.planned + row.ahead > 0);
  const without = rows.filter((row) => row.inDesign && row.planned + row.ahead === 0);
  if (rows.length === 0)
    return (
      <EmptyState action={<ButtonLink to="/planned">Planned and held</ButtonLink>}>
        Routines of the design stand here, with what was planned and what was held.
      </EmptyState>
    );
  return (
    <>
      {planned.length > 0 && (
        <ChartTable
          caption="Planned and held, per routine"
          data={{
            columns: [
              { label: 'Routine' },
              { label: 'Due so far', numeric: true },
              { label: 'Held', numeric: true },
              { label: 'Changed', numeric: true },
              { label: 'Didn’t happen', numeric: true },
              { label: 'Not answered', numeric: true },
              { label: 'Ahead', numeric: true },
            ],
            rows: planned.map((row) => [
              row.inDesign ? row.name : `${row.name} (no longer in force)`,
              row.planned,
              row.held,
              row.changed,
              row.didNotHappen,
              row.undecided,
              row.ahead,
            ]),
          }}
        />
      )}
      {without.length > 0 && <p>In the design, without a planned date in this time: {without.map(({ name }) => name).join(', ')}.</p>}
    </>
  );
}
