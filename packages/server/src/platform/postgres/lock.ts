import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { PostgresProblem } from './problem.ts';

/**
 * Makes sure that one process at a time looks after a folder. The lock is a listening socket, because the system
 * lets go of it however its holder ends. Returns what gives it back.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const name = lockName(folder);
  const server = (await listen(name)) ?? ((await isAbandoned(name)) ? await listen(name) : null);
  if (!server) {
    throw new PostgresProblem('already_running', `Trellis is already running on ${folder}. Stop it first, or set TRELLIS_DATA to another folder.`);
  }
  return () => void server.close();
}

/** Linux and Windows have names that vanish with their holder; elsewhere it is a file, which may be left behind. */
function lockName(folder: string): string {
  const id = `trellis-${shortHash(folder)}`;
  if (process.platform === 'linux') return `\0${id}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${id}` : `/tmp/${id}.lock`;
}

/** Twelve characters that stand for a path. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function listen(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy()).unref();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(name, () => resolve(server));
  });
}

function isAbandoned(name: string): Promise<boolean> {
  if (!name.startsWith('/')) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(name, () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => {
      rmSync(name, { force: true });
      resolve(true);
    });
  });
}
