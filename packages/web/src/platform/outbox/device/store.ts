import { emptyRecord, isUnsent, type LocalRecord, nextOperation, type Version } from '@trellis/domain/kernel/outbox';
import type { BaseRow, DeviceTables, DraftRow, QueueRow, RecordKey } from './database.ts';
import { nameOf, tupleOf } from './database.ts';
import { type Keyring, SealedAway } from './keys.ts';

export type Content = Record<string, unknown>;
export type Local = LocalRecord<Content>;

/** A record as the device holds it, and what it is called on the page that lists what is not sent. */
export interface Stored {
  key: RecordKey;
  record: Local;
  title: string;
  since: number;
}

type Based = { title: string; base: Version<Content> };
type Queued = { title: string } & Pick<Local, 'queue' | 'sent'>;
interface Rows {
  base: BaseRow | undefined;
  queue: QueueRow | undefined;
  drafts: DraftRow[];
}

/** Where the records of one account are kept. */
export interface Store {
  /** what is kept outlasts the page */
  readonly lasting: boolean;
  /** What is here of the record; nothing is an empty record. Throws SealedAway after a sign-out. */
  read(key: RecordKey): Promise<Stored>;
  /** Keeps fields as they are typed, without reading: this works after a sign-out, too. `base`: what they are typed on. */
  type(key: RecordKey, fields: Content, base: Version<Content>, title: string): Promise<void>;
  /** Changes a record by a pure function, which may be called again when somebody came between. Throws SealedAway after a sign-out. */
  change(key: RecordKey, change: (record: Local) => Local, title?: string): Promise<Local>;
  /** Everything that the server has not said yes to; how many records cannot be read before signing in. */
  unsent(): Promise<{ records: Stored[]; sealed: number }>;
  /** Records with something to send, oldest first by the device's own count. */
  waiting(): Promise<RecordKey[]>;
  nextSequence(): Promise<number>;
}

let writes = 0;
const writer = crypto.randomUUID();
const newStamp = () => `${writer}:${++writes}`;

/** The records of one account on this device. Several tabs may write at once: a change is made on what is there, or made again. */
export class RecordStore implements Store {
  readonly lasting = true;
  readonly #tables: DeviceTables;
  readonly #keyring: Keyring;
  readonly owner: string;

  constructor(tables: DeviceTables, keyring: Keyring, owner: string) {
    this.#tables = tables;
    this.#keyring = keyring;
    this.owner = owner;
  }

  #transact<Result>(work: () => Promise<Result>): Promise<Result> {
    const { database, bases, queues, drafts } = this.#tables;
    return database.transaction('rw', [bases, queues, drafts], work);
  }

  async #rows(key: RecordKey): Promise<Rows> {
    const at = tupleOf(key);
    const { bases, queues, drafts } = this.#tables;
    const [base, queue, fields] = await Promise.all([bases.get(at), queues.get(at), drafts.where('[owner+author+operation+recordId]').equals(at).toArray()]);
    return { base, queue, drafts: fields };
  }

  async #opened(key: RecordKey, { base, queue, drafts }: Rows): Promise<Stored> {
    const { open } = this.#keyring;
    const based = base && (await open<Based>(base.sealed));
    const queued = queue && (await open<Queued>(queue.sealed));
    const typed = await Promise.all(drafts.map(async ({ field, sealed }) => [field, await open<{ value: unknown }>(sealed)] as const));
    const record: Local = {
      base: based?.base ?? null,
      queue: queued?.queue ?? [],
      sent: queued?.sent ?? null,
      drafts: Object.fromEntries(typed.map(([field, { value }]) => [field, value])),
    };
    return { key, record, title: queued?.title ?? based?.title ?? '', since: Math.min(base?.since ?? Infinity, queue?.since ?? Infinity) };
  }

  async read(key: RecordKey): Promise<Stored> {
    const rows = await this.#rows(key);
    return rows.base || rows.queue ? this.#opened(key, rows) : { key, record: emptyRecord(), title: '', since: Date.now() };
  }

  async type(key: RecordKey, fields: Content, base: Version<Content>, title: string): Promise<void> {
    const { seal } = this.#keyring;
    const rows: DraftRow[] = await Promise.all(
      Object.entries(fields).map(async ([field, value]) => ({ ...key, field, stamp: newStamp(), sealed: await seal({ value: value ?? null }) })),
    );
    const basis: BaseRow = { ...key, stamp: newStamp(), since: Date.now(), sealed: await seal({ title, base } satisfies Based) };
    await this.#transact(async () => {
      if (!(await this.#tables.bases.get(tupleOf(key)))) await this.#tables.bases.put(basis);
      await this.#tables.drafts.bulkPut(rows);
    });
  }

  async change(key: RecordKey, change: (record: Local) => Local, title = ''): Promise<Local> {
    for (;;) {
      const rows = await this.#rows(key);
      const before = rows.base || rows.queue ? await this.#opened(key, rows) : { record: emptyRecord<Content>(), title, since: Date.now() };
      const after = change(before.record);
      if (after === before.record) return after;
      const next = await this.#sealed(key, after, title || before.title, before.since);
      if (await this.#swap(key, rows, next)) return after;
    }
  }

  async #sealed(key: RecordKey, record: Local, title: string, since: number): Promise<Rows> {
    const { seal } = this.#keyring;
    const { base, queue, sent, drafts } = record;
    return {
      base: base === null ? undefined : { ...key, stamp: newStamp(), since, sealed: await seal({ title, base } satisfies Based) },
      queue:
        queue.length === 0 && sent === null
          ? undefined
          : {
              ...key,
              stamp: newStamp(),
              since,
              sequence: nextOperation(record)?.operation.deviceSequence ?? null,
              operations: queue.length,
              sealed: await seal({ title, queue, sent } satisfies Queued),
            },
      drafts: await Promise.all(
        Object.entries(drafts).map(async ([field, value]) => ({ ...key, field, stamp: newStamp(), sealed: await seal({ value: value ?? null }) })),
      ),
    };
  }

  /** Puts the new rows in the place of those that were read; false when those are not there any more. */
  #swap(key: RecordKey, read: Rows, next: Rows): Promise<boolean> {
    const at = tupleOf(key);
    const { bases, queues, drafts } = this.#tables;
    return this.#transact(async () => {
      const now = await this.#rows(key);
      if (stampsOf(now) !== stampsOf(read)) return false;
      await drafts.bulkDelete(now.drafts.map(({ field }) => [...at, field]));
      await drafts.bulkPut(next.drafts);
      await (next.base ? bases.put(next.base) : bases.delete(at));
      await (next.queue ? queues.put(next.queue) : queues.delete(at));
      return true;
    });
  }

  async unsent(): Promise<{ records: Stored[]; sealed: number }> {
    const keys = new Map<string, RecordKey>();
    for (const table of [this.#tables.bases, this.#tables.queues]) {
      for (const { owner, author, operation, recordId } of await table.where({ owner: this.owner }).toArray()) {
        const key = { owner, author, operation, recordId };
        keys.set(nameOf(key), key);
      }
    }
    const read = await Promise.all(
      [...keys.values()].map((key) =>
        this.read(key).catch((error: unknown) => {
          if (error instanceof SealedAway) return null;
          throw error;
        }),
      ),
    );
    const records = read.filter((stored) => stored !== null && isUnsent(stored.record)) as Stored[];
    return { records: records.sort((a, b) => a.since - b.since), sealed: read.filter((stored) => stored === null).length };
  }

  async waiting(): Promise<RecordKey[]> {
    const rows = await this.#tables.queues.where({ owner: this.owner }).toArray();
    const waiting = rows.filter(({ sequence }) => sequence !== null).sort((a, b) => a.sequence! - b.sequence!);
    return waiting.map(({ owner, author, operation, recordId }) => ({ owner, author, operation, recordId }));
  }

  nextSequence(): Promise<number> {
    const { database, counters } = this.#tables;
    return database.transaction('rw', counters, async () => {
      const value = ((await counters.get('sequence'))?.value ?? 0) + 1;
      await counters.put({ name: 'sequence', value });
      return value;
    });
  }
}

const stampsOf = ({ base, queue, drafts }: Rows): string => [base?.stamp, queue?.stamp, ...drafts.map(({ stamp }) => stamp).toSorted()].join();
