import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { termCell } from './trend-words.ts';
import type { useTrends } from './use-trends.ts';

/** Visits that were planned and held, term by term; the term that goes on is among them. */
export function VisitsHeld({ visits }: Pick<ReturnType<typeof useTrends>, 'visits'>) {
  if (visits.isError) return <ProblemNotice error={visits.error} onRetry={() => visits.refetch()} />;
  if (!visits.data) return <LoadingState what="the visits" />;
  const { terms, reason } = visits.data;
  const counted = terms?.filter((row) => row.planned > 0) ?? [];
  return (
    <RecordSection title="Which visits were planned, and which held?">
      {counted.length === 0 ? (
        <p>{reason ?? 'No visit was planned in a term that has begun.'}</p>
      ) : (
        <ChartTable
          caption="Planned and held visits by term"
          data={{
            columns: [
              { label: 'Term' },
              { label: 'Planned', numeric: true },
              { label: 'Held', numeric: true },
              { label: 'Didn’t happen', numeric: true },
              { label: 'Not answered', numeric: true },
              { label: 'Ahead', numeric: true },
            ],
            rows: counted.map(({ term, planned, held, didNotHappen, undecided, toCome }) => [
              termCell({ name: term.name, schoolYear: { name: term.schoolYear } }),
              planned,
              held,
              didNotHappen,
              undecided,
              toCome,
            ]),
          }}
        />
      )}
    </RecordSection>
  );
}
