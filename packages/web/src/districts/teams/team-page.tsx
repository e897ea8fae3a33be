import { useQuery } from '@tanstack/react-query';
import { type Team, teamKindLabels } from '@trellis/domain/districts';
import { api, client, useRevised } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { useMay, useToday } from '../../platform/session/index.ts';
import { NotFoundPage } from '../../platform/shell/not-found-page.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { RetireButton } from '../../ui/retire-button.tsx';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { SavedSelect } from '../../ui/saved-select.tsx';
import { dayWords } from '../../ui/words.ts';
import { teamKindOptions } from './new-team-dialog.tsx';
import { TeamMembers } from './team-members.tsx';
import { useTeam } from './use-team.ts';

/** A team with its members. */
export function TeamPage() {
  const { teamId } = usePageParams<'teamId'>();
  const { team, error, isPending, retry } = useTeam(teamId);
  const members = useQuery(api.people.listTeamMembers.queryOptions({ input: { teamId, includeEnded: true } }));
  if (isPending || members.isPending) return <LoadingState what="the team" />;
  if (error || members.error) return <PageProblem error={error ?? members.error} onRetry={() => void Promise.all([retry(), members.refetch()])} />;
  if (!team) return <NotFoundPage />;
  return <TeamRecord key={teamId} team={team} teamId={teamId} members={members.data ?? []} />;
}

function TeamRecord({ team, teamId, members }: { team: Team; teamId: string; members: Parameters<typeof TeamMembers>[0]['members'] }) {
  const mayManage = useMay('district.manage');
  const today = useToday();
  return (
    <>
      <PageHeader
        question={team.name}
        answer={`${teamKindLabels[team.kind]}, ${team.schoolName ?? 'of the district'}${team.grade ? `, grade ${team.grade}` : ''}${team.retiredOn ? `. Retired, in use until ${dayWords(team.retiredOn)}` : ''}.`}
        back={{ to: '/schools/teams', label: 'Teams' }}
      />
      <TeamMembers teamId={teamId} members={members} mayManage={mayManage && team.retiredOn === null} />
      {mayManage && (
        <>
          <RecordSection title="About the team">
            <TeamFields team={team} />
          </RecordSection>
          <RecordSection title="Out of use">
            <RetireButton
              name={team.name}
              retiredOn={team.retiredOn}
              today={today}
              retire={(on) => client.districts.retireTeam({ id: team.id, revision: team.revision, on })}
            >
              What was recorded still names the team; it is no longer offered.
            </RetireButton>
          </RecordSection>
        </>
      )}
    </>
  );
}

function TeamFields({ team }: { team: Team }) {
  const revised = useRevised(team.revision);
  const save = (change: { name?: string; grade?: string | null; kind?: Team['kind'] }) =>
    revised((revision) => client.districts.saveTeam({ id: team.id, revision, ...change }));
  return (
    <div style={{ display: 'grid', gap: '1rem', maxWidth: '30rem' }}>
      <SavedField label="Name" draftKey={`team/${team.id}/name`} value={team.name} maxLength={200} save={(name) => save({ name })} />
      <SavedField
        label="Grade"
        draftKey={`team/${team.id}/grade`}
        value={team.grade ?? ''}
        maxLength={20}
        save={(grade) => save({ grade: grade.trim() || null })}
      />
      <SavedSelect label="Kind" options={teamKindOptions} value={team.kind} save={(kind) => save({ kind })} />
    </div>
  );
}
