import { NativeSelect, Switch } from '@mantine/core';
import classes from '../shared/insight.module.css';
import type { useTeam } from './use-team.ts';

/** Of whom and when, and whether the published districts stand beside. */
export function TeamPicker({ state }: { state: ReturnType<typeof useTeam> }) {
  const { asked, ask, units, unit, periods, period } = state;
  return (
    <search className={classes.picker} data-no-print>
      {units.length > 1 && (
        <NativeSelect
          label="Of"
          value={unit?.key ?? 'district'}
          onChange={(event) => ask({ unit: event.currentTarget.value, period: '' })}
          data={units.map(({ key, name, own }) => ({ value: key, label: own ? `${name} (yours)` : name }))}
        />
      )}
      {periods.length > 0 && (
        <NativeSelect
          label="Period"
          value={period?.key ?? ''}
          onChange={(event) => ask({ period: event.currentTarget.value })}
          data={periods.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      <Switch
        label="Two published districts beside"
        checked={asked.cases === 'shown'}
        onChange={(event) => ask({ cases: event.currentTarget.checked ? 'shown' : '' })}
        mb="xs"
      />
    </search>
  );
}
