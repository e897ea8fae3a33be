import type { Actor } from '../db/index.ts';

/** How long the appointments of an account are taken from memory, in milliseconds. */
export const actorsRemembered = 5_000;
const mostAccounts = 10_000;

export interface ActorMemory {
  /** the appointments of an account that are in force; perhaps as they were a few seconds ago */
  select(accountId: string): Promise<Actor[]>;
  /** the same, asked of the database now */
  selectNow(accountId: string): Promise<Actor[]>;
}

/**
 * Remembers under which appointments an account works, because every request asks and little else costs as much. What is
 * remembered is never trusted: a request compares, inside its transaction, how often access has changed in the district
 * (`isCurrent`), and starts anew with `selectNow` when it has. What the database's owner changes past the application,
 * and a link that somebody has just accepted elsewhere, hold within `actorsRemembered`.
 * @param look reads the appointments from the database
 */
export function createActorMemory(
  look: (accountId: string) => Promise<Actor[]>,
  remembered: number = actorsRemembered,
  now: () => number = Date.now,
): ActorMemory {
  const known = new Map<string, { actors: Actor[]; until: number }>();
  const selectNow = async (accountId: string) => {
    const actors = await look(accountId);
    if (known.size >= mostAccounts) known.clear();
    known.set(accountId, { actors, until: now() + remembered });
    return actors;
  };
  return {
    selectNow,
    select: async (accountId) => {
      const found = known.get(accountId);
      return found && found.until > now() ? found.actors : selectNow(accountId);
    },
  };
}
