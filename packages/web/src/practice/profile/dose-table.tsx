import type { Dose } from '@trellis/domain/practice';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './profile.module.css';
import { type Opening, RecordsLink } from './records-links.tsx';
import { SingleFigure } from './single-figure.tsx';

/** Contacts and weeks per school, by name: the order is no rank. */
export function DoseTable({ dose, schools, opening }: { dose: Dose; schools: readonly { id: string; name: string }[]; opening: Opening }) {
  const nameOf = (id: string) => schools.find((school) => school.id === id)?.name ?? 'A school that is no longer listed';
  const rows = dose.schools.map((row) => ({ ...row, name: nameOf(row.school) })).toSorted((a, b) => a.name.localeCompare(b.name));
  if (rows.length === 0) return <EmptyState>Contacts per school stand here once tasks at a school are logged.</EmptyState>;
  return (
    <>
      <SingleFigure figure={dose.contacts} />
      <ChartTable
        caption="Contacts per school"
        data={{
          columns: [{ label: 'School' }, { label: 'Contacts', numeric: true }, { label: 'Weeks with one', numeric: true }, { label: 'Records' }],
          rows: rows.map(({ school, name, contacts, weeks }) => [
            name,
            contacts,
            weeks,
            <RecordsLink key="records" filter={{ contact: true, school }} opening={opening}>
              Open
            </RecordsLink>,
          ]),
        }}
      />
      <p className={classes.dimmed}>By name. Schools do not need the same, so the order is no rank.</p>
    </>
  );
}
