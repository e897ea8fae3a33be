import { useState } from 'react';
import { drafts, draftsChanged } from '../../platform/drafts/index.ts';

/** What somebody entered and has not sent, kept on this device at every tap. `null`: nothing of that kind. */
export function useKept<Value>(name: string): { kept: Value | null; keep: (value: Value) => void; forget: () => void } {
  const [held, setHeld] = useState(() => ({ name, value: read<Value>(name) }));
  // another lesson, another draft
  if (held.name !== name) setHeld({ name, value: read<Value>(name) });
  return {
    kept: held.name === name ? held.value : null,
    keep: (value) => {
      drafts().keep(name, { text: JSON.stringify(value), base: '', at: Date.now() });
      draftsChanged();
      setHeld({ name, value });
    },
    forget: () => {
      drafts().remove(name);
      draftsChanged();
      setHeld({ name, value: null });
    },
  };
}

function read<Value>(name: string): Value | null {
  const draft = drafts().selectOptional(name);
  return draft === null ? null : (JSON.parse(draft.text) as Value);
}
