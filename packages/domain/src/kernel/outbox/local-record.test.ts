import { describe, expect, test } from 'vitest';
import {
  answered,
  attempted,
  committed,
  dismissed,
  emptyRecord,
  isUnsent,
  type LocalRecord,
  nextOperation,
  otherVersion,
  rebased,
  resolvedWith,
  resolvedWithTheirs,
  settled,
  shownContent,
  triedAgain,
  typed,
} from './local-record.ts';
import type { Receipt, Version } from './receipt.ts';

interface Notes {
  note: string;
  focus: string;
}
const blank: Version<Notes> = { revision: null, content: { note: '', focus: '' } };
const third: Version<Notes> = { revision: 3, content: { note: 'They counted', focus: 'talk' } };
const stamp = (deviceSequence: number) => ({ id: `op ${deviceSequence}`, name: 'notes.save@1', recordId: 'room 12', deviceSequence, author: 'laverne' });
const yes = (operationId: string, revision: number): { kind: 'receipt'; receipt: Receipt<Notes> } => ({
  kind: 'receipt',
  receipt: { operationId, outcome: 'accepted', revision, reason: null, current: null },
});
const write = (record: LocalRecord<Notes>, note: string, sequence: number, read = blank) => committed(typed(record, read, { note }), stamp(sequence));
const queueOf = (record: LocalRecord<Notes>) =>
  record.queue.map(({ operation: { id, baseRevision, after, content }, state }) => [id, baseRevision, after, content.note, state]);

describe('What is typed on a device', () => {
  test('shows over what the server has, and becomes an edit of the revision it was typed on', () => {
    const record = typed(emptyRecord<Notes>(), third, { note: 'They counted on' });
    expect(shownContent(record, third)).toEqual({ note: 'They counted on', focus: 'talk' });
    expect(isUnsent(record)).toBe(true);
    const [queued] = committed(record, stamp(1)).queue;
    expect(queued?.operation).toEqual({ ...stamp(1), baseRevision: 3, after: null, content: { note: 'They counted on', focus: 'talk' } });
  });

  test('and never left it is one operation, however often it was committed', () => {
    const record = write(write(emptyRecord<Notes>(), 'a', 1), 'ab', 2);
    expect(queueOf(record)).toEqual([['op 1', null, null, 'ab', 'waiting']]);
  });

  test('after an attempt is an operation of its own, on the one before', () => {
    const record = write(attempted(write(emptyRecord<Notes>(), 'a', 1), 'op 1'), 'ab', 2);
    expect(queueOf(record)).toEqual([
      ['op 1', null, null, 'a', 'waiting'],
      ['op 2', null, 'op 1', 'ab', 'waiting'],
    ]);
  });

  test('keeps the version it was typed on while another revision of the same field arrives, even when typing goes on', () => {
    const fourth: Version<Notes> = { revision: 4, content: { note: 'Theirs', focus: 'talk' } };
    let record = rebased(typed(emptyRecord<Notes>(), third, { note: 'M' }), fourth);
    record = typed(record, fourth, { note: 'Mine' });
    expect(committed(record, stamp(1)).queue[0]?.operation.baseRevision).toBe(3);
  });

  test('goes on from a newer revision that changed other fields only', () => {
    const fourth: Version<Notes> = { revision: 4, content: { note: 'They counted', focus: 'task' } };
    const record = rebased(typed(emptyRecord<Notes>(), third, { note: 'Mine' }), fourth);
    const { baseRevision, content } = committed(record, stamp(1)).queue[0]!.operation;
    expect([baseRevision, content]).toEqual([4, { note: 'Mine', focus: 'task' }]);
  });
});

describe('After the server’s yes', () => {
  test('the text stays on the page until it was read again, and typing goes on from it', () => {
    const sent = answered(write(emptyRecord<Notes>(), 'They counted', 1), 'op 1', yes('op 1', 1));
    expect(isUnsent(sent)).toBe(false);
    expect(shownContent(sent, blank).note).toBe('They counted');
    expect(settled(sent, blank)).toBe(sent);
    expect(queueOf(write(settled(sent, blank), 'on', 2))).toEqual([['op 2', 1, null, 'on', 'waiting']]);
    expect(settled(sent, { revision: 1, content: sent.sent!.content }).sent).toBeNull();
  });

  test('to a later operation, the earlier ones are through as well', () => {
    const two = write(attempted(write(emptyRecord<Notes>(), 'a', 1), 'op 1'), 'ab', 2);
    const record = answered(answered(typed(two, blank, { note: 'abc' }), 'op 2', yes('op 2', 2)), 'op 1', yes('op 1', 1));
    expect(queueOf(committed(record, stamp(3)))).toEqual([['op 3', 2, null, 'abc', 'waiting']]);
  });
});

describe('A refusal', () => {
  const two = write(attempted(write(emptyRecord<Notes>(), 'a', 1, third), 'op 1'), 'ab', 2);
  const refused = answered(two, 'op 1', { kind: 'refused', problem: 'Who was there?' });

  test('stops what stands behind it', () => {
    expect(nextOperation(two)?.operation.id).toBe('op 1');
    expect(nextOperation(refused)).toBeNull();
    expect(queueOf(refused).map(([, , , , state]) => state)).toEqual(['refused', 'waiting']);
  });

  test('is replaced by what is written next, in its place', () => {
    expect(queueOf(write(refused, 'abc', 3))).toEqual([['op 3', 3, null, 'abc', 'waiting']]);
  });

  test('can be tried again, or dismissed for what stands behind it', () => {
    expect(nextOperation(triedAgain(refused, 'op 1'))?.operation.id).toBe('op 1');
    expect(queueOf(dismissed(refused, 'op 1'))).toEqual([['op 2', 3, null, 'ab', 'waiting']]);
    expect(dismissed(two, 'op 1')).toBe(two);
  });
});

describe('Two versions', () => {
  const theirs: Version<Notes> = { revision: 7, content: { note: 'Theirs', focus: 'task' } };
  const beside: Receipt<Notes> = { operationId: 'op 1', outcome: 'beside', revision: null, reason: null, current: theirs };
  const conflict = answered(attempted(write(emptyRecord<Notes>(), 'Mine', 1, third), 'op 1'), 'op 1', { kind: 'receipt', receipt: beside });

  test('are both here, and writing goes on', () => {
    expect(otherVersion(conflict)).toEqual(theirs);
    expect(shownContent(conflict, theirs).note).toBe('Mine');
    const more = write(conflict, 'Mine too', 2);
    expect(queueOf(more)[1]).toEqual(['op 2', null, 'op 1', 'Mine too', 'waiting']);
    expect(otherVersion(more)).toBeNull();
    expect(nextOperation(more)?.operation.id).toBe('op 2');
  });

  test('become one by choosing mine, theirs, or both put together', () => {
    const both = resolvedWith(conflict, { note: 'Mine and theirs', focus: 'task' }, stamp(2));
    expect(queueOf(both)).toEqual([['op 2', 7, null, 'Mine and theirs', 'waiting']]);
    const other = resolvedWithTheirs(conflict);
    expect([isUnsent(other), shownContent(other, third).note]).toEqual([false, 'Theirs']);
    expect(() => resolvedWithTheirs(other)).toThrow('no conflict');
  });

  test('under one id stop what stands behind, because the server does not have this one', () => {
    const taken = answered(write(attempted(write(emptyRecord<Notes>(), 'a', 1), 'op 1'), 'ab', 2), 'op 1', { kind: 'taken', current: theirs });
    expect(nextOperation(taken)).toBeNull();
    expect(queueOf(resolvedWith(taken, shownContent(taken, theirs), stamp(3)))).toEqual([['op 3', 7, null, 'ab', 'waiting']]);
  });
});

test('What is kept apart stays on the device until its author has seen it', () => {
  const receipt: Receipt<Notes> = { operationId: 'op 1', outcome: 'quarantined', revision: null, reason: 'not_allowed', current: null };
  const record = answered(write(emptyRecord<Notes>(), 'a', 1), 'op 1', { kind: 'receipt', receipt });
  expect(record.queue[0]).toMatchObject({ state: 'quarantined', problem: expect.stringContaining('only you can see it') });
  expect(dismissed(record, 'op 1').queue).toEqual([]);
});

test('An answer to what is not here any more changes nothing', () => {
  expect(answered(emptyRecord<Notes>(), 'op 9', yes('op 9', 1))).toEqual(emptyRecord());
});
