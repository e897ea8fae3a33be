import { describe, expect, it } from 'vitest';
import { createSessionMemory, type OpenSession, remembered } from './session-memory.ts';

const ana = { id: 'ana', name: 'Ana Ruiz', email: 'ana@example.test', twoFactor: false };

/** A memory over a database that can be changed behind its back, with a clock that is set by hand. */
function memoryOver(sessions: Map<string, OpenSession>) {
  const at = { now: 1_000_000, asked: 0 };
  const memory = createSessionMemory(
    async (cookies) => {
      at.asked += 1;
      return sessions.get(cookies) ?? null;
    },
    () => at.now,
  );
  return { memory, at };
}
const openUntil = (time: number): OpenSession => ({ account: ana, expiresAt: new Date(time) });

describe('who is behind a session', () => {
  it('is asked once in a few seconds', async () => {
    const { memory, at } = memoryOver(new Map([['a', openUntil(9_000_000)]]));
    for (let request = 0; request < 5; request += 1) expect(await memory.select('a')).toBe(ana);
    expect(at.asked).toBe(1);
    at.now += remembered;
    expect(await memory.select('a')).toBe(ana);
    expect(at.asked).toBe(2);
  });

  it('is nobody within seconds after the session was ended elsewhere', async () => {
    const sessions = new Map([['a', openUntil(9_000_000)]]);
    const { memory, at } = memoryOver(sessions);
    await memory.select('a');
    sessions.clear();
    at.now += remembered;
    expect(await memory.select('a')).toBeNull();
  });

  it('is nobody at once after it was ended here, also when the question was under way', async () => {
    let answer = (_session: OpenSession | null): void => {};
    const memory = createSessionMemory(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const underWay = memory.select('a');
    memory.forget();
    answer(openUntil(Date.now() + 60_000));
    expect(await underWay).toBe(ana);
    const next = memory.select('a');
    answer(null);
    expect(await next).toBeNull();
  });

  it('is nobody once the session ran out', async () => {
    const sessions = new Map([['a', openUntil(1_000_100)]]);
    const { memory, at } = memoryOver(sessions);
    await memory.select('a');
    sessions.clear();
    at.now += 100;
    expect(await memory.select('a')).toBeNull();
  });

  it('is not taken from other cookies', async () => {
    const { memory, at } = memoryOver(new Map([['a', openUntil(9_000_000)]]));
    await memory.select('a');
    expect(await memory.select('a; b')).toBeNull();
    expect(await memory.select('b')).toBeNull();
    expect(at.asked).toBe(3);
  });
});
