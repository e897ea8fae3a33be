import type { Session } from '@trellis/domain/access';
import type { DraftStorage } from '../drafts/draft-store.ts';

/**
 * Who works on this page. `here`: the server said so. `offline`: it was not reached, and this is what it said last.
 * `signed_out`: the session has ended while the page was open; what is on it stays, and writing goes on.
 */
export interface HeldSession extends Session {
  standing: 'here' | 'offline' | 'signed_out';
  /** when the server said so, by the device's clock */
  asOf: number;
}

type SessionStorage = Pick<DraftStorage, 'getItem' | 'setItem' | 'removeItem'>;

interface Kept {
  accountId: string;
  /** by appointment: each sees its own role and permissions only */
  sessions: Record<string, { session: Session; asOf: number }>;
  last: string;
}
const key = 'trellis.session';

/** Keeps what the server said of who is signed in, so that a page starts without a network. It holds names and roles, no content. */
export function keepSession(storage: SessionStorage, session: Session, asOf: number): void {
  if (session.account === null || session.current === null) return;
  const before = read(storage);
  const sessions = before?.accountId === session.account.id ? before.sessions : {};
  const kept: Kept = { accountId: session.account.id, sessions: { ...sessions, [session.current.id]: { session, asOf } }, last: session.current.id };
  storage.setItem(key, JSON.stringify(kept));
}

/** The last session under this appointment; under the one used last, when none is named. */
export function selectOptionalKeptSession(storage: SessionStorage, appointmentId: string | null): HeldSession | null {
  const kept = read(storage);
  const found = kept?.sessions[appointmentId ?? kept.last];
  return found ? { ...found.session, standing: 'offline', asOf: found.asOf } : null;
}

export const forgetSession = (storage: SessionStorage): void => storage.removeItem(key);

function read(storage: SessionStorage): Kept | null {
  const stored = storage.getItem(key);
  if (stored === null) return null;
  try {
    const kept = JSON.parse(stored) as Kept;
    return typeof kept.sessions === 'object' && kept.sessions !== null ? kept : null;
  } catch {
    return null; // something else wrote under this key
  }
}
