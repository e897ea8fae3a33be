import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { sealedMarker } from '../sealed-marker.ts';
import { type DeviceTables, openTables, type RecordKey } from './database.ts';
import { Journal, liveTab, recoverTyped } from './journal.ts';
import { lockOthers, unlock } from './keys.ts';
import { sealPlainDrafts, unsealPlainDrafts } from './plain-drafts.ts';
import { RecordStore } from './store.ts';

class SimpleStorage implements Storage {
  readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
  clear = () => this.items.clear();
  key = (index: number) => [...this.items.keys()][index] ?? null;
  get length() {
    return this.items.size;
  }
}

const secret = async () => btoa(String.fromCharCode(...new Uint8Array(32).fill(7)));
let storage: SimpleStorage;
let tables: DeviceTables;
let devices = 0;
beforeEach(() => {
  storage = new SimpleStorage();
  tables = openTables(`plain ${++devices}`);
});

describe('Texts of single fields', () => {
  test('are sealed when their author leaves, and back after she signs in', async () => {
    const laverne = await unlock(tables, 'laverne', secret);
    storage.setItem('trellis.draft/laverne/visit/note', 'They counted on');
    storage.setItem('trellis.draft/ana/visit/note', 'Ana is here');
    await unlock(tables, 'ana', secret);
    await lockOthers(tables, 'ana');
    await sealPlainDrafts(tables, storage, 'ana');
    expect([...storage.items.values()].join()).not.toContain('counted');
    expect(storage.getItem('trellis.draft/ana/visit/note')).toBe('Ana is here');
    expect(storage.getItem(sealedMarker('laverne'))).not.toBeNull();

    await unsealPlainDrafts(tables, storage, await unlock(tables, 'laverne', () => Promise.reject(new Error('no network'))), 'laverne');
    expect(storage.getItem('trellis.draft/laverne/visit/note')).toBeNull();
    await unsealPlainDrafts(tables, storage, laverne, 'laverne');
    expect(storage.getItem('trellis.draft/laverne/visit/note')).toBe('They counted on');
    expect(storage.getItem(sealedMarker('laverne'))).toBeNull();
  });
});

describe('The last keys before a tab was killed', () => {
  const key: RecordKey = { owner: 'laverne', author: 'coach', operation: 'notes.save@1', recordId: 'room 12' };
  const base = { revision: null, content: { note: '' } };

  test('are there when the page opens again', async () => {
    new Journal(storage, 'laverne', 'gone').note({ key, title: 'Room 12', base, fields: { note: 'They counted on' } });
    const store = new RecordStore(tables, await unlock(tables, 'laverne', secret), 'laverne');
    await recoverTyped(storage, 'laverne', (entry) => store.type(entry.key, entry.fields, entry.base, entry.title));
    expect((await store.read(key)).record.drafts).toEqual({ note: 'They counted on' });
    expect(storage.items.size).toBe(0);
  });

  test('are left to a tab that is still open', async () => {
    new Journal(storage, 'laverne', liveTab()).note({ key, title: 'Room 12', base, fields: { note: 'They counted on' } });
    await recoverTyped(storage, 'laverne', () => Promise.reject(new Error('taken from an open tab')));
    expect(storage.items.size).toBe(1);
  });

  test('are not another person’s', async () => {
    new Journal(storage, 'laverne', 'gone').note({ key, title: 'Room 12', base, fields: { note: 'They counted on' } });
    const kept: unknown[] = [];
    await recoverTyped(storage, 'ana', async (entry) => void kept.push(entry));
    expect(kept).toEqual([]);
    expect(storage.items.size).toBe(1);
  });

  test('are forgotten once the sealed text is on the disk, and no room for them is no harm', () => {
    const journal = new Journal(storage, 'laverne', 'gone');
    journal.note({ key, title: 'Room 12', base, fields: { note: 'They' } });
    journal.clear(key);
    expect(storage.items.size).toBe(0);
    storage.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    journal.note({ key, title: 'Room 12', base, fields: { note: 'They' } });
  });
});
