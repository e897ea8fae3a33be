import { roleLabels } from 'virtual:trellis/words';
import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Role } from '@trellis/domain/access';
import type { PersonRow } from '@trellis/domain/people';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SectionTabs } from '../../ui/section-tabs.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import { accountWords } from '../shared/account-words.ts';
import { lineWords } from '../shared/appointment-words.ts';
import { peopleTabs } from '../shared/people-tabs.ts';

const roleOptions = [{ value: '', label: 'Every role' }, ...Role.options.map((value) => ({ value, label: roleLabels[value] }))];
const none = { find: '', role: '', school: '', retired: '', page: '1' };

/** Everybody on staff. */
export function PeoplePage() {
  const [address, setAddress] = useAddressState(none);
  const [find] = useDebouncedValue(address.find.trim(), 200);
  const role = Role.safeParse(address.role);
  const people = useQuery(
    api.people.listPeople.queryOptions({
      input: {
        offset: offsetOf(address.page),
        includeRetired: address.retired === 'yes',
        ...(find !== '' && { find }),
        ...(role.success && { role: role.data }),
        ...(address.school !== '' && { schoolId: address.school }),
      },
      placeholderData: keepPreviousData,
    }),
  );
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: {} }));
  const mayManage = useMay('people.manage');
  const isFiltered = address.find !== '' || address.role !== '' || address.school !== '';
  const columns: Column<PersonRow>[] = [
    { key: 'name', label: 'Name', cell: (person) => person.name },
    { key: 'roles', label: 'Works as', cell: (person) => <Roles person={person} /> },
    { key: 'email', label: 'E-mail', cell: (person) => person.email ?? '—' },
    ...(mayManage
      ? [{ key: 'account', label: 'Account', short: true, cell: (person: PersonRow) => (person.account ? accountWords[person.account] : '—') }]
      : []),
    ...(address.retired === 'yes'
      ? [{ key: 'retired', label: 'Here', cell: (person: PersonRow) => (person.retiredOn ? `until ${dayWords(person.retiredOn)}` : 'yes') }]
      : []),
  ];
  return (
    <>
      <SectionTabs label="People" tabs={peopleTabs} />
      <PageHeader
        question="Who works here?"
        answer={people.data && `${countWords(people.data.total, 'person', 'people')}${isFiltered ? ' fit these filters' : ''}.`}
        action={
          mayManage && (
            <Group gap="sm">
              <ButtonLink to="/people/new">Add a person</ButtonLink>
              <ButtonLink variant="default" to="/people/import">
                Import a list
              </ButtonLink>
            </Group>
          )
        }
      />
      {people.isError ? (
        <ProblemNotice error={people.error} onRetry={() => people.refetch()} />
      ) : people.isPending ? (
        <LoadingState what="the people" lines={8} />
      ) : (
        <>
          <DataList
            caption="People by name"
            rows={people.data.rows}
            columns={columns}
            rowKey={(person) => person.id}
            rowLink={(person) => `/people/${person.id}`}
            filters={
              <>
                <TextInput
                  label="Find"
                  placeholder="Part of the name"
                  value={address.find}
                  onChange={(event) => setAddress({ find: event.currentTarget.value, page: '1' })}
                />
                <NativeSelect
                  label="Role"
                  data={roleOptions}
                  value={address.role}
                  onChange={(event) => setAddress({ role: event.currentTarget.value, page: '1' })}
                />
                <TypeAhead
                  label="School"
                  placeholder="Every school"
                  choices={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                  value={address.school || null}
                  onChange={(school) => setAddress({ school: school ?? '', page: '1' })}
                  error={schools.isError ? 'Schools could not be read.' : null}
                />
                <Checkbox
                  label="Retired people too"
                  mb="xs"
                  checked={address.retired === 'yes'}
                  onChange={(event) => setAddress({ retired: event.currentTarget.checked ? 'yes' : '', page: '1' })}
                />
              </>
            }
            empty={
              isFiltered ? (
                <EmptyState
                  action={
                    <Button variant="default" onClick={() => setAddress(none)}>
                      Show everybody
                    </Button>
                  }
                >
                  Nobody fits these filters.
                </EmptyState>
              ) : (
                <EmptyState>Everybody on staff stands here, with roles and schools.</EmptyState>
              )
            }
          />
          <PageTurner total={people.data.total} page={Number(address.page) || 1} onPage={(page) => setAddress({ page: String(page) })} />
        </>
      )}
    </>
  );
}

function Roles({ person }: { person: PersonRow }) {
  if (person.appointments.length === 0) return 'No role now';
  return person.appointments.map((line) => <div key={line.id}>{lineWords(line)}</div>);
}
