import { useCallback, useEffect, useRef, useState } from 'react';
import { drafts, draftsChanged } from '../../platform/drafts/index.ts';
import { type EntryDraft, emptyDraft, isWorthKeeping } from './entry-draft.ts';

const name = 'practice/new-entry';
const newId = () => crypto.randomUUID();

/** The task that was begun and not sent, on this device. */
export function readEntryDraft(): EntryDraft | null {
  const kept = drafts().selectOptional(name);
  return kept === null ? null : (JSON.parse(kept.text) as EntryDraft);
}

export function discardEntryDraft(): void {
  drafts().remove(name);
  draftsChanged();
}

/**
 * The task that is being typed, kept on the device at every key until the server has it. `latest` is what the last
 * change made, for whoever waited meanwhile.
 */
export function useEntryDraft(date: string) {
  const [draft, setDraft] = useState<EntryDraft>(() => readEntryDraft() ?? emptyDraft(date, newId));
  const latest = useRef(draft);
  const change = useCallback((make: (draft: EntryDraft) => EntryDraft) => {
    latest.current = make(latest.current);
    setDraft(latest.current);
  }, []);
  useEffect(() => {
    if (!isWorthKeeping(draft)) return;
    drafts().keep(name, { text: JSON.stringify(draft), base: '', at: Date.now() });
    draftsChanged();
  }, [draft]);
  const clear = useCallback(() => {
    latest.current = emptyDraft(date, newId);
    setDraft(latest.current);
    discardEntryDraft();
  }, [date]);
  return { draft, change, clear, latest };
}
