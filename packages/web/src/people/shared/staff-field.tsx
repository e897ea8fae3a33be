import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { PersonRow } from '@trellis/domain/people';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import classes from '../../ui/type-ahead.module.css';

export interface StaffChoice {
  id: string;
  name: string;
  hint?: string;
}

interface Props {
  label: string;
  description?: string;
  value: StaffChoice | null;
  onChange: (choice: StaffChoice | null) => void;
  /** what can be chosen of the people found: they themselves, or their appointments */
  choicesOf: (people: readonly PersonRow[]) => StaffChoice[];
  autoFocus?: boolean;
  error?: string | null;
}

const shownAtMost = 12;

/** Somebody on staff, found by the beginning of any part of the name; Tab takes the first. */
export function StaffField({ label, description, value, onChange, choicesOf, autoFocus, error }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [find] = useDebouncedValue(typed?.trim() ?? '', 150);
  const people = useQuery(api.people.listPeople.queryOptions({ input: { find }, enabled: find !== '', placeholderData: (before) => before }));
  const choices = find === '' || typed === null ? [] : choicesOf(people.data?.rows ?? []).slice(0, shownAtMost);
  const choose = (id: string) => {
    const choice = choices.find((each) => each.id === id);
    setTyped(null);
    combobox.closeDropdown();
    if (choice) onChange(choice);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          role="combobox"
          label={label}
          description={description}
          placeholder="Type a part of the name"
          autoComplete="off"
          data-autofocus={autoFocus || undefined}
          error={error ?? (people.isError ? 'The list of people could not be read. Type again.' : null)}
          value={typed ?? value?.name ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (value) onChange(null);
            combobox.openDropdown();
            window.requestAnimationFrame(() => combobox.selectFirstOption());
          }}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => {
            if (event.key !== 'Tab' || choices.length === 0) return;
            choose(choices[Math.max(combobox.getSelectedOptionIndex(), 0)]?.id ?? '');
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={find === '' || typed === null}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label="People">
          {choices.map((choice) => (
            <Combobox.Option key={choice.id} value={choice.id}>
              {choice.name}
              {choice.hint && <div className={classes.hint}>{choice.hint}</div>}
            </Combobox.Option>
          ))}
          {choices.length === 0 && <Combobox.Empty>{people.isFetching ? 'Looking …' : 'Nobody by this name'}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
