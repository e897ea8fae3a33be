import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Team, teamKindLabels } from '@trellis/domain/districts';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import { DistrictTabs } from '../shared/district-tabs.tsx';
import { NewTeamDialog } from './new-team-dialog.tsx';

/** Teams of schools, and those of the district. */
export function TeamsPage() {
  const [address, setAddress] = useAddressState({ school: '', retired: '', page: '1' });
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: {} }));
  const input = { includeRetired: address.retired === 'yes', offset: offsetOf(address.page), ...(address.school && { schoolId: address.school }) };
  const teams = useQuery(api.districts.listTeams.queryOptions({ input, placeholderData: (before) => before }));
  const mayManage = useMay('district.manage');
  const mayRead = useMay('people.read');
  const [adding, setAdding] = useState(false);
  const columns: Column<Team>[] = [
    { key: 'name', label: 'Team', cell: (team) => team.name },
    { key: 'school', label: 'School', cell: (team) => team.schoolName ?? 'The district' },
    { key: 'kind', label: 'Kind', cell: (team) => teamKindLabels[team.kind] },
    { key: 'grade', label: 'Grade', cell: (team) => team.grade ?? '—' },
    { key: 'members', label: 'Members', numeric: true, cell: (team) => team.members },
    ...(address.retired === 'yes'
      ? [{ key: 'retired', label: 'In use', short: true, cell: (team: Team) => (team.retiredOn ? `until ${dayWords(team.retiredOn)}` : 'yes') }]
      : []),
  ];
  const error = teams.error ?? schools.error;
  return (
    <>
      <DistrictTabs />
      <PageHeader
        question="Who works together?"
        answer={teams.data && `${countWords(teams.data.total, 'team')}.`}
        action={
          mayManage && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
              Add a team
            </Button>
          )
        }
      />
      {adding && <NewTeamDialog schools={schools.data ?? []} schoolId={address.school || null} onClose={() => setAdding(false)} />}
      {error ? (
        <ProblemNotice error={error} onRetry={() => void Promise.all([teams.refetch(), schools.refetch()])} />
      ) : !teams.data || !schools.data ? (
        <LoadingState what="the teams" />
      ) : (
        <>
          <DataList
            caption="Teams"
            rows={teams.data.rows}
            columns={columns}
            rowKey={(team) => team.id}
            rowLink={mayRead ? (team) => `/schools/teams/${team.id}` : undefined}
            filters={
              <>
                <TypeAhead
                  label="School"
                  placeholder="Every school"
                  choices={schools.data.map(({ id, name }) => ({ value: id, label: name }))}
                  value={address.school || null}
                  onChange={(school) => setAddress({ school: school ?? '', page: '1' })}
                />
                <Checkbox
                  label="Retired teams too"
                  checked={address.retired === 'yes'}
                  onChange={(event) => setAddress({ retired: event.currentTarget.checked ? 'yes' : '', page: '1' })}
                  mb="xs"
                />
              </>
            }
            empty={
              <EmptyState>
                Grade-level teams, professional learning communities and leadership teams stand here, so that visits and meetings can name them.
              </EmptyState>
            }
          />
          <PageTurner total={teams.data.total} page={Number(address.page) || 1} onPage={(page) => setAddress({ page: String(page) })} />
        </>
      )}
    </>
  );
}
