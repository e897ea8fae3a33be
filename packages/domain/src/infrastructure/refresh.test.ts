import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterAgreeing, afterKeeping, afterTaking, type DraftStanding, isTouched, refreshStep, refreshValue } from './refresh.ts';

interface Row extends DraftStanding {
  says: string;
}
interface Adopted {
  revision: number;
  says: string;
}

/** What may happen to one record of which a draft took its copy, told with the text that it says. */
type Event = { kind: 'draft' | 'adopted'; says: string } | { kind: 'refresh'; keep: 'draft' | 'adopted' } | { kind: 'adopt' };

const text = fc.constantFrom('one', 'two', 'three');
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constantFrom('draft' as const, 'adopted' as const), says: text }),
  fc.record({ kind: fc.constant('refresh' as const), keep: fc.constantFrom('draft' as const, 'adopted' as const) }),
  fc.record({ kind: fc.constant('adopt' as const) }),
);

function refreshed(mine: Row, theirs: Adopted, keep: 'draft' | 'adopted'): Row {
  const step = refreshStep(mine, theirs, mine.says === theirs.says);
  if (step === 'stays') return mine;
  if (step === 'agrees') return { ...afterAgreeing(mine, theirs), says: mine.says };
  if (step === 'comes_in' || keep === 'adopted') return { ...afterTaking(mine, theirs), says: theirs.says };
  return { ...afterKeeping(mine, theirs), says: mine.says };
}

describe('a draft that is brought up to date', () => {
  it('never loses what somebody typed unless somebody chose so, and is then in step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.array(event, { maxLength: 25 }), (first, events) => {
        let theirs: Adopted = { revision: first, says: 'first' };
        let mine: Row = { revision: first, copiedFrom: first, inStepAt: null, says: 'first' };
        for (const each of events) {
          const before = mine;
          if (each.kind === 'adopted' && each.says !== theirs.says) theirs = { revision: theirs.revision + 1, says: each.says };
          if (each.kind === 'draft' && each.says !== mine.says) mine = { ...mine, revision: mine.revision + 1, says: each.says };
          if (each.kind === 'adopt' && isTouched(mine) && mine.copiedFrom === theirs.revision && mine.says !== theirs.says) {
            const revision = Math.max(mine.revision, theirs.revision) + 1;
            theirs = { revision, says: mine.says };
            mine = { revision, copiedFrom: revision, inStepAt: null, says: mine.says };
          }
          if (each.kind === 'refresh') {
            const touched = isTouched(mine) && mine.says !== theirs.says;
            const moved = mine.copiedFrom !== theirs.revision;
            mine = refreshed(mine, theirs, each.keep);
            if (touched && (!moved || each.keep === 'draft')) expect(mine.says).toBe(before.says);
            if (!touched && moved) expect(mine.says).toBe(theirs.says);
            expect(refreshStep(mine, theirs, mine.says === theirs.says)).toBe('stays');
            // what differs is the draft's own, and can be adopted without another look
            expect(isTouched(mine) || mine.says === theirs.says).toBe(true);
          }
          // who saves on an older revision is always found out
          expect(mine.revision).toBeGreaterThanOrEqual(before.revision);
          if (mine.says !== before.says) expect(mine.revision).toBeGreaterThan(before.revision);
        }
      }),
      { numRuns: 2000, seed: 20260803 },
    );
  });

  it('takes in what is new, leaves alone what is its own', () => {
    expect(refreshStep(null, { revision: 4 }, false)).toBe('comes_in');
    expect(afterTaking(null, { revision: 4 })).toEqual({ revision: 4, copiedFrom: 4, inStepAt: 4 });
    const own = { revision: 2, copiedFrom: null, inStepAt: null };
    expect([isTouched(own), refreshStep(own, null, false)]).toEqual([true, 'stays']);
  });

  it('asks about a value only where both moved it, or where nobody knows', () => {
    const step = (base: unknown, mine: unknown, theirs: unknown) => refreshValue(base, mine, theirs, isDeepStrictEqual);
    expect(step({ a: 1 }, { a: 1 }, { a: 2 })).toBe('comes_in');
    expect(step({ a: 1 }, { a: 2 }, { a: 1 })).toBe('stays');
    expect(step({ a: 1 }, { a: 2 }, { a: 3 })).toBe('choose');
    expect(step({ a: 1 }, { a: 2 }, { a: 2 })).toBe('agrees');
    expect(step(null, { a: 1 }, { a: 2 })).toBe('choose');
  });
});
