import { Group, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Grade, gradesYoungestFirst } from '@trellis/domain/infrastructure';
import {
  MaterialFunding,
  type MaterialInUse,
  MaterialStanding,
  materialFundingLabels,
  materialStandingLabels,
} from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { useDescribes } from '../shared/use-describes.ts';
import { useDesignComponents } from '../shared/use-design-components.ts';

interface Props {
  /** null: a new one */
  material: MaterialInUse | null;
  schoolId: string | null;
  onClose: () => void;
}

/** What a school teaches from, since when, and what it is beside the adopted material. */
export function MaterialDialog({ material, schoolId, onClose }: Props) {
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: {} }));
  const describes = useDescribes();
  const choices = (schools.data ?? []).filter(({ id }) => describes(id) || id === material?.school.id);
  const designed = useDesignComponents('material');
  const [id] = useState(() => material?.id ?? crypto.randomUUID());
  const [chosen, setSchool] = useState(material?.school.id ?? schoolId);
  const school = chosen ?? (choices.length === 1 ? (choices[0]?.id ?? null) : null);
  const [words, setWords] = useState(() => ({
    name: material?.name ?? '',
    grades: material?.grades ?? ([] as Grade[]),
    componentId: material?.componentId ?? null,
    standing: material?.standing ?? ('adopted' as MaterialStanding),
    funding: material?.funding ?? ('not_known' as MaterialFunding),
    since: material?.since ?? null,
    until: material?.until ?? null,
  }));
  const save = useChange(client.surroundings.saveMaterialInUse, onClose);
  const problem = save.error ? problemOf(save.error) : null;
  const set = (change: Partial<typeof words>) => setWords({ ...words, ...change });
  return (
    <FormDialog
      title={material ? material.name : 'Which material is in use?'}
      submit="Save"
      saving={save.isPending}
      disabled={school === null || words.grades.length === 0}
      error={save.error ?? designed.error}
      onClose={onClose}
      onSubmit={() => school && save.mutate({ id, schoolId: school, revision: material?.revision ?? null, ...words })}
    >
      <TypeAhead
        label="School"
        choices={choices.map(({ id: value, name: label }) => ({ value, label }))}
        value={school}
        onChange={setSchool}
        error={fieldProblem(problem, 'schoolId')}
        required
        autoFocus={school === null}
      />
      <TypeAhead
        label="Material of the district’s design (optional)"
        description="Empty: it is none of them"
        choices={designed.rows.map(({ id: value, name: label }) => ({ value, label }))}
        value={words.componentId}
        onChange={(componentId) => set({ componentId, name: words.name || (designed.rows.find((row) => row.id === componentId)?.name ?? '') })}
      />
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        maxLength={200}
        value={words.name}
        error={fieldProblem(problem, 'name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <MultiSelect
        label="Grades"
        data={[...gradesYoungestFirst]}
        value={words.grades}
        hidePickedOptions
        searchable
        error={fieldProblem(problem, 'grades')}
        onChange={(grades) => set({ grades: gradesYoungestFirst.filter((grade) => grades.includes(grade)) })}
      />
      <NativeSelect
        label="Standing"
        data={MaterialStanding.options.map((value) => ({ value, label: materialStandingLabels[value] }))}
        value={words.standing}
        onChange={(event) => set({ standing: MaterialStanding.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label="Paid by"
        data={MaterialFunding.options.map((value) => ({ value, label: materialFundingLabels[value] }))}
        value={words.funding}
        onChange={(event) => set({ funding: MaterialFunding.parse(event.currentTarget.value) })}
      />
      <Group grow preventGrowOverflow={false} align="flex-start">
        <NumberInput
          label="In use since (year)"
          description="In which the school year began"
          min={1900}
          max={2200}
          hideControls
          thousandSeparator=""
          value={words.since ?? ''}
          error={fieldProblem(problem, 'since')}
          onChange={(value) => set({ since: value === '' ? null : Number(value) })}
        />
        <TextInput
          type="date"
          label="Until (optional)"
          description="The last day it was in use"
          value={words.until ?? ''}
          error={fieldProblem(problem, 'until')}
          onChange={(event) => set({ until: event.currentTarget.value || null })}
        />
      </Group>
    </FormDialog>
  );
}
