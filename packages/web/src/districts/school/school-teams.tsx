import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type School, teamKindLabels } from '@trellis/domain/districts';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { countWords } from '../../ui/words.ts';
import { NewTeamDialog } from '../teams/new-team-dialog.tsx';

/** The teams of a school. */
export function SchoolTeams({ school }: { school: School }) {
  const teams = useQuery(api.districts.listTeams.queryOptions({ input: { schoolId: school.id } }));
  const mayManage = useMay('district.manage');
  const mayRead = useMay('people.read');
  const [adding, setAdding] = useState(false);
  return (
    <RecordSection
      title="Teams"
      aside={teams.data && countWords(teams.data.total, 'team')}
      action={
        mayManage && (
          <Button variant="default" onClick={() => setAdding(true)}>
            Add a team
          </Button>
        )
      }
    >
      {teams.isPending && <LoadingState what="the teams" lines={2} />}
      {teams.isError && <ProblemNotice error={teams.error} onRetry={() => teams.refetch()} />}
      {teams.data?.total === 0 && (
        <EmptyState>Grade-level teams, professional learning communities and the leadership team of the school stand here.</EmptyState>
      )}
      <ul className={rows.list}>
        {teams.data?.rows.map((team) => (
          <li key={team.id} className={rows.row}>
            <div className={rows.grow}>
              {mayRead ? <TextLink to={`/schools/teams/${team.id}`}>{team.name}</TextLink> : team.name}
              <div className={rows.dimmed}>
                {[teamKindLabels[team.kind], team.grade && `grade ${team.grade}`, countWords(team.members, 'member')].filter(Boolean).join(', ')}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {teams.data && teams.data.total > teams.data.rows.length && <TextLink to={`/schools/teams?school=${school.id}`}>All {teams.data.total} teams</TextLink>}
      {adding && <NewTeamDialog schools={[school]} schoolId={school.id} onClose={() => setAdding(false)} />}
    </RecordSection>
  );
}
