import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataFolder } from './data-folder.ts';
import { PostgresProblem } from './problem.ts';

const names = ['ownerPassword', 'appPassword', 'signInPassword', 'releasePassword', 'sessionSecret'] as const;

/** Passwords of the database's roles and the key that signs sessions: 256 random bits each, safe in an address. */
export type Secrets = Record<(typeof names)[number], string>;

/** The secrets of a data folder (made when it is missing), from a file that only its owner can read; what is missing is made once. */
export function readSecrets(folder: string): Secrets {
  const file = join(prepareDataFolder(folder), 'secrets.json');
  const kept = existsSync(file) ? parse(file) : {};
  const secrets = Object.fromEntries(names.map((name) => [name, kept[name] ?? randomBytes(32).toString('base64url')])) as Secrets;
  if (names.every((name) => kept[name])) {
    chmodSync(file, 0o600);
  } else {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify({ ...kept, ...secrets }, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(draft, file);
  }
  return secrets;
}

function parse(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new PostgresProblem('secrets_unusable', `The passwords in ${file} cannot be read (${(error as Error).message}). Put the file back from a backup.`);
  }
}
