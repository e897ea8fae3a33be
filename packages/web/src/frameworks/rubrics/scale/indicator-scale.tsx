import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import type { Indicator } from '@trellis/domain/frameworks';
import { type KeyboardEvent, useId } from 'react';
import { afterChoice, afterKey, afterLevel, afterNotObserved, afterYesNo, type IndicatorAnswer } from './answer.ts';
import { FocusMark } from './focus-mark.tsx';
import classes from './indicator-scale.module.css';

interface Props {
  indicator: Indicator;
  /** null: not answered */
  value?: IndicatorAnswer | null;
  /** absent: it is only read */
  onChange?: (value: IndicatorAnswer | null) => void;
  /** levels in one row without their descriptions, which open on demand: for a phone in one hand */
  compact?: boolean;
  /** it is the district's focus this year */
  focus?: boolean;
}

/**
 * An indicator with its levels, to be read or to be answered: targets of 48 px under a finger, digits, Y and N and a hyphen by key.
 * Pressing an answer again takes it back. *Not observed* stands apart.
 */
export function IndicatorScale({ indicator, value = null, onChange, compact, focus }: Props) {
  const name = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!onChange || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = afterKey(indicator, value, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
  };
  const asked = indicator.kind === 'choices' ? undefined : 'radiogroup';
  return (
    <fieldset className={classes.scale} data-compact={compact || undefined} onKeyDown={onKeyDown} role={onChange ? asked : undefined} aria-labelledby={name}>
      <div className={classes.name} id={name}>
        <span className={classes.code}>{indicator.code}</span> {indicator.label}
        {focus && <FocusMark />}
      </div>
      {!compact && (
        <>
          <div className={classes.about}>{aboutWords(indicator, onChange !== undefined)}</div>
          <Prompts indicator={indicator} />
        </>
      )}
      <div className={classes.options} data-kind={indicator.kind} data-thirds={inThirds(indicator) || undefined}>
        {optionsOf(indicator).map((option) => (
          <Option
            key={option.key}
            option={option}
            group={name}
            compact={compact}
            checked={isChosen(value, option)}
            {...(onChange && { choose: () => onChange(afterOption(indicator, value, option)) })}
          />
        ))}
      </div>
      {indicator.notObservedAllowed && (onChange || value?.kind === 'not_observed') && (
        <NotObserved pressed={value?.kind === 'not_observed'} {...(onChange && { press: () => onChange(afterNotObserved(value)) })} />
      )}
      {compact && <Meaning indicator={indicator} />}
    </fieldset>
  );
}

interface ScaleOption {
  key: string;
  /** the short sign on the target: a level's value */
  sign: string | null;
  label: string;
  description: string;
  answer: Exclude<IndicatorAnswer, { kind: 'not_observed' | 'choices' }> | { kind: 'choice'; key: string };
}

function optionsOf({ kind, levels = [], choices = [] }: Indicator): ScaleOption[] {
  if (kind === 'levels')
    return levels.map(({ value, label, description }, index) => ({
      key: `${value}/${index}`,
      sign: String(value),
      label,
      description,
      answer: { kind: 'level', level: value },
    }));
  if (kind === 'choices') return choices.map(({ key, label }) => ({ key, sign: null, label, description: '', answer: { kind: 'choice', key } }));
  return [true, false].map((yes) => ({ key: String(yes), sign: null, label: yes ? 'Yes' : 'No', description: '', answer: { kind: 'yes_no', yes } }));
}

const whose = { teacher: 'What the teacher does', student: 'What students do', both: 'Teacher and students' } as const;

/** Whose action is looked at, and how it is answered where the options do not say so. */
function aboutWords({ observes, kind, notObservedAllowed }: Indicator, asked: boolean): string {
  return [whose[observes], ...(kind === 'choices' ? ['any that apply'] : []), ...(notObservedAllowed && !asked ? ['or not observed'] : [])].join(', ');
}

/** Three, five or six levels stand three in a row, all others two: no row is nearly empty. */
function inThirds({ kind, levels = [] }: Indicator): boolean {
  return kind === 'levels' && [3, 5, 6, 9].includes(levels.length);
}

function isChosen(value: IndicatorAnswer | null, { answer }: ScaleOption): boolean {
  if (value?.kind === 'level') return answer.kind === 'level' && answer.level === value.level;
  if (value?.kind === 'yes_no') return answer.kind === 'yes_no' && answer.yes === value.yes;
  return value?.kind === 'choices' && answer.kind === 'choice' && value.choices.includes(answer.key);
}

function afterOption(indicator: Indicator, value: IndicatorAnswer | null, { answer }: ScaleOption): IndicatorAnswer | null {
  if (answer.kind === 'level') return afterLevel(value, answer.level);
  if (answer.kind === 'yes_no') return afterYesNo(value, answer.yes);
  return afterChoice(indicator, value, answer.key);
}

function Option({
  option: { sign, label, description, answer },
  group,
  checked,
  compact,
  choose,
}: {
  option: ScaleOption;
  group: string;
  checked: boolean;
  compact: boolean | undefined;
  choose?: () => void;
}) {
  const words = (
    <>
      {sign !== null && <span className={classes.sign}>{sign}</span>}
      <span className={classes.words}>
        <span className={classes.label}>{label || 'Not named yet'}</span>
        {!compact && description && <span className={classes.description}>{description}</span>}
      </span>
      {checked && <IconCheck size={20} className={classes.check} aria-hidden={choose !== undefined} aria-label="Chosen" />}
    </>
  );
  if (!choose)
    return (
      <div className={classes.option} data-read data-checked={checked || undefined}>
        {words}
      </div>
    );
  return (
    <label className={classes.option} data-checked={checked || undefined}>
      <input
        type={answer.kind === 'choice' ? 'checkbox' : 'radio'}
        name={group}
        className={classes.input}
        checked={checked}
        onChange={choose}
        // a radio that is pressed again says nothing of itself
        onClick={checked && answer.kind !== 'choice' ? choose : undefined}
      />
      {words}
    </label>
  );
}

function NotObserved({ pressed, press }: { pressed: boolean; press?: () => void }) {
  const words = (
    <>
      <IconEyeOff size={18} aria-hidden /> Not observed
    </>
  );
  if (!press)
    return (
      <div className={classes.unseen} data-read data-checked>
        {words}
      </div>
    );
  return (
    <button type="button" className={classes.unseen} aria-pressed={pressed} data-checked={pressed || undefined} onClick={press}>
      {words}
    </button>
  );
}

function Prompts({ indicator: { prompts } }: { indicator: Indicator }) {
  if (prompts.length === 0) return null;
  return (
    <ul className={classes.prompts}>
      {prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  );
}

/** Prompts and descriptions of levels, one touch away. */
function Meaning({ indicator }: { indicator: Indicator }) {
  const described = (indicator.levels ?? []).filter((level) => level.description !== '');
  return (
    <details className={classes.meaning}>
      <summary>What to look for</summary>
      <div className={classes.about}>{aboutWords(indicator, true)}</div>
      <Prompts indicator={indicator} />
      <dl>
        {described.map(({ value, label, description }) => (
          <div key={value}>
            <dt>
              {value} {label}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
