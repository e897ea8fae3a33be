import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../packages/server/src/main.ts');

/** The demonstration on any free port; all the journeys' people sit at one address, so the limit on requests is out of the way. */
const quiet = { PORT: '0', NODE_ENV: '', DATABASE_URL: '', TRELLIS_LOG: 'error', TRELLIS_REQUESTS_PER_MINUTE: '1000000' };

export interface RunningServer {
  /** the address that the terminal says */
  url: string;
  dataFolder: string;
  stop(): Promise<void>;
}

/** Starts Trellis as `npm start` does, with a data folder of its own that goes when it stops. The demonstration, unless `env` says otherwise; `address` finds the address in what the terminal says. */
export async function startServer(env: Record<string, string> = {}, address = /ready after .* s:\s+(http:\/\/\S+)/): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'trellis-e2e-'));
  const server = spawn(process.execPath, [main], {
    env: { ...process.env, ...quiet, TRELLIS_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // a journey that fails before it can stop its server leaves none behind
  const abandon = () => void server.kill('SIGTERM');
  process.once('exit', abandon);
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = address.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
  return {
    url,
    dataFolder: data,
    stop: async () => {
      process.off('exit', abandon);
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** A port that was free a moment ago: for servers that print their own address in links. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
