import { Button, Checkbox, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Region } from '@trellis/domain/districts';
import { useState } from 'react';
import { api, client } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useMay, useToday } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RetireButton } from '../../ui/retire-button.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import { DistrictTabs } from '../shared/district-tabs.tsx';
import { NameDialog } from '../shared/name-dialog.tsx';
import { regionWords } from '../shared/region-words.ts';

/** Regions under the district's own word for them: networks, areas, cohorts. */
export function RegionsPage() {
  const [address, setAddress] = useAddressState({ retired: '' });
  const district = useQuery(api.districts.readDistrict.queryOptions());
  const regions = useQuery(api.districts.listRegions.queryOptions({ input: { includeRetired: address.retired === 'yes' } }));
  const mayManage = useMay('district.manage');
  const today = useToday();
  const [open, setOpen] = useState<Region | 'new' | null>(null);
  const word = regionWords(district.data?.regionWord);
  const error = district.error ?? regions.error;
  const columns: Column<Region>[] = [
    { key: 'name', label: word.One, cell: (region) => region.name, sortBy: (region) => region.name },
    { key: 'schools', label: 'Schools', numeric: true, cell: (region) => region.schools, sortBy: (region) => region.schools },
    ...(address.retired === 'yes'
      ? [{ key: 'retired', label: 'In use', cell: (region: Region) => (region.retiredOn ? `until ${dayWords(region.retiredOn)}` : 'yes') }]
      : []),
    ...(mayManage
      ? [
          {
            key: 'do',
            label: '',
            cell: (region: Region) => (
              <Group gap="xs">
                <Button variant="default" onClick={() => setOpen(region)} aria-label={`Rename ${region.name}`}>
                  Rename
                </Button>
                <RetireButton
                  name={region.name}
                  retiredOn={region.retiredOn}
                  today={today}
                  retire={(on) => client.districts.retireRegion({ id: region.id, revision: region.revision, on })}
                >
                  Its schools stay, and what was recorded still names it.
                </RetireButton>
              </Group>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DistrictTabs />
      <PageHeader
        question={`Which ${word.many} are there?`}
        answer={regions.data && `${countWords(regions.data.filter(({ retiredOn }) => retiredOn === null).length, word.one, word.many)}.`}
        action={
          mayManage && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('new')}>
              Add a {word.one}
            </Button>
          )
        }
      />
      {error ? (
        <ProblemNotice error={error} onRetry={() => void Promise.all([district.refetch(), regions.refetch()])} />
      ) : !regions.data || !district.data ? (
        <LoadingState what={`the ${word.many}`} />
      ) : (
        <DataList
          caption={word.Many}
          rows={regions.data}
          columns={columns}
          rowKey={(region) => region.id}
          rowLink={(region) => `/schools?region=${region.id}`}
          filters={
            <Checkbox
              label={`Retired ${word.many} too`}
              checked={address.retired === 'yes'}
              onChange={(event) => setAddress({ retired: event.currentTarget.checked ? 'yes' : '' })}
            />
          }
          empty={<EmptyState>A {word.one} groups schools, often under one principal supervisor. A district without them needs none here.</EmptyState>}
        />
      )}
      {open === 'new' && (
        <NameDialog
          title={`Add a ${word.one}`}
          submit="Add it"
          save={(name) => client.districts.createRegion({ id: crypto.randomUUID(), name })}
          onClose={() => setOpen(null)}
        />
      )}
      {open !== null && open !== 'new' && (
        <NameDialog
          title={`Rename ${open.name}`}
          submit="Rename"
          value={open.name}
          save={(name) => client.districts.saveRegion({ id: open.id, revision: open.revision, name })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
