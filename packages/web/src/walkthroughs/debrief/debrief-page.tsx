import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { indicatorsOf } from '@trellis/domain/frameworks';
import { type Debrief, notForEvaluation, type Visit, visitKindLabels } from '@trellis/domain/walkthroughs';
import { api, client, useChange } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import { ClassroomDebrief } from './classroom-debrief.tsx';
import { StepsSection } from './steps-section.tsx';

/** What did students say and do, and what follows? Every observer's scores side by side, classroom by classroom. */
export function DebriefPage() {
  const { visitId } = usePageParams<'visitId'>();
  const visit = useQuery(api.walkthroughs.readVisit.queryOptions({ input: { id: visitId } }));
  const debrief = useQuery(api.walkthroughs.readDebrief.queryOptions({ input: { visitId } }));
  const failed = visit.error ?? debrief.error;
  if (failed) return <ProblemNotice error={failed} onRetry={() => void Promise.all([visit.refetch(), debrief.refetch()])} />;
  if (!visit.data || !debrief.data) return <LoadingState what="the debrief" />;
  return <Loaded visit={visit.data} debrief={debrief.data} />;
}

function Loaded({ visit, debrief }: { visit: Visit; debrief: Debrief }) {
  const versionId = visit.formVersion.rubric?.versionId;
  const version = useQuery({ ...api.frameworks.readRubricVersion.queryOptions({ input: { id: versionId ?? '' } }), enabled: versionId !== undefined });
  const close = useChange(client.walkthroughs.closeDebrief);
  const indicators = new Map(version.data ? indicatorsOf(version.data.content).map(({ indicator }) => [indicator.id, indicator]) : []);
  const seen = debrief.classrooms.filter((classroom) => classroom.observers.length > 0);
  const team = (visit.ofTeam?.members ?? []).filter((member) => member.leftOn === null);
  return (
    <>
      <PageHeader
        question="What did students say and do?"
        badge={<AudienceBadge kind="table">{`The visiting team: ${countWords(team.length, 'person', 'people')}`}</AudienceBadge>}
        answer={`${visitKindLabels[visit.kind]} at ${visit.school.name}, ${dayWords(visit.heldOn ?? visit.date)}. ${countWords(seen.length, 'classroom')} seen. ${notForEvaluation}.`}
        back={{ to: `/walkthroughs/${visit.id}`, label: 'The visit' }}
        action={
          debrief.may.close ? (
            <Button loading={close.isPending} onClick={() => close.mutate({ visitId: visit.id, revision: visit.revision })}>
              We have debriefed
            </Button>
          ) : (
            <ButtonLink to={`/walkthroughs/${visit.id}/report`}>Report</ButtonLink>
          )
        }
      />
      <ProblemNotice error={close.error} />
      <ProblemNotice error={version.error} onRetry={() => version.refetch()} />
      {seen.length === 0 && <EmptyState>What observers send from classrooms stands here side by side. Nobody has sent anything yet.</EmptyState>}
      {seen.map((classroom, place) => (
        <ClassroomDebrief key={classroom.id} classroom={classroom} indicators={indicators} first={place === 0} />
      ))}
      <StepsSection visitId={visit.id} team={team} />
    </>
  );
}
