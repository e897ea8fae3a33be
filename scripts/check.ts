import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Everything that is checked beside the tests: form, types, arrows between rooms, things nobody uses, types of the
 * schema. Ends with one plain line `N passed, N failed`.
 */
const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', ...name.split('/'));

const checks: { name: string; command: string[]; also?: (output: string) => string | null }[] = [
  { name: 'form (Biome)', command: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  ...['packages/domain', 'packages/server', 'packages/web', 'samples', 'e2e', 'bench'].map((folder) => ({
    name: `types of ${folder}`,
    command: [bin('@typescript/native/bin/tsc'), '-p', folder],
  })),
  {
    name: 'arrows (dependency-cruiser)',
    command: [bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'packages', 'samples', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
    // a checker that cannot read TypeScript looks at nothing and is content
    also: (output) => (Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) > 100 ? null : 'it looked at too few modules'),
  },
  { name: 'nothing unused (knip)', command: [bin('knip/bin/knip.js')] },
  { name: 'types of the schema', command: ['packages/server/src/platform/db/generate-types.ts', '--verify'] },
];

let failed = 0;
for (const { name, command, also } of checks) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const output = `${stdout}${stderr}`;
  const complaint = status === 0 ? (also?.(output) ?? null) : output;
  if (complaint) failed += 1;
  console.log(`${complaint ? '✗' : '✓'} ${name}`);
  if (complaint) console.log(complaint);
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
