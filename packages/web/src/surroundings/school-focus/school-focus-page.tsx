import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SchoolFocus } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { matching } from '../../ui/matching.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';
import { SurroundingsTabs } from '../shared/surroundings-tabs.tsx';
import { useDescribes } from '../shared/use-describes.ts';
import { useOpenedByLink } from '../shared/use-opened-by-link.ts';
import { FocusDialog } from './focus-dialog.tsx';

interface Row {
  school: { id: string; name: string };
  focus: SchoolFocus | null;
}

/** What each school improves this year, beside what the district wants. */
export function SchoolFocusPage() {
  const [address, setAddress] = useAddressState({ year: '', find: '', missing: '' });
  const years = useQuery(api.districts.listSchoolYears.queryOptions());
  const list = useQuery(api.surroundings.listSchoolFocuses.queryOptions({ input: address.year ? { schoolYearId: address.year } : {} }));
  const mayRecord = useMay('schools.describe');
  const describes = useDescribes();
  const [linked, closeLinked] = useOpenedByLink();
  const [open, setOpen] = useState<Row | null>(null);
  const yearId = list.data?.schoolYearId ?? null;
  const asked = list.data?.rows.find(({ school }) => school.id === linked && describes(linked));
  const rows = matching(list.data?.rows ?? [], address.find, ({ school, focus }) => `${school.name} ${focus?.subject ?? ''}`).filter(
    ({ focus }) => address.missing !== 'yes' || focus === null,
  );
  const said = list.data?.rows.filter(({ focus }) => focus !== null) ?? [];
  const mathematics = said.filter(({ focus }) => /math/i.test(focus?.subject ?? '')).length;
  const columns: Column<Row>[] = [
    { key: 'school', label: 'School', cell: ({ school }) => school.name, sortBy: ({ school }) => school.name },
    { key: 'subject', label: 'Works on', cell: ({ focus }) => focus?.subject ?? 'Not recorded', sortBy: ({ focus }) => focus?.subject ?? null },
    { key: 'goal', label: 'Goal', cell: ({ focus }) => <span style={{ whiteSpace: 'pre-wrap' }}>{focus?.goal ?? '—'}</span> },
    {
      key: 'share',
      label: 'Own learning on mathematics',
      numeric: true,
      cell: ({ focus }) => (focus === null ? '—' : focus.mathematicsShare === null ? 'Not known' : `${Math.round(focus.mathematicsShare * 100)}%`),
      sortBy: ({ focus }) => focus?.mathematicsShare ?? null,
    },
    ...(mayRecord
      ? [
          {
            key: 'do',
            label: '',
            cell: (row: Row) =>
              describes(row.school.id) && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => setOpen(row)}
                  aria-label={`${row.focus ? 'Change' : 'Record'} what ${row.school.name} works on`}
                >
                  {row.focus ? 'Change' : 'Record'}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <SurroundingsTabs />
      <PageHeader
        question="What does each school work on?"
        answer={
          list.data &&
          (yearId === null
            ? 'There is no school year yet.'
            : `${said.length} of ${countWords(list.data.rows.length, 'school')} recorded, ${mathematics} on mathematics. A school that works on something else has less room for this.`)
        }
      />
      {list.isPending && <LoadingState what="the schools" />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <DataList
          caption="Schools and what they work on"
          rows={rows}
          columns={columns}
          rowKey={({ school }) => school.id}
          rowLink={({ school }) => `/schools/${school.id}`}
          filters={
            <>
              {(years.data?.length ?? 0) > 1 && (
                <NativeSelect
                  label="School year"
                  data={(years.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                  value={yearId ?? ''}
                  onChange={(event) => setAddress({ year: event.currentTarget.value })}
                />
              )}
              <TextInput label="Find" value={address.find} onChange={(event) => setAddress({ find: event.currentTarget.value })} />
              <Checkbox
                label="Only those not recorded"
                mb="xs"
                checked={address.missing === 'yes'}
                onChange={(event) => setAddress({ missing: event.currentTarget.checked ? 'yes' : '' })}
              />
            </>
          }
          empty={
            <EmptyState>
              {list.data.rows.length === 0 ? 'Every school stands here with its own improvement subject of the year.' : 'No school fits these filters.'}
            </EmptyState>
          }
        />
      )}
      {asked && yearId !== null && <FocusDialog school={asked.school} focus={asked.focus} schoolYearId={yearId} onClose={closeLinked} />}
      {open && yearId !== null && <FocusDialog school={open.school} focus={open.focus} schoolYearId={yearId} onClose={() => setOpen(null)} />}
    </>
  );
}
