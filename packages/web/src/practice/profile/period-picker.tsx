import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import classes from './profile.module.css';
import type { ProfileState } from './use-profile.ts';

/** Of which days the figures are, and over which weeks. */
export function PeriodPicker({ state }: { state: ProfileState }) {
  const { asked, ask, period, periods, weeks, today } = state;
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
