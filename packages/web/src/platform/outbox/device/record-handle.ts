import {
  committed,
  dismissed,
  emptyRecord,
  isUnsent,
  otherVersion,
  rebased,
  resolvedWith,
  resolvedWithTheirs,
  type Stamp,
  settled,
  triedAgain,
  typed,
  type Version,
} from '@trellis/domain/kernel/outbox';
import type { RecordKey } from './database.ts';
import type { Journal } from './journal.ts';
import { SealedAway } from './keys.ts';
import { contentOf, type Shown } from './shown.ts';
import type { Content, Local, Store } from './store.ts';

const again = 5_000;

/** What all records on a page share. */
export interface HandleSetting {
  store: Store;
  /** told after every write */
  changed: (key: RecordKey) => void;
  /** gives up what can be had again */
  makeRoom: () => Promise<void>;
  journal?: Journal | null;
}

/** One record on this page: what is typed goes to the disk at every key, one write after the other. */
export class RecordHandle {
  readonly key: RecordKey;
  title = '';
  #shown: Shown;
  #read: Version<Content> = { revision: null, content: {} };
  #hasRead = false;
  readonly #store: Store;
  readonly #changed: (key: RecordKey) => void;
  readonly #listeners = new Set<() => void>();
  #writing: Promise<void> = Promise.resolve();
  #retry: ReturnType<typeof setTimeout> | undefined;

  readonly #makeRoom: () => Promise<void>;
  readonly #journal: Journal | null;

  constructor(given: HandleSetting & { key: RecordKey }) {
    const { store } = given;
    this.#store = store;
    this.key = given.key;
    this.#changed = given.changed;
    this.#makeRoom = given.makeRoom;
    this.#journal = given.journal ?? null;
    this.#shown = { record: emptyRecord(), pending: {}, unkept: store.lasting ? null : 'none', sealed: false, sending: false, sentAt: null };
  }

  shown = (): Shown => this.#shown;
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  update(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Reads what is on the disk, at the beginning and after another tab or the sender wrote. */
  async load(): Promise<void> {
    try {
      const { record } = await this.#store.read(this.key);
      const through = isUnsent(this.#shown.record) && !isUnsent(record) && record.sent !== null;
      this.update({ record, sealed: false, ...(through && { sentAt: Date.now() }) });
    } catch (error) {
      if (!(error instanceof SealedAway)) throw error;
      // a page that was open before the sign-out still knows what it shows
      this.update({ sealed: !isUnsent(this.#shown.record) });
    }
  }

  /** The page has read the server's version. */
  async reads(read: Version<Content>): Promise<void> {
    if (this.#hasRead && (read.revision ?? 0) <= (this.#read.revision ?? 0)) return;
    this.#hasRead = true;
    this.#read = read;
    const { base, sent } = this.#shown.record;
    if (base === null && sent === null) return;
    await this.#change((record) => settled(rebased(record, read), read));
  }

  content(): Content {
    return contentOf(this.#shown, this.#read);
  }

  /** At every key. The text shows at once; the promise ends when it is on the disk, or cannot be. */
  type(fields: Content): Promise<void> {
    const pending = { ...this.#shown.pending, ...fields };
    const { base } = typed(this.#shown.record, this.#read, pending);
    if (base && !this.#shown.sealed) this.#journal?.note({ key: this.key, title: this.title, base, fields: pending });
    this.update({ pending });
    this.#writing = this.#writing.then(() => this.#writePending());
    return this.#writing;
  }

  async #writePending(): Promise<void> {
    const fields = this.#shown.pending;
    if (Object.keys(fields).length === 0 || this.#shown.sealed) return;
    const record = typed(this.#shown.record, this.#read, fields);
    try {
      await this.#kept(() => this.#store.type(this.key, fields, record.base!, this.title));
    } catch (error) {
      this.#unkept(error);
      return;
    }
    const left = Object.entries(this.#shown.pending).filter(([field, value]) => value !== fields[field]);
    this.update({ record: typed(this.#shown.record, this.#read, fields), pending: Object.fromEntries(left), unkept: this.#store.lasting ? null : 'none' });
    if (left.length === 0) this.#journal?.clear(this.key);
    this.#changed(this.key);
  }

  /** Where there is no room, copies of what the server has make way for what people type. */
  async #kept<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      return await write();
    } catch (error) {
      if (!isFull(error)) throw error;
      await this.#makeRoom();
      return write();
    }
  }

  #unkept(error: unknown): void {
    if (!isFull(error)) throw error;
    this.update({ unkept: 'full' });
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.type({}), again);
    this.#changed(this.key);
  }

  async #change(change: (record: Local) => Local): Promise<void> {
    try {
      let changed = false;
      const tell = (before: Local) => {
        const after = change(before);
        changed = after !== before;
        return after;
      };
      const record = await this.#kept(() => this.#store.change(this.key, tell, this.title));
      if (!changed) return;
      this.update({ record, unkept: this.#store.lasting ? null : 'none' });
      this.#changed(this.key);
    } catch (error) {
      if (error instanceof SealedAway) return; // it is kept as it is until its author signs in
      this.#unkept(error);
    }
  }

  async #stamp(): Promise<Stamp> {
    const { operation, recordId, author } = this.key;
    return { id: crypto.randomUUID(), name: operation, recordId, author, deviceSequence: await this.#store.nextSequence() };
  }

  /** What was typed becomes an operation. */
  async commit(): Promise<void> {
    await this.#writing;
    if (Object.keys(this.#shown.record.drafts).length === 0) return;
    const stamp = await this.#stamp();
    await this.#change((record) => committed(record, stamp));
  }

  /**
   * A whole record at once, such as a picture: sealed and made an operation in one step, past the journal, which is for keys.
   * False: there is no room, and nothing was kept.
   */
  async add(content: Content): Promise<boolean> {
    const stamp = await this.#stamp();
    try {
      const record = await this.#kept(() => this.#store.change(this.key, (now) => committed(typed(now, this.#read, content), stamp), this.title));
      this.update({ record });
    } catch (error) {
      if (isFull(error)) return false;
      throw error;
    }
    this.#changed(this.key);
    return true;
  }

  /** In a conflict: the other version, or a content that was made having seen both. */
  async choose(choice: 'theirs' | Content): Promise<void> {
    await this.#writing;
    if (otherVersion(this.#shown.record) === null) return;
    const stamp = await this.#stamp();
    await this.#change((record) => {
      if (otherVersion(record) === null) return record;
      return choice === 'theirs' ? resolvedWithTheirs(record) : resolvedWith(record, choice, stamp);
    });
  }

  tryAgain = (id: string): Promise<void> => this.#change((record) => triedAgain(record, id));
  /** Takes a step on this device back: the record as it was, unless it went on since. */
  restore = (before: Local): Promise<void> => this.#change((record) => (isUnsent(record) ? record : before));
  /** Takes a record back that was added whole, whatever of it waits. What was on its way may be at the server all the same. */
  takeBack = (): Promise<void> => this.#change((record) => ({ ...record, base: null, drafts: {}, queue: [] }));
  dismiss = (id: string): Promise<void> => this.#change((record) => dismissed(record, id));
}

function isFull(error: unknown): boolean {
  const names = [error, (error as { inner?: unknown } | null)?.inner].map((each) => (each instanceof Error || each instanceof DOMException ? each.name : ''));
  return names.includes('QuotaExceededError');
}
