import { describe, expect, it } from 'vitest';
import type { Actor } from '../db/index.ts';
import { actorsRemembered, createActorMemory } from './actor-memory.ts';

const asTallulah = { personName: 'Tallulah Reyes' } as Actor;

describe('what an account works under', () => {
  const scene = () => {
    let time = 1_000_000;
    let asked = 0;
    const memory = createActorMemory(
      async () => {
        asked += 1;
        return [asTallulah];
      },
      actorsRemembered,
      () => time,
    );
    return { memory, asked: () => asked, pass: (milliseconds: number) => (time += milliseconds) };
  };

  it('is asked once in a few seconds', async () => {
    const { memory, asked, pass } = scene();
    expect(await memory.select('tallulah')).toEqual([asTallulah]);
    pass(actorsRemembered - 1);
    await memory.select('tallulah');
    expect(asked()).toBe(1);
    pass(1);
    await memory.select('tallulah');
    expect(asked()).toBe(2);
  });

  it('is asked anew by whoever wants it as it is now, and remembered from then', async () => {
    const { memory, asked } = scene();
    await memory.select('tallulah');
    await memory.selectNow('tallulah');
    await memory.select('tallulah');
    expect(asked()).toBe(2);
  });

  it('is told apart by account', async () => {
    const { memory, asked } = scene();
    await memory.select('tallulah');
    await memory.select('laverne');
    expect(asked()).toBe(2);
  });
});
