import type { LogEntry } from '@trellis/domain/practice';
import { describe, expect, it } from 'vitest';
import { candidatesIn, draw } from './draw.ts';

const items = [...'abcdefghij'];
const random = (seed: number) => () => {
  seed = (seed * 16807) % 2147483647;
  return seed / 2147483647;
};

describe('A sample for a second look', () => {
  it('has as many as were asked for, each once, in their order', () => {
    const drawn = draw(items, 4, random(7));
    expect(new Set(drawn).size).toBe(4);
    expect(drawn.toSorted()).toEqual(drawn);
    expect(draw(items, 99, random(7))).toEqual(items);
    expect(draw(items, 0, random(7))).toEqual([]);
    expect(draw([], 3, random(7))).toEqual([]);
  });
  it('takes each as often as any other', () => {
    const times = new Map(items.map((item) => [item, 0]));
    const next = random(11);
    for (let round = 0; round < 4000; round++) for (const item of draw(items, 3, next)) times.set(item, (times.get(item) ?? 0) + 1);
    for (const count of times.values()) expect(count / 4000).toBeCloseTo(0.3, 1);
  });
  it('is drawn from what has a subject and something to judge by', () => {
    const entry = (over: Partial<LogEntry>) =>
      ({
        why: 'Fractions on a line',
        state: 'confirmed',
        kind: 'responding',
        date: '2025-11-20',
        interactions: [
          { id: 'known', partner: 'teachers', focus: 'student_thinking', focusTypeId: null },
          { id: 'unknown', partner: 'teachers', focus: 'not_known', focusTypeId: null },
        ],
        ...over,
      }) as LogEntry;
    expect(candidatesIn([entry({})]).map(({ interactionId }) => interactionId)).toEqual(['known']);
    expect(candidatesIn([entry({ why: ' ' }), entry({ state: 'to_confirm' })])).toEqual([]);
  });
});
