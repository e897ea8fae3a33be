import { useState } from 'react';
import { drafts } from './draft-store.ts';
import { draftsChanged } from './use-unsent.ts';

/** A text that is kept on this device at every key until it was sent: `[text, setText, forget]`. */
export function useKeptText(key: string, start = ''): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => drafts().selectOptional(key)?.text ?? start);
  const change = (next: string) => {
    setText(next);
    if (next.trim() === '' || next === start) drafts().remove(key);
    else drafts().keep(key, { text: next, base: start, at: Date.now() });
    draftsChanged();
  };
  const forget = () => {
    drafts().remove(key);
    draftsChanged();
  };
  return [text, change, forget];
}

/** Whether a text that is kept here was typed on another one than what stands now: somebody else changed it meanwhile. */
export function isBehind(key: string, stands: string): boolean {
  const kept = drafts().selectOptional(key);
  return kept !== null && kept.base !== stands && kept.text !== stands;
}
