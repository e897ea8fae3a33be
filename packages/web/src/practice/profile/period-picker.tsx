import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import classes from './profile.module.css';
import type { ProfileState } from './use-profile.ts';

/** Of which days the figures are, over which weeks, and of which of their records. */
export function PeriodPicker({ state }: { state: ProfileState }) {
  const { asked, ask, period, periods, weeks, today, read } = state;
  const choices = read.data?.choices;
  return (
    <search className={classes.picker} data-no-print>
      <NativeSelect
        label="Period"
        value={asked.period === 'custom' ? 'custom' : period.key}
        onChange={({ currentTarget: { value } }) =>
          ask(value === 'custom' ? { period: value, from: period.from, to: period.to } : { period: value, from: '', to: '' })
        }
        data={[...periods.map(({ key, label }) => ({ value: key, label })), { value: 'custom', label: 'Days of your choice' }]}
      />
      {asked.period === 'custom' && (
        <>
          <TextInput type="date" label="From" value={asked.from} max={asked.to || today} onChange={(event) => ask({ from: event.currentTarget.value })} />
          <TextInput type="date" label="To" value={asked.to} min={asked.from} max={today} onChange={(event) => ask({ to: event.currentTarget.value })} />
        </>
      )}
      {choices && (
        <>
          <NarrowTo label="School" all="All schools" choices={choices.schools} value={asked.school} onChange={(school) => ask({ school })} />
          <NarrowTo label="Routine" all="All routines" choices={choices.structures} value={asked.structure} onChange={(structure) => ask({ structure })} />
        </>
      )}
      <div>
        <div className={classes.label} id="weeks-label">
          Weeks
        </div>
        <SegmentedControl
          aria-labelledby="weeks-label"
          value={weeks}
          onChange={(value) => ask({ weeks: value })}
          data={[
            { value: 'complete', label: 'Completely logged' },
            { value: 'all', label: 'All that was logged' },
          ]}
        />
      </div>
    </search>
  );
}

interface NarrowProps {
  label: string;
  all: string;
  choices: readonly { id: string; name: string }[];
  value: string;
  onChange: (value: string) => void;
}

/** What the log holds in these days; not shown where it holds none. What was chosen before stays, be it in them or not. */
function NarrowTo({ label, all, choices, value, onChange }: NarrowProps) {
  if (choices.length === 0 && value === '') return null;
  const missing = value !== '' && choices.every(({ id }) => id !== value);
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: all },
        ...choices.map(({ id, name }) => ({ value: id, label: name })),
        ...(missing ? [{ value, label: 'Nothing of it in these days' }] : []),
      ]}
    />
  );
}
