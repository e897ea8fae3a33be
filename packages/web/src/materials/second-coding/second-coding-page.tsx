import { useQuery } from '@tanstack/react-query';
import type { CodingProject, SecondCoding } from '@trellis/domain/materials';
import { api } from '../../platform/api/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { dayWords } from '../../ui/words.ts';
import { InProject } from '../shared/in-project.tsx';
import { agreementWords, unitWords } from '../shared/words.ts';
import { StartForm } from './start-form.tsx';

/** Samples that a second person codes blind, and how they stand. */
export function SecondCodingPage() {
  return <InProject>{({ project, may }) => <SecondCodings project={project} mayCode={may.code} />}</InProject>;
}

function SecondCodings({ project, mayCode }: { project: CodingProject; mayCode: boolean }) {
  const rounds = useQuery(api.materials.listSecondCodings.queryOptions({ input: { projectId: project.id } }));
  const words = unitWords[project.kind];
  return (
    <>
      <PageHeader
        back={{ to: `/materials/${project.id}`, label: project.name }}
        question={`Do two people code the ${words.many} alike?`}
        answer={agreementWords[project.agreement].sentence}
      />
      {rounds.isPending ? (
        <LoadingState what="the second codings" />
      ) : rounds.isError ? (
        <ProblemNotice error={rounds.error} onRetry={() => void rounds.refetch()} />
      ) : (
        <DataList
          caption="Second codings"
          rows={rounds.data}
          columns={columns}
          rowKey={(round) => round.id}
          rowLink={(round) => `/materials/second-codings/${round.id}`}
          empty={
            <EmptyState>
              A sample of the {words.many}, coded by a second person who does not see the first codes, stands here. The codes count once every difference is
              settled.
            </EmptyState>
          }
        />
      )}
      {mayCode && (
        <RecordSection title="Start a second coding">
          {project.units === 0 ? <p>There is nothing to code a second time yet: import or add {words.many} first.</p> : <StartForm project={project} />}
        </RecordSection>
      )}
    </>
  );
}

const columns: Column<SecondCoding>[] = [
  { key: 'started', label: 'Begun', short: true, cell: (round) => dayWords(round.startedOn), sortBy: (round) => round.startedOn },
  { key: 'coder', label: 'Second coder', cell: (round) => (round.mine ? 'You' : (round.coder.name ?? 'A colleague')) },
  { key: 'coded', label: 'Coded', cell: (round) => `${round.coded} of ${round.size}` },
  { key: 'state', label: 'State', cell: stateWords },
];

function stateWords({ finishedOn, mine, different, unsettled }: SecondCoding): string {
  if (finishedOn === null) return mine ? 'Waits for you' : 'Being coded';
  if (different === 0) return `Finished on ${dayWords(finishedOn)}: all coded alike`;
  return `Finished on ${dayWords(finishedOn)}: ${different} coded differently, ${unsettled === 0 ? 'all settled' : `${unsettled} to settle`}`;
}
