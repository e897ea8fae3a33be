import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../index.ts';
import { killTree, linesOf, startWriter } from './processes.ts';

export interface KillTally {
  kills: number;
  /** Transactions that the server had acknowledged. */
  acknowledged: number;
  /** Acknowledged transactions of which a row is missing. */
  lost: number;
  /** Transactions, acknowledged or not, of which only half is there. */
  torn: number;
}

/**
 * Kills the launcher, the server and all its processes at once while they write, opens the folder again, counts,
 * and so on. `moments` has the milliseconds for each kill: after the first acknowledged write, or, negative,
 * after the start of the process, which reaches into the making, opening and recovering of the database.
 */
export async function killWhileWriting(folder: string, moments: number[]): Promise<KillTally> {
  const acknowledged: string[] = [];
  let tally: KillTally = { kills: 0, acknowledged: 0, lost: 0, torn: 0 };
  for (const [round, moment] of moments.entries()) {
    const writer = startWriter(folder, `round${round}`);
    const lines = linesOf(writer);
    if (moment >= 0) await once(writer.stdout!, 'readable');
    await sleep(Math.abs(moment));
    if (writer.exitCode !== null) throw new Error(`The writer ended by itself in round ${round}.`);
    killTree(writer.pid!);
    acknowledged.push(...(await lines));
    tally = { kills: round + 1, acknowledged: acknowledged.length, ...(await count(folder, acknowledged)) };
  }
  return tally;
}

async function count(folder: string, acknowledged: string[]): Promise<{ lost: number; torn: number }> {
  const server = await startPostgres({ dataFolder: folder, log: () => {} });
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    const table = await client.query(`select to_regclass('entry') as name`);
    if (table.rows[0].name === null) return { lost: acknowledged.length, torn: 0 };
    const { rows } = await client.query<{ id: string; halves: number }>('select id, count(*)::int as halves from entry group by id');
    const halves = new Map(rows.map((row) => [row.id, row.halves]));
    await client.query('create extension if not exists amcheck');
    // Fails when the index and the table tell different stories.
    await client.query(`select bt_index_check('entry_pkey', true)`);
    return { lost: acknowledged.filter((id) => halves.get(id) !== 2).length, torn: rows.filter((row) => row.halves !== 2).length };
  } finally {
    await client.end();
    await server.stop();
  }
}
