import { type ReactNode, useId } from 'react';
import classes from './choice.module.css';

export interface Option<T> {
  value: T;
  label: string;
}

interface Props<T> {
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
  readOnly?: boolean;
  /** the label stands beside the options rather than above */
  inline?: boolean;
  hint?: ReactNode;
}

/** One of a few: radio buttons that look like one row, wrap on a phone, and take one tap each. */
export function Choice<T extends string | boolean | number | null>({ label, options, value, onChange, readOnly, inline, hint }: Props<T>) {
  const name = useId();
  const chosen = options.find((option) => option.value === value);
  if (readOnly)
    return (
      <div className={classes.field} data-inline={inline || undefined}>
        <div className={classes.legend}>{label}</div>
        <div className={classes.chosen}>{chosen?.label ?? 'Not known'}</div>
      </div>
    );
  return (
    <fieldset className={classes.field} data-inline={inline || undefined}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={String(option.value)} className={classes.option}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span data-open={option.value === null || undefined}>{option.label}</span>
          </label>
        ))}
      </div>
      {hint && <div className={classes.hint}>{hint}</div>}
    </fieldset>
  );
}

/** Options out of a table of labels, with "Not known" last. */
export function optionsOf<K extends string>(labels: Record<K, string>): Option<K | null>[] {
  return [...(Object.entries(labels) as [K, string][]).map(([value, label]) => ({ value, label })), { value: null, label: 'Not known' }];
}
