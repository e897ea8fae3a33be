import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { type Choice, shownIn, standardsFound, termsOf } from './picker-choices.ts';
import classes from './standard-picker.module.css';

interface Props {
  label: string;
  /** codes, in the order in which they were chosen */
  value: string[];
  onChange: (codes: string[]) => void;
  /** from `frameworks.listStandardChoices`; kept on the device, the field works without a network */
  choices: readonly Choice[];
  description?: string;
  error?: string | null;
}

const shownAtMost = 40;

/** Chooses standards by code or by words; what is chosen stands as codes. A chosen code that is not among the choices stays. */
export function StandardPicker({ label, value, onChange, choices, description, error }: Props) {
  const data = useMemo(() => shownIn(choices, value), [choices, value]);
  const terms = useMemo(() => termsOf(choices), [choices]);
  const byCode = useMemo(() => new Map(choices.map((choice) => [choice.value, choice])), [choices]);
  return (
    <MultiSelect
      label={label}
      description={description}
      error={error}
      placeholder={value.length === 0 ? '3.NF.1, or fractions' : undefined}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      hidePickedOptions
      limit={shownAtMost}
      maxDropdownHeight={320}
      nothingFoundMessage="No standard has these letters"
      filter={({ options, search, limit }) => standardsFound(options, search, terms).slice(0, limit)}
      renderOption={({ option }) => {
        const choice = byCode.get(option.value);
        return (
          <div>
            <div>{choice?.label ?? option.value}</div>
            {choice?.hint && <div className={classes.hint}>{choice.hint}</div>}
          </div>
        );
      }}
    />
  );
}
