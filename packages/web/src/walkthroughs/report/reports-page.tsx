import { useQuery } from '@tanstack/react-query';
import { type VisitKind, visitKindLabels } from '@trellis/domain/walkthroughs';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords, dayWords } from '../../ui/words.ts';

/** Reports of visits that I may read, the newest first. */
export function ReportsPage() {
  const [{ page }, setAddress] = useAddressState({ page: '' });
  const reports = useQuery(api.walkthroughs.listReports.queryOptions({ input: { offset: offsetOf(page) } }));
  if (reports.isPending) return <LoadingState what="reports" />;
  if (reports.isError) return <ProblemNotice error={reports.error} onRetry={() => reports.refetch()} />;
  const { reports: rows, total } = reports.data;
  return (
    <>
      <PageHeader
        question="What did visits tell us?"
        answer={total === 0 ? undefined : `${countWords(total, 'report')} that you can read.`}
        back={{ to: '/walkthroughs', label: 'Walkthroughs' }}
      />
      <DataList
        caption="Reports of visits"
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={(row) => `/walkthroughs/${row.visitId}/report`}
        columns={[
          { key: 'school', label: 'School', cell: (row) => row.school.name },
          { key: 'date', label: 'Day', cell: (row) => dayWords(row.date) },
          { key: 'kind', label: 'Kind', cell: (row) => visitKindLabels[row.kind as VisitKind] },
          { key: 'state', label: 'State', cell: (row) => (row.sharedOn ? `Shared ${dayWords(row.sharedOn)}` : 'Being written by the team') },
        ]}
        empty={<EmptyState>Reports of visits stand here: those your team writes, and those that were shared with you.</EmptyState>}
      />
      <PageTurner total={total} page={Number(page) || 1} onPage={(next) => setAddress({ page: String(next) })} />
    </>
  );
}
