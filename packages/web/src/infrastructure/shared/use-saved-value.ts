import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../platform/api/problem.ts';

/** What a page knows of a choice that saves itself. */
export interface SavedValue<T> {
  /** what the control shows: what was just chosen, else the server's */
  shown: T;
  set: (next: T) => void;
  saving: boolean;
  /** null: nothing went wrong */
  error: unknown;
  /** what was chosen here while somebody else changed it; what stands on the page then is theirs */
  mine: { value: T } | null;
  /** saves what was chosen here over theirs */
  keepMine: () => void;
}

/** Saves a choice as it is made. `save` gets the value that the choice was made over, so that a conflict can be seen. */
export function useSavedValue<T>(value: T, save: (next: T, base: T) => Promise<unknown>): SavedValue<T> {
  const [mine, setMine] = useState<{ value: T } | null>(null);
  const [pending, setPending] = useState<{ value: T } | null>(null);
  const saving = useMutation({
    mutationFn: ({ next, base }: { next: T; base: T }) => save(next, base),
    networkMode: 'always',
    onSuccess: () => setMine(null),
    onError: (error, { next }) => setMine(problemOf(error).code === 'CONFLICT' ? { value: next } : null),
    onSettled: () => setPending(null),
  });
  const set = (next: T) => {
    setPending({ value: next });
    saving.mutate({ next, base: value });
  };
  return {
    shown: pending ? pending.value : value,
    set,
    saving: saving.isPending,
    error: saving.error,
    mine,
    keepMine: () => mine && set(mine.value),
  };
}
