import { useQuery } from '@tanstack/react-query';
import type { SampleUnit, SecondCoding } from '@trellis/domain/materials';
import { api } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayWords } from '../../ui/words.ts';
import { ProjectTabs } from '../shared/project-tabs.tsx';
import { BlindCoding } from './blind-coding.tsx';
import { Result } from './result.tsx';

/** One second coding: coded blind, then side by side, then settled. */
export function RoundPage() {
  const { secondCodingId } = usePageParams<'secondCodingId'>();
  const read = useQuery(api.materials.readSecondCoding.queryOptions({ input: { id: secondCodingId } }));
  const mayCode = useMay('materials.code');
  if (read.isPending) return <LoadingState what="the second coding" lines={6} />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => void read.refetch()} />;
  const { secondCoding: round, units } = read.data;
  const who = round.mine ? 'you' : (round.coder.name ?? 'a colleague');
  return (
    <>
      <ProjectTabs projectId={round.projectId} name={round.projectName} />
      <PageHeader
        back={{ to: `/materials/${round.projectId}/second-coding`, label: `Second codings of ${round.projectName}` }}
        question={round.finishedOn ? 'How far do the two agree?' : round.mine ? 'How do you code it?' : `How does ${who} code it?`}
        answer={
          round.finishedOn
            ? `A sample of ${round.size}, coded a second time by ${who}, finished on ${dayWords(round.finishedOn)}.`
            : `${round.coded} of ${round.size} coded. ${round.mine ? 'You do not see how it was coded first.' : 'Both codings are shown once the last one is finished.'}`
        }
      />
      {round.finishedOn !== null ? (
        <Result round={round} units={units} mayCode={mayCode} />
      ) : round.mine ? (
        <Coding round={round} units={units} />
      ) : (
        <EmptyState>The agreement stands here once {who} has finished.</EmptyState>
      )}
    </>
  );
}

function Coding({ round, units }: { round: SecondCoding; units: readonly SampleUnit[] }) {
  const project = useQuery(api.materials.readProject.queryOptions({ input: { id: round.projectId } }));
  if (project.isPending) return <LoadingState what="the scope" />;
  if (project.isError) return <ProblemNotice error={project.error} onRetry={() => void project.refetch()} />;
  return <BlindCoding round={round} units={units} standards={project.data.standards} />;
}
