import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const script = `
import { stopOnSignals } from '${pathToFileURL(join(import.meta.dirname, 'stop-on-signals.ts'))}';
const open = setInterval(() => {}, 1000);
let stopping = null;
stopOnSignals(() => (stopping ??= (async () => {
  console.log('stopping');
  await new Promise((done) => process.stdin.once('data', done));
  console.log('stopped');
  clearInterval(open);
  process.stdin.destroy();
})()));
console.log('ready');
`;

it.skipIf(process.platform === 'win32')('a second signal, as npm sends it, does not cut the stopping short', async () => {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const heard = async (word: string) => {
    while (!said.includes(word)) await once(child.stdout, 'data');
  };
  await heard('ready');
  child.kill('SIGINT');
  await heard('stopping');
  child.kill('SIGINT');
  child.stdin.write('go on\n');
  const [code, signal] = await once(child, 'exit');
  expect([code, signal]).toEqual([0, null]);
  expect(said).toBe('ready\nstopping\nstopped\n');
});
