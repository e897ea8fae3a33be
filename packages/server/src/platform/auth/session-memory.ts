import type { Account } from './account.ts';

/** How long an account is taken from memory, in milliseconds. */
export const remembered = 5_000;
const mostSessions = 10_000;

export interface OpenSession {
  account: Account;
  expiresAt: Date;
}

export interface SessionMemory {
  /** the account behind the cookies of a request, asked of the database at most every few seconds; null is not remembered */
  select(cookies: string): Promise<Account | null>;
  /** after anything that may have ended a session: from now on the database is asked again */
  forget(): void;
}

/**
 * Remembers who is behind a session for a few seconds, because every request asks. A session that this process ends is
 * closed at once (`forget`); one that another process or the database's owner ends, within `remembered`. Appointments
 * are remembered apart, and checked in every transaction (`createActorMemory`). Sessions are told apart by all their cookies as they were
 * sent, signature included, so that nothing is taken from memory that was not checked as it stands.
 * @param look reads and checks the session behind the cookies
 */
export function createSessionMemory(look: (cookies: string) => Promise<OpenSession | null>, now: () => number = Date.now): SessionMemory {
  let known = new Map<string, { account: Account; until: number }>();
  return {
    select: async (cookies) => {
      const found = known.get(cookies);
      if (found && found.until > now()) return found.account;
      known.delete(cookies);
      const asked = known;
      const session = await look(cookies);
      if (!session) return null;
      // what was forgotten while the database answered stays forgotten
      if (asked === known) {
        if (known.size >= mostSessions) known.clear();
        known.set(cookies, { account: session.account, until: Math.min(now() + remembered, session.expiresAt.getTime()) });
      }
      return session.account;
    },
    forget: () => {
      known = new Map();
    },
  };
}
