import { useSyncExternalStore } from 'react';

/** Whether the browser may clear what is kept here when the device runs low; null where it does not say. */
let lasting: boolean | null = null;
const listeners = new Set<() => void>();

function set(next: boolean | null): void {
  lasting = next;
  for (const listener of listeners) listener();
}

/** Asks the browser to keep what is stored until a person removes it. Some ask the person, some decide by themselves. */
export async function askToLast(): Promise<void> {
  if (!navigator.storage?.persist) return;
  set((await navigator.storage.persisted()) || (await navigator.storage.persist()));
}

/** Looks without asking. */
export async function lookWhetherItLasts(): Promise<void> {
  if (navigator.storage?.persisted) set(await navigator.storage.persisted());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLasting = (): boolean | null => useSyncExternalStore(subscribe, () => lasting);

/** The page runs as an app from the home screen; browsers of phones then keep what it stores. */
export const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;
