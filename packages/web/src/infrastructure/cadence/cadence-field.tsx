import { NativeSelect, NumberInput } from '@mantine/core';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { ReadValue } from '../shared/group-picker.tsx';
import { SavedNote } from '../shared/saved-note.tsx';
import { useSavedValue } from '../shared/use-saved-value.ts';
import classes from './cadence-field.module.css';
import { type Rhythm, rhythmOf, rhythms, withCount, withDays, withRhythm } from './rhythm.ts';
import { parseRule } from './rule.ts';
import { cadenceWords, dayNames } from './rule-words.ts';

interface Props {
  value: string | undefined;
  /** undefined: not recorded */
  save: (next: string | undefined, base: string | undefined) => Promise<unknown>;
  draftKey: string;
  readOnly?: boolean;
}

/** How often something comes: a rhythm, weekdays, a number of times, the same in words; the rule itself can be opened. */
export function CadenceField({ value, save, draftKey, readOnly }: Props) {
  const saved = useSavedValue<string | undefined>(value, save);
  if (readOnly) return <ReadValue label="How often" value={cadenceWords(value)} />;
  const shown = saved.shown ?? '';
  const rule = parseRule(shown);
  const rhythm = rhythmOf(shown);
  const plainDays = rule?.freq === 'WEEKLY' && rule.byDay.every((day) => day.length === 2);
  const choose = (next: string) => {
    if (next === 'none') saved.set(undefined);
    else if (next !== 'other') saved.set(withRhythm(shown, next as Rhythm));
  };
  return (
    <div className={classes.field}>
      <div className={classes.row}>
        <NativeSelect label="How often" value={rhythm} onChange={(event) => choose(event.currentTarget.value)} w="13rem">
          <option value="none">Not recorded</option>
          {(Object.keys(rhythms) as Rhythm[]).map((key) => (
            <option key={key} value={key}>
              {rhythms[key].label}
            </option>
          ))}
          <option value="other" disabled={rhythm !== 'other'}>
            As in the rule below
          </option>
        </NativeSelect>
        {plainDays && rule && (
          <fieldset className={classes.days}>
            <legend>On</legend>
            <div>
              {Object.entries(dayNames).map(([day, name]) => (
                <label key={day} className={classes.day} title={name}>
                  <input
                    type="checkbox"
                    checked={rule.byDay.includes(day)}
                    onChange={(event) =>
                      saved.set(withDays(shown, event.currentTarget.checked ? [...rule.byDay, day] : rule.byDay.filter((one) => one !== day)))
                    }
                    aria-label={name}
                  />
                  <span aria-hidden>{name.slice(0, 2)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {rule && <Times value={rule.count} onChange={(count) => saved.set(withCount(shown, count))} />}
      </div>
      {shown && <p className={classes.words}>{cadenceWords(shown)}.</p>}
      <SavedNote saved={saved} words={cadenceWords} />
      <details>
        <summary>The rule itself</summary>
        <SavedField
          label="Recurrence rule"
          description="As calendars write it, e.g. FREQ=MONTHLY;BYDAY=1MO;COUNT=9"
          draftKey={draftKey}
          value={value ?? ''}
          maxLength={500}
          save={(text, base) => save(text.trim() || undefined, base || undefined)}
        />
      </details>
    </div>
  );
}

function Times({ value, onChange }: { value: number | null; onChange: (count: number | null) => void }) {
  return (
    <NumberInput
      key={value ?? 'open'}
      label="How many times"
      placeholder="All year"
      min={1}
      max={366}
      allowDecimal={false}
      defaultValue={value ?? ''}
      w="9rem"
      onBlur={(event) => {
        const text = event.currentTarget.value.trim();
        const count = text === '' ? null : Number(text);
        if (count !== value && (count === null || (Number.isInteger(count) && count >= 1))) onChange(count);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
