import { useQuery } from '@tanstack/react-query';
import type { School } from '@trellis/domain/districts';
import { api, client, useRevised } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { SavedSelect } from '../../ui/saved-select.tsx';
import { levelOptions } from '../shared/level-options.ts';
import { regionWords } from '../shared/region-words.ts';

type Change = Omit<Parameters<typeof client.districts.saveSchool>[0], 'id' | 'revision'>;

/** Name, level, region and number of a school, saved as they are typed. */
export function SchoolFields({ school }: { school: School }) {
  const district = useQuery(api.districts.readDistrict.queryOptions());
  const regions = useQuery(api.districts.listRegions.queryOptions({ input: {} }));
  const revised = useRevised(school.revision);
  const save = (change: Change) => revised((revision) => client.districts.saveSchool({ id: school.id, revision, ...change }));
  const region = regionWords(district.data?.regionWord);
  return (
    <div style={{ display: 'grid', gap: '1rem', maxWidth: '30rem' }}>
      <SavedField label="Name" draftKey={`school/${school.id}/name`} value={school.name} maxLength={200} save={(name) => save({ name })} />
      <SavedSelect label="Level" options={levelOptions} value={school.level} save={(level) => save({ level })} />
      {regions.isError && <ProblemNotice error={regions.error} onRetry={() => regions.refetch()} />}
      {regions.data && regions.data.length > 0 && (
        <SavedSelect
          label={region.One}
          options={[{ value: '', label: 'None' }, ...regions.data.map(({ id, name }) => ({ value: id, label: name }))]}
          value={school.regionId ?? ''}
          save={(regionId) => save({ regionId: regionId || null })}
        />
      )}
      <SavedField
        label="Number"
        description="Under which the state or the student system knows the school"
        draftKey={`school/${school.id}/external-id`}
        value={school.externalId ?? ''}
        maxLength={80}
        save={(externalId) => save({ externalId: externalId.trim() || null })}
      />
    </div>
  );
}
