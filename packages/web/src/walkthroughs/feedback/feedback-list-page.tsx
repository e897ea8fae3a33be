import { useQuery } from '@tanstack/react-query';
import { notForEvaluation, type VisitKind, visitKindLabels } from '@trellis/domain/walkthroughs';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords, dayWords } from '../../ui/words.ts';

/** Feedback on the teacher's own classroom. */
export function FeedbackListPage() {
  const [{ page }, setAddress] = useAddressState({ page: '' });
  const list = useQuery(api.walkthroughs.listFeedback.queryOptions({ input: { offset: offsetOf(page) } }));
  if (list.isPending) return <LoadingState what="your feedback" />;
  if (list.isError) return <ProblemNotice error={list.error} onRetry={() => list.refetch()} />;
  const { feedback, total } = list.data;
  const fresh = feedback.filter((row) => !row.opened).length;
  return (
    <>
      <PageHeader
        question="What did visitors see in my classroom?"
        badge={<AudienceBadge kind="table">You, and each visiting team</AudienceBadge>}
        answer={`${notForEvaluation}.${total > 0 ? ` ${countWords(total, 'message')}, ${fresh === 0 ? 'all opened' : `${fresh} new`}.` : ''}`}
      />
      <DataList
        caption="Feedback"
        rows={feedback}
        rowKey={(row) => row.id}
        rowLink={(row) => `/feedback/${row.id}`}
        columns={[
          { key: 'date', label: 'Visit', cell: (row) => `${visitKindLabels[row.kind as VisitKind] ?? 'Visit'}, ${dayWords(row.date)}` },
          { key: 'from', label: 'From', cell: (row) => row.from ?? 'The visiting team' },
          { key: 'step', label: 'Next step', cell: (row) => row.nextStep },
          {
            key: 'state',
            label: 'State',
            cell: (row) => [row.opened ? 'Opened' : 'New', ...(row.answers > 0 ? [countWords(row.answers, 'answer')] : [])].join(', '),
          },
        ]}
        empty={<EmptyState>After a visit to your classroom, what the team saw stands here, and you can answer.</EmptyState>}
      />
      <PageTurner total={total} page={Number(page) || 1} onPage={(next) => setAddress({ page: String(next) })} />
    </>
  );
}
