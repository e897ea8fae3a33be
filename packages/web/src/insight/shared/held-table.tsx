import type { HeldRow } from '@trellis/domain/practice';
import { DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';

type Row = HeldRow & { name: string; inDesign: boolean };

/** Planned against held, per routine of the design. Not answered is not known; a routine without a date says so. */
export function HeldTable({ rows }: { rows: readonly Row[] }) {
  const planned = rows.filter((row) => row.planned + row.ahead > 0);
  const without = rows.filter((row) => row.inDesign && row.planned + row.ahead === 0);
  if (rows.length === 0)
    return (
      <EmptyState action={<ButtonLink to="/planned">Planned and held</ButtonLink>}>
        Routines of the design stand here, with what was planned and what was held.
      </EmptyState>
    );
  const count = (key: string, label: string, of: (row: Row) => number) => ({ key, label, cell: of, numeric: true });
  return (
    <>
      {planned.length > 0 && (
        <DataList
          caption="Planned and held, per routine"
          rows={planned}
          rowKey={(row) => row.structure}
          columns={[
            { key: 'name', label: 'Routine', cell: (row) => (row.inDesign ? row.name : `${row.name} (no longer in force)`) },
            count('planned', 'Due so far', (row) => row.planned),
            count('held', 'Held', (row) => row.held),
            count('changed', 'Changed', (row) => row.changed),
            count('not-held', 'Didn’t happen', (row) => row.didNotHappen),
            count('undecided', 'Not answered', (row) => row.undecided),
            count('ahead', 'Ahead', (row) => row.ahead),
          ]}
          empty={null}
        />
      )}
      {without.length > 0 && <p>In the design, without a planned date in this time: {without.map(({ name }) => name).join(', ')}.</p>}
    </>
  );
}
