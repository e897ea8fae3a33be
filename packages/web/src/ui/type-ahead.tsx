import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { matching } from './matching.ts';
import classes from './type-ahead.module.css';

export interface Choice {
  value: string;
  label: string;
  /** a second line: a school, a role */
  hint?: string;
}

interface Props {
  label: string;
  choices: readonly Choice[];
  /** the chosen value, or null */
  value: string | null;
  onChange: (value: string | null) => void;
  description?: string;
  error?: string | null;
  placeholder?: string;
  required?: boolean;
  autoFocus?: boolean;
}

const shownAtMost = 50;

/** A fast choice by keyboard: type a few letters ("resp"), Tab takes the first match and goes on. */
export function TypeAhead({ label, choices, value, onChange, ...input }: Props) {
  const [query, setQuery] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const chosen = choices.find((choice) => choice.value === value) ?? null;
  const found = matching(choices, query ?? '', (choice) => `${choice.label} ${choice.hint ?? ''}`).slice(0, shownAtMost);
  const choose = (next: string | null) => {
    setQuery(null);
    combobox.closeDropdown();
    if (next !== value) onChange(next);
  };
  const leave = () => {
    combobox.closeDropdown();
    if (query !== null && query.trim() === '') choose(null);
    else setQuery(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || query === null || query.trim() === '') return;
    const at = combobox.getSelectedOptionIndex();
    const taken = found[at >= 0 ? at : 0];
    if (taken) choose(taken.value);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...input}
          role="combobox"
          label={label}
          withAsterisk={false}
          autoComplete="off"
          value={query ?? chosen?.label ?? ''}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
            window.requestAnimationFrame(() => combobox.selectFirstOption());
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label="Choices">
          {found.map((choice) => (
            <Combobox.Option key={choice.value} value={choice.value} active={choice.value === value}>
              {choice.label}
              {choice.hint && <div className={classes.hint}>{choice.hint}</div>}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>Nothing with these letters</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
