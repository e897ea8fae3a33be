import { Group, NumberInput } from '@mantine/core';
import type { TemplateSection } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { keyOf } from '../../shared/design-path.ts';
import { ReadValue } from '../../shared/group-picker.tsx';
import { SavedNote } from '../../shared/saved-note.tsx';
import { useSavedValue } from '../../shared/use-saved-value.ts';
import { DetailGrades, DetailText } from '../fields.tsx';
import { RowsField } from '../rows-field.tsx';
import type { Saving } from '../use-component-saving.ts';

export function VisionFields({ saving }: { saving: Saving }) {
  return <DetailText saving={saving} field="statement" label="The vision, in the district’s own words" long />;
}

export function GoalsFields({ saving }: { saving: Saving }) {
  return (
    <>
      <DetailText saving={saving} field="standards" label="Which standards?" placeholder="State standards for mathematics, 2010" />
      <DetailGrades saving={saving} />
    </>
  );
}

export function LearningFields({ saving }: { saving: Saving }) {
  return (
    <DetailText saving={saving} field="aims" label="What is it for?" description="The meetings that serve it are listed below, under what is connected." long />
  );
}

/** The sections of a plan, and how many weeks it lasts. */
export function TemplateFields({ saving }: { saving: Saving }) {
  return (
    <>
      <RowsField<TemplateSection>
        saving={saving}
        field="sections"
        label="Sections"
        one="section"
        empty="What a plan asks for, section by section: the problem, the change, the evidence, the steps."
        title={(section) => `${section.name}${section.required ? ' (must be filled in)' : ''}`}
        details={(section) => section.prompt}
        start={() => ({})}
        complete={(section, all) =>
          ({
            ...section,
            key:
              section.key ??
              keyOf(
                section.name ?? '',
                all.map((one) => one.key),
              ),
          }) as TemplateSection
        }
        inputs={[
          { name: 'name', label: 'Section', as: 'short', required: true },
          { name: 'prompt', label: 'What it asks', as: 'long' },
          { name: 'required', label: 'Must be filled in', as: 'check' },
        ]}
      />
      <WeeksField saving={saving} />
    </>
  );
}

type Weeks = { from: number; to: number } | undefined;
const weeksWords = (weeks: Weeks) => (weeks ? (weeks.from === weeks.to ? `${weeks.from} weeks` : `${weeks.from} to ${weeks.to} weeks`) : 'Not recorded');

function WeeksField({ saving }: { saving: Saving }) {
  const value = (saving.component.detail as { weeks?: Weeks }).weeks;
  const saved = useSavedValue<Weeks>(value, (next, base) => saving.saveDetail('weeks', next, base));
  if (saving.readOnly) return <ReadValue label="How long a plan lasts" value={weeksWords(value)} />;
  return (
    <div>
      <WeeksInputs key={`${value?.from} ${value?.to}`} value={value} onChange={saved.set} />
      <SavedNote saved={saved} words={weeksWords} />
    </div>
  );
}

/** Two numbers, sent once both are there and fit, or both are gone. */
function WeeksInputs({ value, onChange }: { value: Weeks; onChange: (weeks: Weeks) => void }) {
  const [from, setFrom] = useState<number | ''>(value?.from ?? '');
  const [to, setTo] = useState<number | ''>(value?.to ?? '');
  const turned = from !== '' && to !== '' && to < from;
  const leave = () => {
    if (from === '' && to === '' && value) onChange(undefined);
    else if (from !== '' && to !== '' && to >= from && (from !== value?.from || to !== value.to)) onChange({ from, to });
  };
  const common = { min: 1, max: 60, allowDecimal: false, w: '8rem', onBlur: leave };
  const read = (next: number | string) => (next === '' ? '' : Number(next));
  return (
    <Group gap="md" align="start">
      <NumberInput {...common} label="Weeks, from" value={from} onChange={(next) => setFrom(read(next))} />
      <NumberInput {...common} label="to" value={to} onChange={(next) => setTo(read(next))} error={turned && 'At least as many as before.'} />
    </Group>
  );
}
