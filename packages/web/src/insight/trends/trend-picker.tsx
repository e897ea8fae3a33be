import { NativeSelect, Switch } from '@mantine/core';
import { gradeBandLabels, type TrendSeriesName, type TrendUnitName } from '@trellis/domain/insight';
import classes from '../shared/insight.module.css';
import { unitKey } from './trend-words.ts';
import type { useTrends } from './use-trends.ts';

/** Which indicator, of whom, of which grades, and by which observers. */
export function TrendPicker({ state }: { state: ReturnType<typeof useTrends> }) {
  const { asked, ask, choices, series, unit, band, calibratedOnly } = state;
  const ofSchool = unit?.kind === 'school';
  return (
    <search className={classes.picker} data-no-print>
      <NativeSelect
        label="Indicator"
        value={series?.id ?? ''}
        onChange={(event) => ask({ indicator: event.currentTarget.value })}
        data={seriesGroups(choices?.series ?? [])}
        maw="28rem"
      />
      <NativeSelect
        label="Of"
        value={unit ? unitKey(unit) : 'district'}
        onChange={(event) => ask({ of: event.currentTarget.value })}
        data={unitGroups(choices?.units ?? [])}
      />
      <NativeSelect
        label="Grades"
        value={band ?? ''}
        disabled={ofSchool}
        title={ofSchool ? 'A school is not shown by grade: too few teachers' : undefined}
        onChange={(event) => ask({ grades: event.currentTarget.value })}
        data={[{ value: '', label: 'Every grade' }, ...Object.entries(gradeBandLabels).map(([value, label]) => ({ value, label }))]}
      />
      <Switch
        label="Only classrooms whose observers had all calibrated"
        checked={calibratedOnly}
        onChange={(event) => ask({ calibrated: event.currentTarget.checked ? 'only' : '' })}
        mb="xs"
        key={asked.of}
      />
    </search>
  );
}

const nameOf = ({ id, code, label }: TrendSeriesName) => ({ value: id, label: `${code} ${label}` });

/** The district's focus first, then section by section; a series of an earlier version says so. */
function seriesGroups(series: readonly TrendSeriesName[]) {
  const focus = series.filter((each) => each.focus);
  const rest = Map.groupBy(
    series.filter((each) => !each.focus),
    (each) => `${each.rubric.name}, version ${each.versionNumber}: ${each.section}`,
  );
  return [
    ...(focus.length > 0 ? [{ group: 'The district’s focus this year', items: focus.map(nameOf) }] : []),
    ...[...rest].map(([group, own]) => ({ group, items: own.map(nameOf) })),
  ];
}

function unitGroups(units: readonly TrendUnitName[]) {
  const items = (kind: TrendUnitName['kind']) => units.filter((unit) => unit.kind === kind).map((unit) => ({ value: unitKey(unit), label: unit.name }));
  const groups = [
    { group: 'Regions', items: items('region') },
    { group: 'Schools', items: items('school') },
  ];
  return [...items('district'), ...groups.filter((group) => group.items.length > 0)];
}
