import { roleLabels } from 'virtual:trellis/words';
import { Group, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Role, type ScopeKind } from '@trellis/domain/access';
import { scopeKindsOf } from '@trellis/domain/people';
import { regionWords } from '../../districts/shared/region-words.ts';
import { api, fieldProblem, type Problem } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import type { RoleDraft } from './role-draft.ts';

interface Props {
  draft: RoleDraft;
  onChange: (draft: RoleDraft) => void;
  problem: Problem | null;
}

/** As what, where and from when somebody works. Only parts of the district that make sense for the role are offered. */
export function RoleFields({ draft, onChange, problem }: Props) {
  const district = useQuery(api.districts.readDistrict.queryOptions());
  const kinds = draft.role === '' ? [] : scopeKindsOf(draft.role);
  const region = regionWords(district.data?.regionWord);
  const kindLabels: Record<ScopeKind, string> = {
    district: 'The whole district',
    region: `One ${region.one} or several`,
    school: 'A school',
    team: 'A team of a school',
    section: 'A class',
  };
  const set = (change: Partial<RoleDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <NativeSelect
        label="Role"
        required
        withAsterisk={false}
        data={[{ value: '', label: 'Choose a role' }, ...Role.options.map((value) => ({ value, label: roleLabels[value] }))]}
        value={draft.role}
        error={fieldProblem(problem, 'role')}
        onChange={(event) => {
          const role = event.currentTarget.value as Role | '';
          const offered = role === '' ? [] : scopeKindsOf(role);
          const placed = draft.place !== null || draft.regions.length > 0;
          set({ role, ...(placed && offered.includes(draft.kind) ? {} : { kind: offered[0] ?? 'district', place: null, regions: [], school: null }) });
        }}
      />
      {kinds.length > 1 && (
        <NativeSelect
          label="Where"
          data={kinds.map((value) => ({ value, label: kindLabels[value] }))}
          value={draft.kind}
          onChange={(event) => set({ kind: event.currentTarget.value as ScopeKind, place: null, regions: [], school: null })}
        />
      )}
      {draft.role !== '' && (
        <PlaceField
          draft={draft}
          set={set}
          region={region}
          error={fieldProblem(problem, 'scope.id') ?? fieldProblem(problem, 'scope.further') ?? fieldProblem(problem, 'scope')}
        />
      )}
      <TextInput
        label="Title (optional)"
        description="What your district calls it, where that is another word"
        maxLength={200}
        value={draft.title}
        error={fieldProblem(problem, 'title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Group gap="md" grow preventGrowOverflow={false} align="flex-start">
        <TextInput
          type="date"
          label="First day"
          required
          withAsterisk={false}
          value={draft.from}
          error={fieldProblem(problem, 'from')}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Last day (optional)"
          value={draft.until}
          error={fieldProblem(problem, 'until')}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}

interface PlaceProps {
  draft: RoleDraft;
  set: (change: Partial<RoleDraft>) => void;
  region: ReturnType<typeof regionWords>;
  error: string | null;
}

function PlaceField({ draft, set, region, error }: PlaceProps) {
  const needsSchool = draft.kind === 'school' || draft.kind === 'team';
  const schools = useQuery({ ...api.districts.listSchools.queryOptions({ input: {} }), enabled: needsSchool });
  const regions = useQuery({ ...api.districts.listRegions.queryOptions({ input: {} }), enabled: draft.kind === 'region' });
  const teams = useQuery({
    ...api.districts.listTeams.queryOptions({ input: { schoolId: draft.school ?? '' } }),
    enabled: draft.kind === 'team' && draft.school !== null,
  });
  if (draft.kind === 'district') return null;
  const failed = [schools, regions, teams].find((query) => query.isError);
  const choices = (rows: readonly { id: string; name: string }[] | undefined) => (rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (failed) return <ProblemNotice error={failed.error} onRetry={() => failed.refetch()} />;
  if (draft.kind === 'region')
    return (
      <MultiSelect
        label={region.Many}
        data={choices(regions.data)}
        value={draft.regions}
        onChange={(chosen) => set({ regions: chosen })}
        placeholder={draft.regions.length === 0 ? `Choose one ${region.one} or several` : undefined}
        nothingFoundMessage={`No such ${region.one}`}
        hidePickedOptions
        searchable
        error={error}
        required
        withAsterisk={false}
      />
    );
  if (draft.kind === 'school')
    return <TypeAhead label="School" choices={choices(schools.data)} value={draft.place} onChange={(place) => set({ place })} error={error} required />;
  return (
    <>
      <TypeAhead label="School" choices={choices(schools.data)} value={draft.school} onChange={(school) => set({ school, place: null })} required />
      {draft.school !== null && (
        <TypeAhead
          label="Team"
          description={teams.data?.total === 0 ? 'This school has no team yet; add one under Schools & years.' : undefined}
          choices={choices(teams.data?.rows)}
          value={draft.place}
          onChange={(place) => set({ place })}
          error={error}
          required
        />
      )}
    </>
  );
}
