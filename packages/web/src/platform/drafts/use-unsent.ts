import { useSyncExternalStore } from 'react';
import { drafts } from './draft-store.ts';

const listeners = new Set<() => void>();

/** Tells everybody who counts that a draft was kept or removed. */
export function draftsChanged(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** How many texts on this device wait for the server's yes. */
export const useUnsentCount = (): number => useSyncExternalStore(subscribe, () => drafts().names().length);
