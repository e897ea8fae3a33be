import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Trellis {
  address: string;
  /** the database's owner, for laying and measuring */
  ownerUrl: string;
  /** of the server; its PostgreSQL is started by it */
  pid: number;
  stop(): Promise<void>;
}

/** The demonstration in a process and a data folder of its own, as `npm start` starts it. */
export async function startTrellis(nodeOptions: string[] = []): Promise<Trellis> {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-bench-'));
  const server = spawn(process.execPath, [...nodeOptions, join(import.meta.dirname, '../../packages/server/src/main.ts')], {
    env: { ...process.env, TRELLIS_DATA: folder, PORT: '0', TRELLIS_LOG: 'error', TRELLIS_REQUESTS_PER_MINUTE: '100000000', NODE_ENV: '', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /ready after .* s:\s+(http:\/\/\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
  const { url } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as { url: string };
  return {
    address,
    ownerUrl: url,
    pid: server.pid as number,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
