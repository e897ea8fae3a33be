import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { problemOf } from '../../platform/api/problem.ts';
import { drafts } from '../../platform/drafts/draft-store.ts';
import { draftsChanged } from '../../platform/drafts/use-unsent.ts';
import { undoTime } from '../offer-undo.tsx';
import { needsDraft, nextSaving, openField, type Saving, shouldSend } from './saving.ts';

const rest = 2000;
const again = 15_000;

export interface SavedFieldOptions {
  /** names the field on this device: "design/component/<id>/summary" */
  draftKey: string;
  /** the server's text */
  value: string;
  /** sends the text; `base` is the text that the change was made on. A CONFLICT problem shows both versions. */
  save: (text: string, base: string) => Promise<unknown>;
  /** the server's text out of a CONFLICT problem's `current` */
  currentText?: (current: unknown) => string | null;
}

/** Saves a text as it is typed: on this device at every key, on the server when the typing rests or the field is left. */
export function useSavedField({ draftKey, value, save, currentText }: SavedFieldOptions) {
  const [state, dispatch] = useReducer(nextSaving, null, () => openField(value, drafts().selectOptional(draftKey)));
  const latest = useRef<Saving>(state);
  latest.current = state;
  const sending = useMutation({ mutationFn: ({ text, base }: { text: string; base: string }) => save(text, base), networkMode: 'always' });
  const mutate = useRef(sending.mutateAsync);
  mutate.current = sending.mutateAsync;

  const send = useCallback(async () => {
    const { text, base } = latest.current;
    if (!shouldSend(latest.current)) return;
    dispatch({ kind: 'sending' });
    try {
      await mutate.current({ text, base });
      dispatch({ kind: 'accepted' });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.unreachable) dispatch({ kind: 'unreachable' });
      else if (problem.code === 'CONFLICT') dispatch({ kind: 'conflicted', theirs: currentText?.(problem.current) ?? null });
      else dispatch({ kind: 'refused', problem: problem.fields[0]?.message ?? problem.message });
    }
  }, [currentText]);

  useEffect(() => dispatch({ kind: 'server', text: value }), [value]);

  useEffect(() => {
    if (!needsDraft(state)) {
      drafts().remove(draftKey);
      draftsChanged();
    }
  }, [state, draftKey]);

  useEffect(() => {
    if (!shouldSend(state)) return;
    const timer = window.setTimeout(send, state.standing === 'waiting' ? again : rest);
    window.addEventListener('online', send);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', send);
    };
  }, [state, send]);

  useEffect(() => {
    if (state.undo === null) return;
    const timer = window.setTimeout(() => dispatch({ kind: 'undoOver' }), undoTime);
    return () => window.clearTimeout(timer);
  }, [state.undo]);

  const type = (text: string) => {
    const kept = drafts().keep(draftKey, { text, base: latest.current.base, at: Date.now() });
    draftsChanged();
    dispatch({ kind: 'typed', text, kept });
  };
  const undo = () => {
    if (state.undo === null) return;
    const before = state.undo;
    type(before);
    // the state with the old text is drawn first, then it is sent as any other text
    window.setTimeout(send, 0);
  };
  return { state, type, send, undo, takeTheirs: () => dispatch({ kind: 'takeTheirs' }), keepMine: () => dispatch({ kind: 'keepMine' }) };
}
