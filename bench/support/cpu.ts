import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Processor time in milliseconds that a process and, apart from it, all that it started have used so far. */
export interface Used {
  own: number;
  started: number;
}

/** Reads it from /proc, in steps of 10 ms; null where there is none (other systems than Linux). */
export function cpuUsed(pid: number): Used | null {
  if (!existsSync(`/proc/${pid}/stat`)) return null;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
  const started = (parent: number): number =>
    processes.filter((each) => each.parent === parent).reduce((sum, each) => sum + each.own + each.ended + started(each.pid), 0);
  return { own: processes.find((each) => each.pid === pid)?.own ?? 0, started: started(pid) };
}

/** Of one process: its own time, and that of its children that have ended. Null when it has just gone. */
function statOf(pid: number): { pid: number; parent: number; own: number; ended: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // after the name, which may hold anything: state, parent …; fields 14 to 17 are times in hundredths of a second
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { pid, parent: fields[1] ?? 0, own: (user + system) * 10, ended: (endedUser + endedSystem) * 10 };
  } catch {
    return null;
  }
}
