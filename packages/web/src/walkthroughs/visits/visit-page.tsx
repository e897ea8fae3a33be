import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { audienceSentences, clockWords, notForEvaluation, type Visit, visitKindLabels, visitStateLabels } from '@trellis/domain/walkthroughs';
import { api, client, useChange, useRevised } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { dayWords } from '../../ui/words.ts';
import { Agenda } from './agenda.tsx';
import { Classrooms } from './classrooms.tsx';
import { DayActions } from './move-visit.tsx';
import { Team } from './team.tsx';

/** One visit: what to do next, its agenda, its team and classrooms, what was written beforehand and what was sent. */
export function VisitPage() {
  const { visitId } = usePageParams<'visitId'>();
  const read = useQuery(api.walkthroughs.readVisit.queryOptions({ input: { id: visitId } }));
  if (read.isPending) return <LoadingState what="the visit" />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => read.refetch()} />;
  return <VisitRecord key={visitId} visit={read.data} />;
}

function VisitRecord({ visit }: { visit: Visit }) {
  const { ofTeam } = visit;
  const at = visit.startMinute === null ? '' : `, ${clockWords(visit.startMinute)}`;
  return (
    <>
      <PageHeader
        question={`${visit.school.name}, ${dayWords(visit.date)}`}
        answer={`${visitKindLabels[visit.kind]}, led by ${visit.lead.name ?? 'a colleague'}${at}. ${stateWords(visit)}${visit.synthetic ? ' Made up for the demonstration.' : ''}`}
        badge={
          <AudienceBadge
            kind={visit.classroomRows === 'team_and_teacher' ? 'table' : 'building'}
          >{`${audienceSentences[visit.classroomRows]} ${notForEvaluation}.`}</AudienceBadge>
        }
        back={{ to: '/walkthroughs', label: 'Walkthroughs' }}
      />
      <Stack gap={0}>
        <Next visit={visit} />
        <DayActions visit={visit} />
        <Agenda visit={visit} />
        {ofTeam ? (
          <>
            <Team visit={visit} />
            <Classrooms visit={visit} />
            <Plan visit={visit} />
          </>
        ) : (
          <p>Team, classrooms and what was seen are for the visiting team.</p>
        )}
      </Stack>
    </>
  );
}

/** The one thing to do: answer an invitation, say that it was held, take it into the log. */
function Next({ visit }: { visit: Visit }) {
  const today = useToday();
  const answer = useChange(client.walkthroughs.answerInvitation);
  const hold = useChange(client.walkthroughs.holdVisit);
  const cancel = useChange(client.walkthroughs.cancelVisit);
  const log = useChange(client.walkthroughs.logVisit);
  const { id, revision, mine, may, state } = visit;
  const open = state === 'planned' || state === 'under_way';
  const due = visit.date <= today && open && visit.heldOn === null;
  return (
    <>
      <Group gap="sm">
        {mine && mine.part !== 'lead' && mine.answer === null && state === 'planned' && (
          <>
            <Button loading={answer.isPending} onClick={() => answer.mutate({ id, answer: 'coming' })}>
              I come
            </Button>
            <Button variant="default" loading={answer.isPending} onClick={() => answer.mutate({ id, answer: 'not_coming' })}>
              I cannot come
            </Button>
          </>
        )}
        {may.write && open && visit.date <= today && <ButtonLink to={`/walkthroughs/${id}/capture`}>{state === 'planned' ? 'Start' : 'Observe'}</ButtonLink>}
        {may.write && (state === 'under_way' || state === 'debriefed' || state === 'reported') && (
          <ButtonLink variant={state === 'debriefed' ? 'filled' : 'default'} to={`/walkthroughs/${id}/debrief`}>
            Debrief
          </ButtonLink>
        )}
        {(state === 'debriefed' || state === 'reported') && (
          <ButtonLink variant={state === 'reported' ? 'filled' : 'default'} to={`/walkthroughs/${id}/report`}>
            Report
          </ButtonLink>
        )}
        {may.lead && due && (
          <>
            <Button variant="default" loading={hold.isPending} onClick={() => hold.mutate({ id, revision })}>
              It was held
            </Button>
            <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ id, revision })}>
              It did not happen
            </Button>
          </>
        )}
        {visit.logged === false && mine?.part !== 'lead' && (
          <Button variant="default" loading={log.isPending} onClick={() => log.mutate({ id, entryId: crypto.randomUUID() })}>
            Take it into my log
          </Button>
        )}
      </Group>
      <ProblemNotice error={answer.error ?? hold.error ?? cancel.error ?? log.error} kept="Nothing was changed." />
    </>
  );
}

function Plan({ visit }: { visit: Visit }) {
  const plan = visit.ofTeam?.plan;
  const revised = useRevised(plan?.revision ?? 1);
  if (!plan) return null;
  const save = (field: 'problemOfPractice' | 'hostPresentation' | 'learning') => (text: string) =>
    revised(async (revision) => {
      const saved = await client.walkthroughs.savePlan({ id: visit.id, revision, [field]: text });
      return { revision: saved.ofTeam?.plan.revision ?? revision };
    });
  const current = (field: 'problemOfPractice' | 'hostPresentation' | 'learning') => (stands: unknown) =>
    (stands as { [key in typeof field]?: string })[field] ?? '';
  const fields = [
    { key: 'problemOfPractice', label: 'Problem of practice' },
    { key: 'hostPresentation', label: 'What the host tells at the start' },
    { key: 'learning', label: 'What we learn together' },
  ] as const;
  return (
    <RecordSection title="What we write for ourselves" aside="Only the team reads it">
      {visit.may.write ? (
        <Stack gap="md">
          {fields.map(({ key, label }) => (
            <SavedField key={key} label={label} long draftKey={`visit/${visit.id}/${key}`} value={plan[key]} save={save(key)} currentText={current(key)} />
          ))}
        </Stack>
      ) : (
        fields.map(({ key, label }) => (plan[key] ? <p key={key}>{`${label}: ${plan[key]}`}</p> : null))
      )}
    </RecordSection>
  );
}

function stateWords({ state, heldOn, reason }: Visit): string {
  if (state === 'did_not_happen') return `It did not happen${reason ? `: ${reason}` : ''}.`;
  return heldOn ? `Held on ${dayWords(heldOn)}.` : `${visitStateLabels[state]}.`;
}
