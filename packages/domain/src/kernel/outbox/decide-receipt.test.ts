import { describe, expect, test } from 'vitest';
import { decideHeld, decideReceipt, type Known, releasable } from './decide-receipt.ts';
import { canonicalText, type OutboxOperation, operationText } from './operation.ts';
import type { StoredReceipt } from './receipt.ts';

const nothing: Known = { receipt: null, parent: null, revision: null, sender: 'author' };
const sent: OutboxOperation & { digest: string } = {
  id: 'a',
  name: 'walkthrough.receive@1',
  recordId: 'room 12',
  baseRevision: null,
  after: null,
  content: { note: 'They counted on' },
  deviceSequence: 1,
  author: 'laverne',
  digest: 'h1',
};
const accepted: StoredReceipt = { recordId: 'room 12', digest: 'h0', outcome: 'accepted', revision: 4 };

describe('A record made in a classroom', () => {
  test('is the first revision when it comes first', () => {
    expect(decideReceipt(nothing, sent)).toEqual({ outcome: 'accepted', revision: 1 });
  });

  test('sent again is answered as before, even when its author may not see the record any more', () => {
    const receipt = { ...accepted, digest: 'h1' };
    expect(decideReceipt({ receipt, parent: null, revision: 9, sender: 'not_allowed' }, sent)).toEqual({ outcome: 'again', receipt });
  });

  test('with other content under the same id is written nowhere', () => {
    expect(decideReceipt({ ...nothing, receipt: accepted, revision: 4 }, sent)).toEqual({ outcome: 'taken' });
  });

  test('under the same record id as another device’s lies beside it', () => {
    expect(decideReceipt({ ...nothing, revision: 1 }, sent)).toEqual({ outcome: 'beside' });
  });
});

describe('An edit', () => {
  test('of the newest revision makes the next one', () => {
    expect(decideReceipt({ ...nothing, revision: 4 }, { ...sent, baseRevision: 4 })).toEqual({ outcome: 'accepted', revision: 5 });
  });

  test('of an older revision lies beside the newer one', () => {
    expect(decideReceipt({ ...nothing, revision: 5 }, { ...sent, baseRevision: 4 })).toEqual({ outcome: 'beside' });
  });

  test('of a revision that a restored server does not have any more lies beside what it has', () => {
    expect(decideReceipt({ ...nothing, revision: 3 }, { ...sent, baseRevision: 4 })).toEqual({ outcome: 'beside' });
  });

  test('of a record that is gone is kept apart', () => {
    expect(decideReceipt(nothing, { ...sent, baseRevision: 4 })).toEqual({ outcome: 'quarantined', reason: 'no_record' });
  });
});

describe('An edit made on one that was not answered', () => {
  const edit = { ...sent, id: 'b', after: 'a' };

  test('waits for it', () => {
    expect(decideReceipt({ ...nothing, revision: 4 }, edit)).toEqual({ outcome: 'held', waitsFor: 'a' });
    expect(decideReceipt({ ...nothing, parent: { ...accepted, outcome: 'held', revision: null } }, edit)).toEqual({ outcome: 'held', waitsFor: 'a' });
  });

  test('follows it when it was accepted, unless somebody came between', () => {
    expect(decideHeld({ parent: accepted, revision: 4, sender: 'author' }, edit)).toEqual({ outcome: 'accepted', revision: 5 });
    expect(decideHeld({ parent: accepted, revision: 5, sender: 'author' }, edit)).toEqual({ outcome: 'beside' });
  });

  test('goes where it went', () => {
    expect(decideReceipt({ ...nothing, revision: 4, parent: { ...accepted, outcome: 'beside', revision: null } }, edit)).toEqual({ outcome: 'beside' });
    const parent: StoredReceipt = { ...accepted, outcome: 'quarantined', revision: null };
    expect(decideReceipt({ ...nothing, revision: 4, parent }, edit)).toEqual({ outcome: 'quarantined', reason: 'after_quarantined' });
  });

  test('of another record only waits for it', () => {
    const parent = { ...accepted, recordId: 'visit 3' };
    expect(decideReceipt({ ...nothing, parent, revision: 2 }, { ...edit, baseRevision: 2 })).toEqual({ outcome: 'accepted', revision: 3 });
  });

  test('is let go in the order of its device', () => {
    const held = [
      { id: 'd', after: 'a', deviceSequence: 9 },
      { id: 'c', after: 'b', deviceSequence: 3 },
      { id: 'b', after: 'a', deviceSequence: 2 },
    ];
    expect(releasable(held, 'a').map(({ id }) => id)).toEqual(['b', 'd']);
  });
});

describe('What somebody else sends', () => {
  test('under the author’s name is kept apart', () => {
    expect(decideReceipt({ ...nothing, sender: 'somebody_else' }, sent)).toEqual({ outcome: 'quarantined', reason: 'other_author' });
  });

  test('or the author of an ended appointment sends, is kept apart even before its parent has come', () => {
    expect(decideReceipt({ ...nothing, sender: 'not_allowed' }, { ...sent, after: 'z' })).toEqual({ outcome: 'quarantined', reason: 'not_allowed' });
  });
});

describe('The text of an operation', () => {
  test('does not depend on the order of keys, on what is undefined, or on the id', () => {
    expect(canonicalText({ b: [1, { d: undefined, c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null}]}');
    expect(operationText({ ...sent, id: 'other' })).toBe(operationText(sent));
    expect(operationText({ ...sent, baseRevision: 1 })).not.toBe(operationText(sent));
  });
});
