import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The writer of this folder as a process of its own; see writer.ts. */
export function startWriter(folder: string, run: string, options: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {}): ChildProcess {
  const script = join(import.meta.dirname, 'writer.ts');
  return spawn(process.execPath, [script, folder, run], { stdio: ['ignore', 'pipe', 'inherit'], ...options });
}

/** What a process prints until it is gone, in whole lines. */
export async function linesOf(child: ChildProcess): Promise<string[]> {
  let text = '';
  for await (const piece of child.stdout!.setEncoding('utf8')) text += piece;
  return text.split('\n').slice(0, -1);
}

/** A process and everything below it die in one moment, with no chance to tidy up or to see each other die. Linux only. */
export function killTree(pid: number): void {
  for (const signal of ['SIGSTOP', 'SIGKILL'] as const) {
    for (const each of [pid, ...descendantsOf(pid)]) send(each, signal);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Gone meanwhile, which is what we want of it.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Ids of all processes below one, those nearest to it first. */
export function descendantsOf(pid: number): number[] {
  const children = processes().filter((each) => each.parent === pid);
  return children.flatMap((each) => [each.pid, ...descendantsOf(each.pid)]);
}

function processes(): { pid: number; parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The second field is the name in brackets and may hold anything; the parent is the second one after it.
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
        return [{ pid: Number(name), parent: Number(fields[1]) }];
      } catch {
        return [];
      }
    });
}
