import { describe, expect, test } from 'vitest';
import { type DraftStorage, DraftStore } from './draft-store.ts';

class Device implements DraftStorage {
  readonly items = new Map<string, string>();
  full = false;
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => {
    if (this.full) throw new DOMException('no room', 'QuotaExceededError');
    this.items.set(key, value);
  };
  removeItem = (key: string) => void this.items.delete(key);
  key = (index: number) => [...this.items.keys()][index] ?? null;
  get length() {
    return this.items.size;
  }
}

describe('A draft on a shared tablet', () => {
  test('comes back after the tab was closed, with the text that it was typed over', () => {
    const device = new Device();
    new DraftStore(device, 'laverne').keep('visit/1/note', { text: 'They counted on', base: '', at: 5 });
    expect(new DraftStore(device, 'laverne').selectOptional('visit/1/note')).toEqual({ text: 'They counted on', base: '', at: 5 });
  });

  test('is neither seen nor removed by the next person who signs in', () => {
    const device = new Device();
    const laverne = new DraftStore(device, 'laverne');
    laverne.keep('visit/1/note', { text: 'They counted on', base: '', at: 5 });
    const ana = new DraftStore(device, 'ana');
    ana.remove('visit/1/note');
    expect(ana.names()).toEqual([]);
    expect(ana.selectOptional('visit/1/note')).toBeNull();
    expect(laverne.names()).toEqual(['visit/1/note']);
  });

  test('of an account whose id begins like another is not mixed up', () => {
    const device = new Device();
    new DraftStore(device, 'ana').keep('a', { text: 'x', base: '', at: 1 });
    new DraftStore(device, 'ana2').keep('b', { text: 'y', base: '', at: 1 });
    expect(new DraftStore(device, 'ana').names()).toEqual(['a']);
  });

  test('that found no room says so', () => {
    const device = new Device();
    device.full = true;
    expect(new DraftStore(device, 'laverne').keep('visit/1/note', { text: 'x', base: '', at: 1 })).toBe(false);
  });

  test('lists oldest first, and leaves out what is no draft', () => {
    const device = new Device();
    const drafts = new DraftStore(device, 'laverne');
    drafts.keep('second', { text: 'b', base: '', at: 20 });
    drafts.keep('first', { text: 'a', base: '', at: 10 });
    device.items.set('trellis.draft/laverne/broken', '{');
    device.items.set('trellis.appointment', 'x');
    expect(drafts.names()).toEqual(['first', 'second']);
    drafts.remove('first');
    expect(drafts.names()).toEqual(['second']);
  });
});
