import { setUpHours } from '@trellis/domain/access';
import type { Client } from 'pg';
import { createToken } from './one-time-token.ts';

/**
 * A fresh link to set up the first district, good for 48 hours; earlier ones stop opening. Runs on the owner's connection,
 * by the process that starts and by the command line.
 * @returns the link, or null when there is a district already
 */
export async function createSetUpLink(owner: Client, publicUrl: string): Promise<string | null> {
  const { rows } = await owner.query<{ needed: boolean }>('select app.needs_set_up() as needed');
  if (!rows[0]?.needed) return null;
  const { token, digest } = createToken();
  await owner.query('begin');
  try {
    await owner.query('delete from set_up_token');
    await owner.query('insert into set_up_token (digest, expires_at) values ($1, now() + make_interval(hours => $2))', [digest, setUpHours]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
  return `${publicUrl}/set-up/${token}`;
}
