import { MultiSelect } from '@mantine/core';
import type { StructureDetail } from '@trellis/domain/infrastructure';
import { ReadValue } from '../../shared/group-picker.tsx';
import { SavedNote } from '../../shared/saved-note.tsx';
import { useComponents } from '../../shared/use-components.ts';
import { useSavedValue } from '../../shared/use-saved-value.ts';
import { kindNames } from '../../shared/words.ts';
import type { Saving } from '../use-component-saving.ts';

type Keys = string[] | undefined;

/** Which other components a structure uses: the framework, a planner, an assessment. */
export function ResourcesField({ saving }: { saving: Saving }) {
  const value = (saving.component.detail as StructureDetail).resources;
  const saved = useSavedValue<Keys>(value, (next, base) => saving.saveDetail('resources', next, base));
  const { components } = useComponents(saving.component.designId);
  const nameOf = (key: string) => components.find((one) => one.key === key)?.name ?? key;
  const words = (keys: Keys) => keys?.map(nameOf).join(', ') || 'None recorded';
  if (saving.readOnly) return <ReadValue label="What it uses" value={words(value)} />;
  const usable = components.filter(({ kind }) => kind !== 'structure' && kind !== 'role');
  const shown = saved.shown ?? [];
  const known = new Set(usable.map(({ key }) => key));
  return (
    <div>
      <MultiSelect
        label="What it uses"
        data={[
          ...usable.map(({ key, name, kind }) => ({ value: key, label: `${name} (${kindNames[kind].toLowerCase()})` })),
          ...shown.filter((key) => !known.has(key)).map((key) => ({ value: key, label: nameOf(key) })),
        ]}
        value={shown}
        onChange={(next) => saved.set(next.length > 0 ? next : undefined)}
        placeholder={shown.length === 0 ? 'Type a few letters' : ''}
        searchable
        hidePickedOptions
        maw="44rem"
      />
      <SavedNote saved={saved} words={words} />
    </div>
  );
}
