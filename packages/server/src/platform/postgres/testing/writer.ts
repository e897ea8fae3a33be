/**
 * Starts the server on a folder and writes until it is killed, over four connections. Each transaction writes two
 * rows of one id; the id is printed when the server has acknowledged the commit.
 * Arguments: the data folder, and a word that makes the ids of this run its own.
 */
import pg from 'pg';
import { startPostgres } from '../index.ts';

const [dataFolder, run] = process.argv.slice(2) as [string, string];
const { url } = await startPostgres({ dataFolder, log: () => {} });

async function connect() {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function write(client: pg.Client, name: string) {
  for (let count = 0; ; count += 1) {
    const id = `${run}-${name}-${count}`;
    await client.query('begin');
    await client.query('insert into entry values ($1, 1, $2)', [id, 'x'.repeat(count % 500)]);
    await client.query('insert into entry values ($1, 2, $2)', [id, 'y'.repeat(count % 300)]);
    await client.query('commit');
    process.stdout.write(`${id}\n`);
  }
}

const first = await connect();
await first.query('create table if not exists entry (id text, half int, note text, primary key (id, half))');
await Promise.all([write(first, 'a'), ...['b', 'c', 'd'].map(async (name) => write(await connect(), name))]);
