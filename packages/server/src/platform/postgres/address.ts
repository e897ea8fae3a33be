import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeFolderFor } from './home.ts';
import type { Account } from './run.ts';

/** Where the server listens: a socket in a folder of its own; on Windows, whose sockets Node cannot use, a free port of the loopback. */
export interface Address {
  host: string;
  port: number;
  /** The socket's folder, or null on Windows. */
  socketFolder: string | null;
}

const socketPort = 5432;
const temporary = '/tmp/trellis-socket-';
/** The system cuts a socket's path at 108 bytes (104 on macOS), its final zero included. */
const longestPath = 103;

/** Call it when no server runs: what an earlier one left in its socket's folder goes, or PostgreSQL may take it for a living one. */
export async function chooseAddress(home: string, account: Account): Promise<Address> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort(), socketFolder: null };
  const own = join(home, 'socket');
  rmSync(own, { recursive: true, force: true });
  const fits = Buffer.byteLength(join(own, `.s.PGSQL.${socketPort}.lock`)) <= longestPath;
  const socketFolder = makeFolderFor(account, fits ? own : mkdtempSync(temporary));
  return { host: socketFolder, port: socketPort, socketFolder };
}

/** Takes away a folder that was made for a long path. */
export function clearAddress(socketFolder: string | null): void {
  if (socketFolder?.startsWith(temporary)) rmSync(socketFolder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve((address as { port: number }).port));
    });
  });
}
