import type { HeldRow } from '@trellis/domain/practice';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';

/** Planned against held, per routine. Not answered is not known. */
export function HeldTable({ rows }: { rows: readonly (HeldRow & { structureName: string })[] }) {
  if (rows.length === 0)
    return (
      <EmptyState action={<ButtonLink to="/planned">Planned and held</ButtonLink>}>
        Routines with planned meetings stand here, with what was held, changed and not held.
      </EmptyState>
    );
  return (
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
        rows: rows
          .toSorted((a, b) => a.structureName.localeCompare(b.structureName))
          .map((row) => [row.structureName, row.planned, row.held, row.changed, row.didNotHappen, row.undecided, row.ahead]),
      }}
    />
  );
}
