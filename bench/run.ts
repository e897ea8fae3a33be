import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';

/** Runs every benchmark, one after the other; ends with one plain line `N within their limits, N not`. */
const benches = ['kills', 'save', 'profile', 'walkthrough-receive', 'trends', 'agreement', 'reveal'];

console.log(`work of others on this machine before the start (average of a minute): ${loadavg()[0]?.toFixed(1)}`);
let missed = 0;
for (const name of benches) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) missed += 1;
}
console.log(`\n${benches.length - missed} within their limits, ${missed} not`);
if (missed > 0) process.exitCode = 1;
