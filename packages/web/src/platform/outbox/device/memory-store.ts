import { emptyRecord, isUnsent, nextOperation, typed, type Version } from '@trellis/domain/kernel/outbox';
import { nameOf, type RecordKey } from './database.ts';
import type { Content, Local, Store, Stored } from './store.ts';

/** Where the browser gives no storage (a page without https, for one): everything works as long as the page is open. */
export class MemoryStore implements Store {
  readonly lasting: boolean = false;
  readonly #records = new Map<string, Stored>();
  #sequence = 0;

  async read(key: RecordKey): Promise<Stored> {
    return this.#records.get(nameOf(key)) ?? { key, record: emptyRecord(), title: '', since: Date.now() };
  }
  async type(key: RecordKey, fields: Content, base: Version<Content>, title: string): Promise<void> {
    const before = await this.read(key);
    this.#records.set(nameOf(key), { ...before, title, record: typed({ ...before.record, base: before.record.base ?? base }, base, fields) });
  }
  async change(key: RecordKey, change: (record: Local) => Local, title?: string): Promise<Local> {
    const before = await this.read(key);
    const record = change(before.record);
    this.#records.set(nameOf(key), { ...before, title: title || before.title, record });
    return record;
  }
  async unsent(): Promise<{ records: Stored[]; sealed: number }> {
    return { records: [...this.#records.values()].filter(({ record }) => isUnsent(record)), sealed: 0 };
  }
  async waiting(): Promise<RecordKey[]> {
    const sequenceOf = ({ record }: Stored) => nextOperation(record)?.operation.deviceSequence ?? Infinity;
    const waiting = [...this.#records.values()].filter(({ record }) => nextOperation(record) !== null);
    return waiting.sort((a, b) => sequenceOf(a) - sequenceOf(b)).map(({ key }) => key);
  }
  async nextSequence(): Promise<number> {
    this.#sequence += 1;
    return this.#sequence;
  }
}
