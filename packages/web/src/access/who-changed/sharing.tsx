import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { verbWords } from './verb-words.ts';

/** How much is shared beyond those who wrote it, for the whole district; never whose. */
export function Sharing() {
  const sharing = useQuery(api.access.sharingCounts.queryOptions());
  return (
    <RecordSection title="How much is shared">
      {sharing.isPending && <LoadingState what="the counts" lines={2} />}
      {sharing.isError && <ProblemNotice error={sharing.error} onRetry={() => sharing.refetch()} />}
      {sharing.data?.length === 0 && <p>Nothing confidential is kept yet.</p>}
      {sharing.data && sharing.data.length > 0 && (
        <ChartTable
          caption="What is confidential, and how much of it is shared"
          data={{
            columns: [
              { label: 'Kind' },
              { label: 'Kept', numeric: true },
              { label: 'Shared', numeric: true },
              { label: 'Readers', numeric: true },
              { label: 'Closed, since they evaluate', numeric: true },
            ],
            rows: sharing.data.map(({ kind, circles, sharedCircles, readers, suspended }) => [
              verbWords(kind, {}),
              ...[circles, sharedCircles, readers, suspended].map((count) => count.toLocaleString('en-US')),
            ]),
          }}
        />
      )}
    </RecordSection>
  );
}
