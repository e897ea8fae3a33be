import { NativeSelect, TextInput } from '@mantine/core';
import { type ComponentSuggestion, Place, placeLabels } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { SuggestField } from '../shared/suggest-field.tsx';
import { type EntryDraft, say } from './entry-draft.ts';
import type { Watch } from './use-unfinished.ts';

interface Props {
  draft: EntryDraft;
  change: (make: (draft: EntryDraft) => EntryDraft) => void;
}

/** Minutes after midnight as a time field holds them, and back. */
export const clockText = (minute: number | null): string =>
  minute === null ? '' : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
export const clockMinute = (text: string): number | null => (/^\d{2}:\d{2}$/.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : null);

export function DayField({ draft, change }: Props) {
  return <TextInput type="date" label="Day" value={draft.date} onChange={({ currentTarget: { value } }) => change((before) => say(before, 'date', value))} />;
}

export function StartField({ draft, change }: Props) {
  return (
    <TextInput
      type="time"
      label="Began"
      value={clockText(draft.startMinute)}
      onChange={({ currentTarget: { value } }) => change((before) => say(before, 'startMinute', clockMinute(value)))}
    />
  );
}

export function PlaceField({ draft, change }: Props) {
  return (
    <NativeSelect
      label="Place"
      value={draft.place ?? ''}
      onChange={({ currentTarget: { value } }) => change((before) => say(before, 'place', value === '' ? null : Place.parse(value)))}
      data={[{ value: '', label: 'Not said' }, ...Place.options.map((place) => ({ value: place, label: placeLabels[place] }))]}
    />
  );
}

export function StructureField({ draft, change, watch }: Props & { watch: Watch }) {
  const { structure } = draft;
  return (
    <SuggestField<ComponentSuggestion>
      {...watch}
      label="Routine it belongs to"
      placeholder="Walkthrough, PLC …"
      search={(q) => api.practice.suggestStructures.queryOptions({ input: { q } })}
      show={({ id, name }) => ({ key: id, label: name })}
      onChoose={({ id, name }) => change((before) => say(before, 'structure', { id, name }))}
      chosen={
        structure
          ? [{ key: structure.id, name: structure.name, label: structure.name, onRemove: () => change((before) => say(before, 'structure', null)) }]
          : []
      }
    />
  );
}

export function ResourcesField({ draft, change, watch }: Props & { watch: Watch }) {
  return (
    <SuggestField<ComponentSuggestion>
      {...watch}
      label="Resources used"
      placeholder="Planner, framework …"
      search={(q) => api.practice.suggestResources.queryOptions({ input: { q } })}
      show={({ id, name }) => ({ key: id, label: name })}
      onChoose={({ id, name }) =>
        change((before) =>
          before.resources.some((one) => one.componentId === id)
            ? before
            : say(before, 'resources', [...before.resources, { componentId: id, name, use: null }]),
        )
      }
      chosen={draft.resources.map(({ componentId, name }) => ({
        key: componentId,
        name,
        label: name,
        onRemove: () =>
          change((before) =>
            say(
              before,
              'resources',
              before.resources.filter((one) => one.componentId !== componentId),
            ),
          ),
      }))}
    />
  );
}
