import { ORPCError } from '@orpc/client';
import { committed, type OutboxOperation, type Receipt } from '@trellis/domain/kernel/outbox';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordKey } from './database.ts';
import { MemoryStore } from './memory-store.ts';
import { Pauses } from './pauses.ts';
import { Sender, type Wire } from './sender.ts';
import type { Content } from './store.ts';

const blank = { revision: null, content: { note: '' } };
const keyOf = (recordId: string, author = 'coach'): RecordKey => ({ owner: 'laverne', author, operation: 'notes.save@1', recordId });
const appointment = (id: string) => ({ id }) as never;
const accepted = (operation: OutboxOperation<Content>): Receipt<Content> => ({
  operationId: operation.id,
  outcome: 'accepted',
  revision: 1,
  reason: null,
  current: null,
});

let store: MemoryStore;
let sent: [note: unknown, appointment: string][];
let here: Awaited<ReturnType<Wire['session']>>;
let answer: (operation: OutboxOperation<Content>) => Receipt<Content>;
let now: number;
let sender: Sender;

beforeEach(() => {
  store = new MemoryStore();
  sent = [];
  here = { account: { id: 'laverne', name: '', email: '', twoFactor: false }, appointments: [appointment('coach')], current: appointment('coach') };
  answer = accepted;
  now = 0;
  const wire: Wire = {
    session: async () => here,
    send: async (operation, as) => {
      sent.push([operation.content.note, as]);
      return answer(operation);
    },
  };
  sender = new Sender({ store, owner: 'laverne', wire, onChange: () => {}, pauses: new Pauses(() => now) });
});

let ids = 0;
async function write(key: RecordKey, note: string): Promise<void> {
  await store.type(key, { note }, blank, '');
  const deviceSequence = await store.nextSequence();
  ids += 1;
  const stamp = { id: `op ${ids}`, name: key.operation, recordId: key.recordId, author: key.author, deviceSequence };
  await store.change(key, (record) => committed(record, stamp));
}
const statesOf = async (key: RecordKey) => (await store.read(key)).record.queue.map(({ state }) => state);
const unreachable = () => {
  throw new TypeError('Failed to fetch');
};
const refusal =
  (code: string, status: number, message: string, data: object = {}) =>
  () => {
    throw new ORPCError(code, { status, message, data });
  };

describe('What waits', () => {
  test('goes out in the order in which it was made, and leaves the device with the yes', async () => {
    await write(keyOf('room 14'), 'first');
    await write(keyOf('room 12'), 'second');
    expect(await sender.pass()).toBeNull();
    expect(sent.map(([note]) => note)).toEqual(['first', 'second']);
    expect((await store.unsent()).records).toEqual([]);
  });

  test('stays as it is while the server is not reached, and is sent again the same', async () => {
    await write(keyOf('room 12'), 'first');
    answer = unreachable;
    expect(await sender.pass()).toBe('unreachable');
    expect(await statesOf(keyOf('room 12'))).toEqual(['waiting']);
    await write(keyOf('room 12'), 'second');
    expect(await statesOf(keyOf('room 12'))).toEqual(['waiting', 'waiting']);
    answer = accepted;
    await sender.pass();
    expect(sent.map(([note]) => note)).toEqual(['first', 'first', 'second']);
  });

  test('waits longer after every fault of the server, and lets others go before', async () => {
    await write(keyOf('room 12'), 'faulty');
    await write(keyOf('room 14'), 'good');
    answer = (operation) => (operation.content.note === 'faulty' ? refusal('INTERNAL_SERVER_ERROR', 500, '')() : accepted(operation));
    expect(await sender.pass()).toBeNull();
    expect(await sender.pass()).toBeNull();
    expect(sent.map(([note]) => note)).toEqual(['faulty', 'good']);
    expect(sender.pauses.next()).toBe(2_000);
    now = 2_000;
    await sender.pass();
    expect(sent).toHaveLength(3);
    expect(sender.pauses.next()).toBe(4_000);
    now = 10_000_000;
    for (let more = 0; more < 10; more++) {
      await sender.pass();
      now += 60_001;
    }
    expect(sent).toHaveLength(13);
  });

  test('and is held at the server stays here and is asked for again', async () => {
    await write(keyOf('room 12'), 'first');
    answer = (operation) => ({ ...accepted(operation), outcome: 'held', revision: null });
    await sender.pass();
    expect(await statesOf(keyOf('room 12'))).toEqual(['waiting']);
    expect(sender.pauses.next()).toBe(2_000);
  });
});

describe('Nothing goes out under another name', () => {
  test('when the session has ended', async () => {
    await write(keyOf('room 12'), 'first');
    here = { account: null, appointments: [], current: null };
    expect(await sender.pass()).toBe('signed_out');
    expect(sent).toEqual([]);
  });

  test('when somebody else is signed in by now', async () => {
    await write(keyOf('room 12'), 'first');
    here = { ...here, account: { id: 'ana', name: '', email: '', twoFactor: false } };
    expect(await sender.pass()).toBe('somebody_else');
    expect(sent).toEqual([]);
  });

  test('and a refusal that somebody else’s cookie caused is none', async () => {
    await write(keyOf('room 12'), 'first');
    answer = (operation) => {
      here = { ...here, account: { id: 'ana', name: '', email: '', twoFactor: false } };
      return refusal('NOT_ALLOWED', 403, 'Your role does not include this.')() ?? accepted(operation);
    };
    expect(await sender.pass()).toBe('somebody_else');
    expect(await statesOf(keyOf('room 12'))).toEqual(['waiting']);
  });

  test('but under the appointment it was written under, whatever the tab’s is', async () => {
    here.appointments.push(appointment('assistant principal'));
    await write(keyOf('room 12', 'assistant principal'), 'first');
    await sender.pass();
    expect(sent).toEqual([['first', 'assistant principal']]);
  });

  test('and what was written under an ended appointment is handed in for keeping apart', async () => {
    await write(keyOf('room 12', 'ended'), 'first');
    answer = (operation) => ({ ...accepted(operation), outcome: 'quarantined', revision: null, reason: 'not_allowed' });
    await sender.pass();
    expect(sent).toEqual([['first', 'coach']]);
    expect(await statesOf(keyOf('room 12', 'ended'))).toEqual(['quarantined']);
  });
});

describe('What the server does not take', () => {
  test('stays with the reason, and the other records go on', async () => {
    await write(keyOf('room 12'), 'refused');
    await write(keyOf('room 14'), 'good');
    const fields = [{ path: 'when', message: 'Say when.' }];
    answer = (operation) => (operation.content.note === 'refused' ? refusal('INVALID', 422, 'Something is missing.', { fields })() : accepted(operation));
    await sender.pass();
    expect((await store.read(keyOf('room 12'))).record.queue[0]).toMatchObject({ state: 'refused', problem: 'Something is missing. Say when.' });
    expect((await store.unsent()).records).toHaveLength(1);
  });

  test('because the id is taken shows both', async () => {
    await write(keyOf('room 12'), 'mine');
    const current = { revision: 2, content: { note: 'theirs' } };
    answer = refusal('CONFLICT', 409, '', { current });
    await sender.pass();
    expect((await store.read(keyOf('room 12'))).record.queue[0]).toMatchObject({ state: 'conflict', taken: true, theirs: current });
  });
});
