import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RecordKey } from './database.ts';
import { SealedAway } from './keys.ts';
import { MemoryStore } from './memory-store.ts';
import { RecordHandle } from './record-handle.ts';

const key: RecordKey = { owner: 'laverne', author: 'coach', operation: 'notes.save@1', recordId: 'room 12' };

class Device extends MemoryStore {
  override readonly lasting = true;
  room = true;
  #check() {
    if (!this.room) throw new DOMException('no room', 'QuotaExceededError');
  }
  override async type(...given: Parameters<MemoryStore['type']>) {
    this.#check();
    return super.type(...given);
  }
  override async change(...given: Parameters<MemoryStore['change']>) {
    this.#check();
    return super.change(...given);
  }
}

let device: Device;
let handle: RecordHandle;
let madeRoom: number;
const noRoom = async () => {
  madeRoom += 1;
};
const open = async (store = device, makeRoom = noRoom) => {
  const opened = new RecordHandle({ store, key, changed: () => {}, makeRoom });
  await opened.load();
  return opened;
};
beforeEach(async () => {
  vi.useFakeTimers();
  madeRoom = 0;
  device = new Device();
  handle = await open();
});
afterEach(() => void vi.useRealTimers());

describe('A record on the page', () => {
  test('shows a key at once, has it on the disk a moment later, and in the outbox after committing', async () => {
    const written = handle.type({ note: 'They' });
    expect(handle.content()).toEqual({ note: 'They' });
    await written;
    expect(handle.shown()).toMatchObject({ pending: {}, record: { drafts: { note: 'They' } } });
    await handle.commit();
    expect(handle.shown().record.queue).toHaveLength(1);
    expect((await open()).content()).toEqual({ note: 'They' });
  });

  test('commits nothing when nothing was typed', async () => {
    await handle.commit();
    expect(handle.shown().record.queue).toEqual([]);
  });

  test('goes on from what the server has by now', async () => {
    await handle.reads({ revision: 4, content: { note: 'Server', focus: 'talk' } });
    await handle.reads({ revision: 3, content: { note: 'overtaken' } });
    await handle.type({ note: 'Mine' });
    await handle.commit();
    expect(handle.shown().record.queue[0]?.operation).toMatchObject({ baseRevision: 4, content: { note: 'Mine', focus: 'talk' } });
  });
});

describe('A full device', () => {
  test('gives up copies of what the server has before it gives up a text', async () => {
    device.room = false;
    const makeRoom = async () => {
      device.room = true;
    };
    const tight = await open(device, makeRoom);
    await tight.type({ note: 'They' });
    expect(tight.shown()).toMatchObject({ unkept: null, pending: {}, record: { drafts: { note: 'They' } } });
  });

  test('says so, keeps the text on the page, and writes it as soon as there is room', async () => {
    device.room = false;
    await handle.type({ note: 'They' });
    await handle.type({ note: 'They counted' });
    expect(madeRoom).toBe(2);
    expect(handle.shown()).toMatchObject({ unkept: 'full', pending: { note: 'They counted' } });
    expect(handle.content()).toEqual({ note: 'They counted' });
    device.room = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(handle.shown()).toMatchObject({ unkept: null, pending: {}, record: { drafts: { note: 'They counted' } } });
  });

  test('keeps a commit for later', async () => {
    await handle.type({ note: 'They' });
    device.room = false;
    await handle.commit();
    expect(handle.shown()).toMatchObject({ unkept: 'full', record: { drafts: { note: 'They' }, queue: [] } });
    device.room = true;
    await handle.commit();
    expect(handle.shown().record.queue).toHaveLength(1);
  });
});

describe('After a sign-out', () => {
  class Locked extends Device {
    override async read(): Promise<never> {
      throw new SealedAway('later');
    }
  }

  test('older text of a record stays sealed, and nothing is typed over it', async () => {
    const store = new Locked();
    const locked = await open(store);
    expect(locked.shown().sealed).toBe(true);
    await locked.type({ note: 'new' });
    expect(await store.unsent()).toEqual({ records: [], sealed: 0 });
  });

  test('a page that is open goes on with what it shows', async () => {
    await handle.type({ note: 'They' });
    device.read = async () => {
      throw new SealedAway('later');
    };
    await handle.load();
    expect(handle.shown().sealed).toBe(false);
    expect(handle.content()).toEqual({ note: 'They' });
  });
});

describe('A record that is made whole', () => {
  test('is in the outbox at once, past the journal, and can be taken back', async () => {
    const noted: unknown[] = [];
    const journal = { note: (entry: unknown) => noted.push(entry), clear: () => {} } as never;
    const picture = new RecordHandle({ store: device, key, changed: () => {}, makeRoom: noRoom, journal });
    expect(await picture.add({ data: 'aGVsbG8=' })).toBe(true);
    expect(noted).toEqual([]);
    expect((await open()).shown().record.queue.map(({ operation }) => operation.content)).toEqual([{ data: 'aGVsbG8=' }]);
    await picture.takeBack();
    expect((await open()).shown().record).toMatchObject({ base: null, queue: [], drafts: {} });
  });

  test('is not kept where there is no room, and says so', async () => {
    device.room = false;
    expect(await handle.add({ data: 'aGVsbG8=' })).toBe(false);
    expect(madeRoom).toBe(1);
    device.room = true;
    expect((await open()).shown().record.queue).toEqual([]);
  });
});
