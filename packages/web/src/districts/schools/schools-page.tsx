import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type School, schoolLevelLabels } from '@trellis/domain/districts';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useAppointment, useMay } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { matching } from '../../ui/matching.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import { DistrictTabs } from '../shared/district-tabs.tsx';
import { levelOptions } from '../shared/level-options.ts';
import { regionWords } from '../shared/region-words.ts';
import { NewSchoolDialog } from './new-school-dialog.tsx';

/** The schools of the district; somebody who works in regions finds those of their own first. */
export function SchoolsPage() {
  const { scope } = useAppointment();
  const own = new Set(scope.kind === 'region' ? scope.units.map(({ id }) => id) : []);
  const [filters, setFilters] = useAddressState({ find: '', level: '', region: own.size > 0 ? 'own' : 'every', retired: '' });
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: { includeRetired: filters.retired === 'yes' } }));
  const regions = useQuery(api.districts.listRegions.queryOptions({ input: {} }));
  const district = useQuery(api.districts.readDistrict.queryOptions());
  const mayManage = useMay('district.manage');
  const [adding, setAdding] = useState(false);
  const region = regionWords(district.data?.regionWord);
  const header = (answer?: string) => (
    <>
      <DistrictTabs />
      <PageHeader
        question="Which schools are there?"
        answer={answer}
        action={
          mayManage && (
            <Group gap="sm">
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
                Add a school
              </Button>
              <ButtonLink variant="default" to="/schools/import">
                Import a list
              </ButtonLink>
            </Group>
          )
        }
      />
      {adding && <NewSchoolDialog regions={regions.data ?? []} region={region} onClose={() => setAdding(false)} />}
    </>
  );
  const error = schools.error ?? regions.error ?? district.error;
  if (error)
    return (
      <>
        {header()}
        <ProblemNotice error={error} onRetry={() => void Promise.all([schools.refetch(), regions.refetch(), district.refetch()])} />
      </>
    );
  if (!schools.data || !regions.data || !district.data)
    return (
      <>
        {header()}
        <LoadingState what="the schools" />
      </>
    );
  const shown = matching(schools.data, filters.find, (school) => `${school.name} ${school.externalId ?? ''}`).filter(
    (school) =>
      (filters.level === '' || school.level === filters.level) &&
      (filters.region === 'every' || (filters.region === 'own' ? own.has(school.regionId ?? '') : school.regionId === filters.region)),
  );
  const hasRegions = regions.data.length > 0;
  const columns: Column<School>[] = [
    { key: 'name', label: 'School', cell: (school) => school.name, sortBy: (school) => school.name },
    { key: 'level', label: 'Level', short: true, cell: (school) => schoolLevelLabels[school.level], sortBy: (school) => schoolLevelLabels[school.level] },
    ...(hasRegions
      ? [{ key: 'region', label: region.One, cell: (school: School) => school.regionName ?? '—', sortBy: (school: School) => school.regionName }]
      : []),
    ...(schools.data.some(({ externalId }) => externalId !== null)
      ? [{ key: 'number', label: 'Number', cell: (school: School) => school.externalId ?? '—', sortBy: (school: School) => school.externalId }]
      : []),
    ...(filters.retired === 'yes'
      ? [
          {
            key: 'retired',
            label: 'In use',
            cell: (school: School) => (school.retiredOn ? `until ${dayWords(school.retiredOn)}` : 'yes'),
            sortBy: (school: School) => school.retiredOn,
          },
        ]
      : []),
  ];
  const open = schools.data.filter((school) => school.retiredOn === null);
  const ours = open.filter((school) => own.has(school.regionId ?? ''));
  const all = `${countWords(open.length, 'school')}${hasRegions ? ` in ${countWords(regions.data.length, region.one, region.many)}` : ''}`;
  return (
    <>
      {header(own.size > 0 ? `${all}; ${ours.length} of them in ${scope.name}.` : `${all}.`)}
      <DataList
        caption="Schools"
        rows={shown}
        columns={columns}
        rowKey={(school) => school.id}
        rowLink={(school) => `/schools/${school.id}`}
        filters={
          schools.data.length > 0 && (
            <>
              <TextInput label="Find" value={filters.find} onChange={(event) => setFilters({ find: event.currentTarget.value })} />
              <NativeSelect
                label="Level"
                data={[{ value: '', label: 'Every level' }, ...levelOptions]}
                value={filters.level}
                onChange={(event) => setFilters({ level: event.currentTarget.value })}
              />
              {hasRegions && (
                <NativeSelect
                  label={region.One}
                  data={[
                    ...(own.size > 0 ? [{ value: 'own', label: own.size === 1 ? `Your ${region.one}` : `Your ${region.many}` }] : []),
                    { value: 'every', label: `Every ${region.one}` },
                    ...regions.data.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  value={filters.region}
                  onChange={(event) => setFilters({ region: event.currentTarget.value })}
                />
              )}
              <Checkbox
                label="Retired schools too"
                checked={filters.retired === 'yes'}
                onChange={(event) => setFilters({ retired: event.currentTarget.checked ? 'yes' : '' })}
                mb="xs"
              />
            </>
          )
        }
        empty={
          schools.data.length === 0 ? (
            <EmptyState>The schools of the district stand here, with their people, teams and calendar.</EmptyState>
          ) : (
            <EmptyState
              action={
                <Button variant="default" onClick={() => setFilters({ find: '', level: '', region: 'every' })}>
                  Show all
                </Button>
              }
            >
              No school fits these filters.
            </EmptyState>
          )
        }
      />
    </>
  );
}
