import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';

/** Of this kind, as `pg_advisory_xact_lock` tells kinds apart. */
const roundLock = 7353561;

/**
 * Until the transaction ends: people may join and send together; a reveal waits for them and keeps new ones waiting, so that
 * no score is half in.
 */
export async function holdRound(tx: Tx, roundId: string, how: 'with_others' | 'alone'): Promise<void> {
  if (how === 'alone') await sql`select pg_advisory_xact_lock(${roundLock}::integer, hashtext(${roundId}))`.execute(tx);
  else await sql`select pg_advisory_xact_lock_shared(${roundLock}::integer, hashtext(${roundId}))`.execute(tx);
}
