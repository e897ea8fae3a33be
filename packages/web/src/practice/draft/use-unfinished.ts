import { useRef } from 'react';

/** What a field that looks things up tells the form around it. */
export interface Watch {
  onPending: (found: Promise<unknown>) => void;
  onOpenText: (text: string) => void;
}

/** Looks after what was typed and is no choice yet, so that saving neither overtakes a look-up nor drops the text. */
export function useUnfinished() {
  const pending = useRef<Promise<unknown>[]>([]);
  const open = useRef(new Map<string, string>());
  const watch = (field: string): Watch => ({
    onPending: (found) => void pending.current.push(found),
    onOpenText: (text) => void open.current.set(field, text),
  });
  /** Waits for look-ups. False when some text is still no choice; its field says so. */
  const settle = async (): Promise<boolean> => {
    await Promise.allSettled(pending.current.splice(0));
    return [...open.current.values()].every((text) => text === '');
  };
  return { watch, settle };
}
