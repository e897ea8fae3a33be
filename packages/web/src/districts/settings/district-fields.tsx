import { Button, MultiSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { RoleGroup, roleGroupLabels } from '@trellis/domain/access';
import type { District, DistrictChange } from '@trellis/domain/districts';
import { useState } from 'react';
import { client, useRevised } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { zoneChoices } from './zones.ts';

type Change = Omit<DistrictChange, 'revision'>;

/** Name, time zone and words of the district, saved as they are typed. */
export function DistrictFields({ district }: { district: District }) {
  const revised = useRevised(district.revision);
  const save = (change: Change) => revised((revision) => client.districts.saveDistrict({ revision, ...change }));
  const zone = useMutation({ mutationFn: (timeZone: string) => save({ timeZone }), networkMode: 'always' });
  const changeZone = (timeZone: string | null) => {
    if (timeZone === null || timeZone === district.timeZone) return;
    zone.mutate(timeZone, {
      onSuccess: () => offerUndo(`Days begin by the clock of ${timeZone.replaceAll('_', ' ')}.`, () => save({ timeZone: district.timeZone })),
    });
  };
  return (
    <div style={{ display: 'grid', gap: '1rem', maxWidth: '30rem' }}>
      <SavedField label="Name" draftKey="district/name" value={district.name} maxLength={200} save={(name) => save({ name })} />
      <div>
        <TypeAhead
          label="Time zone"
          description="Days and weeks begin by this clock. Type a city; Tab takes the first."
          choices={zoneChoices}
          value={zone.isPending ? zone.variables : district.timeZone}
          onChange={changeZone}
        />
        <ProblemNotice error={zone.error} kept="The time zone is as it was." />
      </div>
      <SavedField
        label="Word for a region"
        description="Network, area, cohort: what your district says"
        draftKey="district/region-word"
        value={district.regionWord}
        maxLength={40}
        save={(regionWord) => save({ regionWord })}
      />
      <SchoolLeaders district={district} save={save} />
    </div>
  );
}

/** Which role groups count as school leaders; the ratings of the design read it. */
function SchoolLeaders({ district, save }: { district: District; save: (change: Change) => Promise<District> }) {
  const [groups, setGroups] = useState<readonly RoleGroup[] | null>(null);
  const saving = useMutation({ mutationFn: (schoolLeaders: RoleGroup[]) => save({ schoolLeaders }), networkMode: 'always', onSuccess: () => setGroups(null) });
  const shown = groups ?? district.schoolLeaders;
  return (
    <div>
      <MultiSelect
        label="School leaders are"
        description="Ratings of the design and counts of meetings use this"
        data={RoleGroup.options.map((value) => ({ value, label: roleGroupLabels[value] }))}
        value={[...shown]}
        onChange={(next) => setGroups(next as RoleGroup[])}
        searchable
        hidePickedOptions
        error={shown.length === 0 ? 'Name at least one group.' : null}
      />
      {groups !== null && (
        <Button mt="xs" variant="default" disabled={groups.length === 0} loading={saving.isPending} onClick={() => saving.mutate([...groups])}>
          Save school leaders
        </Button>
      )}
      <ProblemNotice error={saving.error} kept="School leaders are defined as before." />
    </div>
  );
}
