import { MultiSelect } from '@mantine/core';
import { RoleGroup, roleGroupLabels } from '@trellis/domain/access';
import { SavedNote } from './saved-note.tsx';
import { useSavedValue } from './use-saved-value.ts';

interface Props {
  label: string;
  description?: string;
  value: readonly RoleGroup[];
  save: (next: RoleGroup[], base: readonly RoleGroup[]) => Promise<unknown>;
  readOnly?: boolean;
}

const groupsInWords = (groups: readonly RoleGroup[]): string =>
  groups.length === 0 ? 'Not recorded' : groups.map((group) => roleGroupLabels[group]).join(', ');

const data = RoleGroup.options.map((value) => ({ value, label: roleGroupLabels[value] }));

/** Role groups, saved as they are picked. */
export function GroupPicker({ label, description, value, save, readOnly }: Props) {
  const saved = useSavedValue<readonly RoleGroup[]>(value, (next, base) => save([...next], base));
  if (readOnly) return <ReadValue label={label} value={groupsInWords(value)} />;
  return (
    <div>
      <MultiSelect
        label={label}
        description={description}
        data={data}
        value={[...saved.shown]}
        onChange={(next) => saved.set(next as RoleGroup[])}
        placeholder={saved.shown.length === 0 ? 'Type a few letters' : ''}
        searchable
        hidePickedOptions
        maw="44rem"
      />
      <SavedNote saved={saved} words={groupsInWords} />
    </div>
  );
}

/** A field as its reader sees it. */
export function ReadValue({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <div style={{ fontWeight: 600 }}>{label}</div>
      <div style={{ whiteSpace: 'pre-wrap', maxWidth: '68ch' }}>{value}</div>
    </div>
  );
}
