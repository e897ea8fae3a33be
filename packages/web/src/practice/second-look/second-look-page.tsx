import { useQuery } from '@tanstack/react-query';
import type { CodingSample } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { PracticeNav } from '../shared/practice-nav.tsx';
import { dayWords } from '../shared/words.ts';
import { agreementWords } from './agreement-words.ts';
import { InviteForm } from './invite-form.tsx';

const columns: Column<CodingSample>[] = [
  { key: 'who', label: 'Sample', cell: (sample) => (sample.mine === 'first' ? `Yours, with ${sample.second.name}` : `For ${sample.first.name}`) },
  { key: 'asked', label: 'Asked on', short: true, cell: (sample) => dayWords(sample.invitedOn, 'month'), sortBy: (sample) => sample.invitedOn },
  { key: 'coded', label: 'Coded', numeric: true, cell: (sample) => `${sample.coded} of ${sample.items}` },
  { key: 'agreement', label: 'Agreement', cell: (sample) => (sample.agreement ? agreementWords(sample.agreement) : 'After the last one') },
];

/** Some conversations coded again by somebody else, blind: do two people see the same in them? */
export function SecondLookPage() {
  const samples = useQuery(api.practice.listSamples.queryOptions());
  const waiting = samples.data?.filter(({ mine, finishedOn }) => mine === 'second' && finishedOn === null).length ?? 0;
  return (
    <>
      <PracticeNav />
      <PageHeader
        question="Would somebody else code it the same?"
        answer={
          samples.data &&
          (waiting > 0
            ? `${waiting === 1 ? 'One sample waits' : `${waiting} samples wait`} for your codes.`
            : 'A second person codes some of your conversations without seeing your codes; then you see together how far you agree.')
        }
      />
      {samples.isPending ? (
        <LoadingState what="the samples" />
      ) : samples.isError ? (
        <ProblemNotice error={samples.error} onRetry={() => samples.refetch()} />
      ) : (
        <DataList
          caption="Samples coded by two"
          rows={samples.data}
          columns={columns}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/my-practice/second-look/${id}`}
          empty={<EmptyState>Samples stand here, with the agreement once both have coded. Only the two of you see it.</EmptyState>}
        />
      )}
      <RecordSection title="Ask for a second look">
        <InviteForm />
      </RecordSection>
    </>
  );
}
