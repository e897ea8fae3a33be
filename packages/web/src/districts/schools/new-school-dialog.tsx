import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Region, SchoolLevel } from '@trellis/domain/districts';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { levelOptions } from '../shared/level-options.ts';
import type { regionWords } from '../shared/region-words.ts';

interface Props {
  regions: readonly Region[];
  region: ReturnType<typeof regionWords>;
  onClose: () => void;
}

/** One more school. */
export function NewSchoolDialog({ regions, region, onClose }: Props) {
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const [school, setSchool] = useState({ name: '', level: 'elementary' as SchoolLevel, regionId: '', externalId: '' });
  const add = useChange(client.districts.createSchool, (created) => void navigate({ to: `/schools/${created.id}` }));
  const problem = add.error ? problemOf(add.error) : null;
  return (
    <FormDialog
      title="Add a school"
      submit="Add the school"
      onClose={onClose}
      saving={add.isPending}
      error={add.error}
      onSubmit={() =>
        add.mutate({ id, name: school.name, level: school.level, regionId: school.regionId || null, externalId: school.externalId.trim() || null })
      }
    >
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
        value={school.name}
        error={fieldProblem(problem, 'name')}
        onChange={(event) => setSchool({ ...school, name: event.currentTarget.value })}
      />
      <NativeSelect
        label="Level"
        data={levelOptions}
        value={school.level}
        onChange={(event) => setSchool({ ...school, level: event.currentTarget.value as SchoolLevel })}
      />
      {regions.length > 0 && (
        <NativeSelect
          label={region.One}
          data={[{ value: '', label: 'None' }, ...regions.map(({ id: value, name: label }) => ({ value, label }))]}
          value={school.regionId}
          onChange={(event) => setSchool({ ...school, regionId: event.currentTarget.value })}
        />
      )}
      <TextInput
        label="Number (optional)"
        description="Under which the state or the student system knows the school"
        maxLength={80}
        value={school.externalId}
        error={fieldProblem(problem, 'externalId')}
        onChange={(event) => setSchool({ ...school, externalId: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
