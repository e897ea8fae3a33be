import 'fake-indexeddb/auto';
import { committed, shownContent } from '@trellis/domain/kernel/outbox';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeviceTables, openTables, type RecordKey } from './database.ts';
import { lockOthers, SealedAway, unlock } from './keys.ts';
import { RecordStore } from './store.ts';

const secret = async () => btoa(String.fromCharCode(...new Uint8Array(32).fill(7)));
const noNetwork = async (): Promise<string> => {
  throw new TypeError('Failed to fetch');
};
const key: RecordKey = { owner: 'laverne', author: 'coach at Riverside', operation: 'notes.save@1', recordId: 'room 12' };
const blank = { revision: null, content: { note: '', focus: '' } };
const stamp = (deviceSequence: number) => ({ id: `op ${deviceSequence}`, name: key.operation, recordId: key.recordId, deviceSequence, author: key.author });

let tables: DeviceTables;
let devices = 0;
beforeEach(() => {
  tables = openTables(`trellis test ${++devices}`);
});
afterEach(() => tables.database.delete());

const storeOf = async (owner: string, ask = secret) => new RecordStore(tables, await unlock(tables, owner, ask), owner);

describe('What is typed on a device', () => {
  test('is there after the tab was killed, without a network', async () => {
    await (await storeOf('laverne')).type(key, { note: 'They counted on' }, blank, 'Room 12');
    const { record, title } = await (await storeOf('laverne', noNetwork)).read(key);
    expect(shownContent(record, blank)).toEqual({ note: 'They counted on', focus: '' });
    expect(title).toBe('Room 12');
  });

  test('lies on the disk without a readable word', async () => {
    const store = await storeOf('laverne');
    await store.type(key, { note: 'They counted on' }, blank, 'Room 12');
    await store.change(key, (record) => committed(record, stamp(1)), 'Room 12');
    await store.type(key, { note: 'They counted on and on' }, blank, 'Room 12');
    const rows = [await tables.drafts.toArray(), await tables.bases.toArray(), await tables.queues.toArray()];
    expect(rows.map(({ length }) => length)).toEqual([1, 1, 1]);
    const readable = JSON.stringify(rows, (_, value) =>
      ArrayBuffer.isView(value) || value instanceof ArrayBuffer ? new TextDecoder().decode(value as never) : value,
    );
    expect(readable).not.toMatch(/counted|Room 12/);
  });

  test('while it is being committed is kept over what was committed', async () => {
    const store = await storeOf('laverne');
    await store.type(key, { note: 'They' }, blank, 'Room 12');
    const [record] = await Promise.all([
      store.change(key, (before) => committed(before, stamp(1))),
      store.type(key, { note: 'They counted' }, blank, 'Room 12'),
    ]);
    const { record: after } = await store.read(key);
    expect(shownContent(after, blank).note).toBe('They counted');
    expect(record.queue).toHaveLength(1);
  });

  test('in two tabs at once ends in both fields', async () => {
    const tabs = await Promise.all([storeOf('laverne'), storeOf('laverne')]);
    await tabs[0].type(key, { note: 'one' }, blank, 'Room 12');
    await Promise.all([tabs[0].change(key, (r) => committed(r, stamp(1))), tabs[1].type(key, { focus: 'two' }, blank, 'Room 12')]);
    await tabs[1].change(key, (r) => committed(r, stamp(2)));
    expect(shownContent((await tabs[0].read(key)).record, blank)).toEqual({ note: 'one', focus: 'two' });
  });
});

describe('The next person at the tablet', () => {
  test('finds nothing that she could read, and the first finds it again after signing in', async () => {
    const laverne = await storeOf('laverne');
    await laverne.type(key, { note: 'They counted on' }, blank, 'Room 12');
    expect(await lockOthers(tables, 'ana')).toEqual(['laverne']);
    const locked = await storeOf('laverne', noNetwork);
    await expect(locked.read(key)).rejects.toThrow(SealedAway);
    expect(await locked.unsent()).toEqual({ records: [], sealed: 1 });
    expect((await (await storeOf('ana')).unsent()).records).toEqual([]);
    expect((await (await storeOf('laverne')).read(key)).record.drafts).toEqual({ note: 'They counted on' });
  });

  test('cannot open it with another account’s secret', async () => {
    await (await storeOf('laverne')).type(key, { note: 'They counted on' }, blank, 'Room 12');
    await lockOthers(tables, null);
    const wrong = await storeOf('laverne', async () => btoa(String.fromCharCode(...new Uint8Array(32).fill(8))));
    await expect(wrong.read(key)).rejects.toThrow(SealedAway);
    await wrong.type({ ...key, recordId: 'room 14' }, { note: 'New' }, blank, 'Room 14');
    expect((await (await storeOf('laverne')).unsent()).records.map(({ title }) => title)).toEqual(['Room 12', 'Room 14']);
  });

  test('can be written to by a page that is still open, which adds and cannot read', async () => {
    await storeOf('laverne');
    await lockOthers(tables, null);
    const locked = await storeOf('laverne', noNetwork);
    await locked.type(key, { note: 'Written after the sign-out' }, blank, 'Room 12');
    await expect(locked.read(key)).rejects.toThrow(SealedAway);
    expect((await (await storeOf('laverne')).read(key)).record.drafts).toEqual({ note: 'Written after the sign-out' });
  });
});

test('A device where the account was never signed in keeps nothing for it, and says so', async () => {
  await expect(unlock(tables, 'laverne', noNetwork)).rejects.toThrow('has not been signed in on this device');
});

test('Operations go out in the order of the device’s own count, whatever its clock says', async () => {
  const store = await storeOf('laverne');
  for (const recordId of ['a', 'b']) {
    await store.type({ ...key, recordId }, { note: recordId }, blank, recordId);
    const sequence = await store.nextSequence();
    await store.change({ ...key, recordId }, (record) => committed(record, { ...stamp(sequence), recordId }));
  }
  expect((await store.waiting()).map(({ recordId }) => recordId)).toEqual(['a', 'b']);
  expect(await store.nextSequence()).toBe(3);
});
