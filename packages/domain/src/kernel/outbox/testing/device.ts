import {
  type Answer,
  answered,
  attempted,
  committed,
  emptyRecord,
  type LocalRecord,
  nextOperation,
  otherVersion,
  rebased,
  resolvedWith,
  resolvedWithTheirs,
  settled,
  shownContent,
  typed,
} from '../local-record.ts';
import type { Version } from '../receipt.ts';
import type { Form, FormOperation } from './hub.ts';

const blank: Version<Form> = { revision: null, content: { note: '', score: '' } };

/** A tablet: what it keeps survives a crash, and what each person left on it stays theirs. */
export class Device {
  readonly name: string;
  account: string | null = null;
  /** the server would still take what this page sends */
  session = false;
  #sequence = 0;
  readonly #records = new Map<string, LocalRecord<Form>>();
  readonly #read = new Map<string, Version<Form>>();

  constructor(name: string) {
    this.name = name;
  }

  #stamp(recordId: string) {
    this.#sequence += 1;
    return { id: `${this.name}-${this.#sequence}`, name: 'form.save@1', recordId, deviceSequence: this.#sequence, author: this.account! };
  }
  record(account: string, recordId: string): LocalRecord<Form> {
    return this.#records.get(`${account}/${recordId}`) ?? emptyRecord();
  }
  #change(recordId: string, change: (record: LocalRecord<Form>) => LocalRecord<Form>, account = this.account!): void {
    this.#records.set(`${account}/${recordId}`, change(this.record(account, recordId)));
  }
  readOf(recordId: string): Version<Form> {
    return this.#read.get(`${this.account}/${recordId}`) ?? blank;
  }

  refresh(recordId: string, current: Version<Form> | null): void {
    // an answer that was overtaken says nothing new
    if (!current || (current.revision ?? 0) < (this.readOf(recordId).revision ?? 0)) return;
    this.#read.set(`${this.account}/${recordId}`, current);
    this.#change(recordId, (record) => settled(rebased(record, current), current));
  }
  type(recordId: string, fields: Partial<Form>): void {
    this.#change(recordId, (record) => typed(record, this.readOf(recordId), fields));
  }
  commit(recordId: string): void {
    this.#change(recordId, (record) => committed(record, this.#stamp(recordId)));
  }
  shown(recordId: string): Form {
    return shownContent(this.record(this.account!, recordId), this.readOf(recordId));
  }
  /** What goes out next for this record; `hasty` sends any that waits, as two tabs at once might. */
  send(recordId: string, hasty: number | null): FormOperation | null {
    const record = this.record(this.account!, recordId);
    const waiting = record.queue.filter(({ state }) => state === 'waiting');
    const next = hasty === null ? nextOperation(record) : (waiting[hasty % Math.max(waiting.length, 1)] ?? null);
    if (!next) return null;
    this.#change(recordId, (each) => attempted(each, next.operation.id));
    return next.operation;
  }
  answer(account: string, recordId: string, id: string, answer: Answer<Form>): void {
    this.#change(recordId, (record) => answered(record, id, answer), account);
  }
  hasChoice(recordId: string): boolean {
    return otherVersion(this.record(this.account!, recordId)) !== null;
  }
  /** Returns the id of the operation that says so. */
  chooseMine(recordId: string): string {
    const mine = this.shown(recordId);
    const stamp = this.#stamp(recordId);
    this.#change(recordId, (record) => resolvedWith(record, mine, stamp));
    return stamp.id;
  }
  chooseTheirs(recordId: string): void {
    this.#change(recordId, resolvedWithTheirs);
  }
}
