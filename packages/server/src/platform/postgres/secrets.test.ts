import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSecrets } from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trellis-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes secrets once, each different, for nobody else to read', () => {
  const secrets = readSecrets(join(folder, 'new'));
  expect(new Set(Object.values(secrets)).size).toBe(5);
  expect(readSecrets(join(folder, 'new'))).toEqual(secrets);
  expect(statSync(join(folder, 'new', 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o700);
});

it('adds a secret that a later version needs and keeps the others', () => {
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ ownerPassword: 'kept', another: 'kept too' }));
  const secrets = readSecrets(folder);
  expect(secrets.ownerPassword).toBe('kept');
  expect(secrets.sessionSecret).toHaveLength(43);
  expect(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')).another).toBe('kept too');
});

it('names a file that cannot be read', () => {
  writeFileSync(join(folder, 'secrets.json'), '{ half');
  expect(() => readSecrets(folder)).toThrow(join(folder, 'secrets.json'));
});
