import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './support/chromium.ts';

/** `npm run e2e`: the journeys in a real browser, against a server of their own. Names of journeys may follow. */
const chromium = findChromium();
if (!chromium) {
  console.error('The journeys need Chromium. On Debian and Ubuntu: apt-get install chromium. Elsewhere: set CHROMIUM to the path of a Chromium or Chrome.');
  process.exit(1);
}
const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'e2e/vitest.config.ts', ...process.argv.slice(2)], {
  cwd: join(import.meta.dirname, '..'),
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM: chromium },
});
process.exitCode = status ?? 1;
