import { Dexie, type Table } from 'dexie';
import type { Sealed } from './seal.ts';

/** One record of one author on this device: account, appointment, operation with its version, record. */
export interface RecordKey {
  owner: string;
  author: string;
  operation: string;
  recordId: string;
}
export type RecordTuple = [owner: string, author: string, operation: string, recordId: string];

/** A pair of keys of one account on this device. */
export interface KeyRow {
  id: string;
  owner: string;
  publicKey: CryptoKey;
  /** the private half, readable only with the secret that the server gives after sign-in */
  wrapped: { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
  /** the private half for use, from sign-in until sign-out */
  open: CryptoKey | null;
}

/** What was typed into one field since the last commit. `stamp` changes with every write. */
export interface DraftRow extends RecordKey {
  field: string;
  stamp: string;
  sealed: Sealed;
}

/** The version that drafts were typed on, and what the record is called. */
export interface BaseRow extends RecordKey {
  stamp: string;
  /** when typing began, by the device's clock: shown, never compared */
  since: number;
  sealed: Sealed;
}

/** What was committed, and what the server said of it. What stands outside the seal is no content. */
export interface QueueRow extends RecordKey {
  stamp: string;
  since: number;
  /** the device's sequence of the oldest operation, which is sent first; null when nothing waits */
  sequence: number | null;
  operations: number;
  sealed: Sealed;
}

/** An answer of the server, kept for reading without a network. */
export interface KeptRow {
  owner: string;
  author: string;
  name: string;
  at: number;
  sealed: Sealed;
}

/** A text of a field that was in the plain drafts when its author signed out. */
export interface PlainRow {
  owner: string;
  name: string;
  sealed: Sealed;
}

export interface DeviceTables {
  database: Dexie;
  keys: Table<KeyRow, string>;
  drafts: Table<DraftRow, [...RecordTuple, string]>;
  bases: Table<BaseRow, RecordTuple>;
  queues: Table<QueueRow, RecordTuple>;
  kept: Table<KeptRow, [owner: string, author: string, name: string]>;
  plain: Table<PlainRow, [owner: string, name: string]>;
  counters: Table<{ name: string; value: number }, string>;
}

const record = '[owner+author+operation+recordId]';

/** What this device keeps, of everybody who signed in on it; each row is sealed to its owner. */
export function openTables(name = 'trellis'): DeviceTables {
  // a write counts when it is on the disk: a battery may die a moment later
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({
    keys: 'id, owner',
    drafts: `[owner+author+operation+recordId+field], ${record}, owner`,
    bases: `${record}, owner`,
    queues: `${record}, owner`,
    kept: '[owner+author+name], owner',
    plain: '[owner+name], owner',
    counters: 'name',
  });
  return {
    database,
    keys: database.table('keys'),
    drafts: database.table('drafts'),
    bases: database.table('bases'),
    queues: database.table('queues'),
    kept: database.table('kept'),
    plain: database.table('plain'),
    counters: database.table('counters'),
  };
}

export const tupleOf = ({ owner, author, operation, recordId }: RecordKey): RecordTuple => [owner, author, operation, recordId];
export const nameOf = (key: RecordKey): string => tupleOf(key).join('/');
