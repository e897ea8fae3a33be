import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { offerUndo } from './offer-undo.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Props<T extends string> {
  label: string;
  description?: string;
  options: readonly { value: T; label: string }[];
  value: T;
  save: (next: T) => Promise<unknown>;
  readOnly?: boolean;
}

/** A choice that saves itself, with Undo for ten seconds. */
export function SavedSelect<T extends string>({ label, description, options, value, save, readOnly }: Props<T>) {
  const saving = useMutation({ mutationFn: save, networkMode: 'always' });
  const wordOf = (one: T) => options.find((option) => option.value === one)?.label ?? one;
  const choose = (next: T) => saving.mutate(next, { onSuccess: () => offerUndo(`${label}: ${wordOf(next)}.`, () => saving.mutateAsync(value)) });
  const shown = saving.isPending ? saving.variables : value;
  return (
    <div>
      <NativeSelect
        label={label}
        description={description}
        data={options.map((option) => ({ ...option, disabled: readOnly && option.value !== value }))}
        value={shown}
        onChange={(event) => choose(event.currentTarget.value as T)}
      />
      <ProblemNotice error={saving.error} kept={`It is still ${wordOf(value)}.`} />
    </div>
  );
}
