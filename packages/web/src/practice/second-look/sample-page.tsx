import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/address.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { dayWords } from '../shared/words.ts';
import { AgreementReport } from './agreement-report.tsx';
import { BlindCoding } from './blind-coding.tsx';

/** One sample: the second person codes it blind; when the last one is coded, both see how far they agree. */
export function SamplePage() {
  const { sampleId } = usePageParams<'sampleId'>();
  const read = useQuery(api.practice.readSample.queryOptions({ input: { id: sampleId } }));
  if (read.isPending) return <LoadingState what="the sample" />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => read.refetch()} />;
  const { sample, items } = read.data;
  const other = sample.mine === 'first' ? sample.second : sample.first;
  return (
    <>
      <PageHeader
        back={{ to: '/my-practice/second-look', label: 'Second look' }}
        question={
          sample.finishedOn
            ? 'How far do the two of you agree?'
            : sample.mine === 'second'
              ? 'What was each conversation about?'
              : `What does ${other.name} see in it?`
        }
        badge={<AudienceBadge kind="pair">{`Only you and ${other.name}`}</AudienceBadge>}
        answer={
          sample.finishedOn
            ? `Coded by both, finished on ${dayWords(sample.finishedOn)}.`
            : `${sample.coded} of ${sample.items} coded. ${sample.mine === 'second' ? `You do not see what ${other.name} chose until the last one.` : 'You see it after the last one.'}`
        }
      />
      {sample.agreement ? (
        <AgreementReport sample={sample} agreement={sample.agreement} items={items} />
      ) : sample.mine === 'second' ? (
        <BlindCoding sampleId={sample.id} items={items} />
      ) : (
        <EmptyState>The agreement stands here once {other.name} has coded the last conversation. Your own codes stay as they are.</EmptyState>
      )}
    </>
  );
}
