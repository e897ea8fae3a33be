import type { ReactNode } from 'react';
import { Choice, type Option } from '../shared/choice.tsx';
import { SavedNote } from '../shared/saved-note.tsx';
import { useSavedValue } from '../shared/use-saved-value.ts';
import type { Saving } from './use-component-saving.ts';

interface Props<T> {
  saving: Saving;
  field: string;
  label: string;
  options: readonly Option<T | null>[];
  /** whether null is stored (the rules read it as not known), or the field left out */
  keepsNull?: boolean;
  hint?: (value: T | null) => ReactNode;
}

/** One of a few in the kind's own part, saved as it is chosen. */
export function DetailChoice<T extends string | boolean>({ saving, field, label, options, keepsNull, hint }: Props<T>) {
  const value = ((saving.component.detail as Record<string, unknown>)[field] ?? null) as T | null;
  const saved = useSavedValue<T | null>(value, (next, base) => saving.saveDetail(field, next ?? (keepsNull ? null : undefined), base));
  return (
    <div>
      <Choice label={label} options={options} value={saved.shown} onChange={saved.set} readOnly={saving.readOnly} hint={hint?.(saved.shown)} />
      <SavedNote saved={saved} words={(one) => options.find((option) => option.value === one)?.label ?? 'Not known'} />
    </div>
  );
}
