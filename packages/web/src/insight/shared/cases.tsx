import type { CaseProfile } from '@trellis/domain/insight';
import type { Figure, Profile } from '@trellis/domain/practice';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { EstimateText } from '../../ui/estimate-text.tsx';
import classes from './insight.module.css';

/** What stands beside one's own figures: the published districts, or nothing while they are not asked for. */
export interface Beside {
  caution: string;
  cases: readonly CaseProfile[];
}

/** The same figures of the published districts, in a table of their own: cases, not norms, and another instrument. */
export function Cases({ title, beside, select }: { title: string; beside: Beside | null; select: (profile: Profile) => readonly Figure[] }) {
  if (beside === null) return null;
  const columns = beside.cases.map(({ key, name, profile }) => ({ key, name, figures: select(profile) }));
  const labels = [...new Map(columns.flatMap(({ figures }) => figures.map(({ key, label }) => [key, label] as const)))];
  return (
    <div className={classes.cases}>
      <p>{beside.caution}</p>
      <ChartTable
        caption={`${title}, in two published districts`}
        data={{
          columns: [{ label: 'What' }, ...columns.map(({ name }) => ({ label: `${name}, published`, numeric: true }))],
          rows: labels.map(([key, label]) => [
            label,
            ...columns.map(({ key: district, figures }) => {
              const figure = figures.find((each) => each.key === key);
              if (!figure) return 'Not seen';
              return (
                <EstimateText
                  key={district}
                  estimate={figure.estimate}
                  unit={figure.unit === 'share' ? 'share' : 'number'}
                  digits={figure.unit === 'share' ? 0 : 1}
                />
              );
            }),
          ]),
        }}
      />
    </div>
  );
}
