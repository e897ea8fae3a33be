import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killWhileWriting } from './testing/kills.ts';

const random = (from: number, to: number) => from + Math.random() * (to - from);

it.skipIf(process.platform !== 'linux')(
  'keeps every acknowledged write when everything is killed at once (finds the processes in /proc, so Linux only)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trellis-kill-'));
    try {
      const tally = await killWhileWriting(folder, [random(20, 300), random(20, 300), random(20, 300)]);
      expect(tally).toMatchObject({ kills: 3, lost: 0, torn: 0 });
      expect(tally.acknowledged).toBeGreaterThan(3);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
