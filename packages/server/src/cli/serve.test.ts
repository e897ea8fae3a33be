import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the demonstration does not listen to other machines: it says why and what to do, and is gone', () => {
  const host = '0.0.0.0';
  const folder = join(tmpdir(), `trellis-refused-${process.pid}`);
  const env = { PATH: process.env.PATH, HOST: host, TRELLIS_DATA: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../main.ts')], { encoding: 'utf8', env });
  expect(stderr).toBe(
    `trellis: HOST is ${host}, but the demonstration listens on this machine only: unset HOST, or set it to 127.0.0.1, or set NODE_ENV=production for a district of your own.\n`,
  );
  expect([status, stdout, existsSync(folder)]).toEqual([1, '', false]);
});
