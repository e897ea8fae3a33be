import type { Appointment, Session } from '@trellis/domain/access';
import { expect, test } from 'vitest';
import { forgetSession, keepSession, selectOptionalKeptSession } from './held-session.ts';

function device() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
const sessionOf = (account: string, appointment: string): Session => ({
  mode: 'production',
  needsSetUp: false,
  account: { id: account, name: account, email: `${account}@example.test`, twoFactor: false },
  appointments: [],
  current: { id: appointment } as Appointment,
  permissions: [],
});

test('A page starts without a network as whoever was here last, in the role that the tab names', () => {
  const storage = device();
  keepSession(storage, sessionOf('sam', 'coach'), 1);
  keepSession(storage, sessionOf('sam', 'assistant principal'), 2);
  expect(selectOptionalKeptSession(storage, null)).toMatchObject({ current: { id: 'assistant principal' }, standing: 'offline', asOf: 2 });
  expect(selectOptionalKeptSession(storage, 'coach')).toMatchObject({ current: { id: 'coach' }, asOf: 1 });
  expect(selectOptionalKeptSession(storage, 'unknown')).toBeNull();
});

test('The next person at the device does not start as the one before', () => {
  const storage = device();
  keepSession(storage, sessionOf('sam', 'coach'), 1);
  keepSession(storage, sessionOf('ana', 'teacher'), 2);
  expect(selectOptionalKeptSession(storage, 'coach')).toBeNull();
  forgetSession(storage);
  expect(selectOptionalKeptSession(storage, null)).toBeNull();
});

test('Somebody without a role is not kept, and what is no session of ours is none', () => {
  const storage = device();
  keepSession(storage, { ...sessionOf('sam', 'coach'), current: null }, 1);
  expect(selectOptionalKeptSession(storage, null)).toBeNull();
  storage.setItem('trellis.session', '{');
  expect(selectOptionalKeptSession(storage, null)).toBeNull();
});
