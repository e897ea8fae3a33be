/**
 * Does the embedded database keep its word? Kills it with everything that belongs to it at random moments, while
 * four connections write, and looks for every acknowledged write afterwards: `node bench/kills.ts [kills]`.
 * A third of the kills fall into the start itself: making, opening and recovering the database.
 * A kill leaves what the operating system has taken over; what a power cut takes is not tried here.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWhileWriting } from '@trellis/server/platform/postgres/testing/kills';

const kills = Number(process.argv[2] ?? 30);
const moments = Array.from({ length: kills }, (_, round) => (round % 3 === 0 ? -1 - Math.random() * 900 : Math.random() * 600));
const folder = mkdtempSync(join(tmpdir(), 'trellis-kills-'));
try {
  const { acknowledged, lost, torn } = await killWhileWriting(folder, moments);
  console.log(`kills                                   ${kills}`);
  console.log(`writes acknowledged                     ${acknowledged}`);
  console.log(`acknowledged writes lost                ${lost}`);
  console.log(`writes of which half is there           ${torn}`);
  console.log(`kept : acknowledged                     ${acknowledged === 0 ? 'none was acknowledged' : (acknowledged - lost) / acknowledged}`);
  if (acknowledged === 0 || lost > 0 || torn > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
