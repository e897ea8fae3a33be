import type { LocalRecord } from '@trellis/domain/kernel/outbox';
import { useSyncExternalStore } from 'react';

/** One record that the server has not said yes to. */
export interface OutboxItem {
  /** account, appointment, operation and record in one text */
  name: string;
  operation: string;
  recordId: string;
  /** the appointment it was written under */
  author: string;
  title: string;
  /** when writing began, by the device's clock */
  since: number;
  record: LocalRecord<Record<string, unknown>>;
  /** it is on its way at this moment */
  sending: boolean;
}

/** Why what is typed lasts only as long as the page: no room left, or no storage to be had. */
export type Unkept = 'full' | 'none';

export interface OutboxState {
  items: readonly OutboxItem[];
  /** records that can be read only after signing in */
  sealed: number;
  unkept: Unkept | null;
  /** the last answer of the server came back signed out */
  signedOut: boolean;
}

const nothing: OutboxState = { items: [], sealed: 0, unkept: null, signedOut: false };
let state = nothing;
const listeners = new Set<() => void>();

/** What is on this device and not sent yet; written by the outbox alone. */
export function setOutboxState(change: Partial<OutboxState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}
export const outboxState = (): OutboxState => state;

function subscribeOutbox(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is on this device and not sent yet, of the person who is signed in. */
export const useOutbox = (): OutboxState => useSyncExternalStore(subscribeOutbox, outboxState);
