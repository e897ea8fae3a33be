import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../packages/server/src/main.ts');

export interface RunningServer {
  /** as the terminal says it */
  url: string;
  /** everything the terminal said so far */
  said(): string;
  stop(): Promise<void>;
}

/** Starts Trellis as `npm start` does, with a data folder of its own that goes when it stops. The demonstration, unless `env` says otherwise. */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'trellis-e2e-'));
  const server = spawn(process.execPath, [main], {
    env: { ...process.env, TRELLIS_DATA: data, PORT: '0', TRELLIS_LOG: 'error', NODE_ENV: '', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ready after .* s:\s+(http:\/\/\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
  return {
    url,
    said: () => said,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
