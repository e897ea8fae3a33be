import { Slider, Switch } from '@mantine/core';
import { defaultSettings, type Settings } from '@trellis/domain/infrastructure';
import { useId } from 'react';
import classes from './settings.module.css';

interface Props {
  value: Settings;
  onChange: (next: Settings) => void;
}

/** Where the published rules are silent, what we chose; each can be moved, and the page shows what follows. */
export function SettingsPanel({ value, onChange }: Props) {
  const move = (change: Partial<Settings>) => onChange({ ...value, ...change });
  return (
    <div className={classes.settings}>
      <p className={classes.dimmed}>Move one, and the ratings above show what would follow. Nothing is saved by that.</p>
      <Switch
        label="A meeting counts for inclusivity only if it reaches every school, or a representative of each"
        checked={value.reachCondition}
        onChange={(event) => move({ reachCondition: event.currentTarget.checked })}
      />
      <SliderField
        label="A level of demand is in balance from this share of a grade’s activities"
        unit="%"
        value={value.balanceShare}
        min={1}
        max={50}
        usual={defaultSettings.balanceShare}
        onChange={(balanceShare) => move({ balanceShare })}
      />
      <Switch
        label="Count activities and items without enough information among all, when shares of demand are computed"
        checked={value.neiInBase}
        onChange={(event) => move({ neiInBase: event.currentTarget.checked })}
      />
      <SliderField
        label="A topic stands out when it is in more than this many activities of a grade"
        unit=""
        value={value.salientMoreThan}
        min={0}
        max={100}
        usual={defaultSettings.salientMoreThan}
        onChange={(salientMoreThan) => move({ salientMoreThan })}
      />
    </div>
  );
}

interface SliderProps {
  label: string;
  unit: string;
  value: number;
  min: number;
  max: number;
  usual: number;
  onChange: (value: number) => void;
}

function SliderField({ label, unit, value, min, max, usual, onChange }: SliderProps) {
  const id = useId();
  return (
    <div>
      <div id={id} className={classes.sliderLabel}>
        {label}: <strong>{`${value}${unit}`}</strong>
      </div>
      <Slider
        value={value}
        onChange={onChange}
        min={min}
        max={Math.max(max, value)}
        label={(one) => `${one}${unit}`}
        marks={[{ value: usual, label: `${usual}${unit} as usual` }]}
        thumbProps={{ 'aria-labelledby': id }}
        maw="30rem"
        mb="xl"
      />
    </div>
  );
}
