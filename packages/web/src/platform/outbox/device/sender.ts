import type { Session } from '@trellis/domain/access';
import { answered, attempted, nextOperation, type OutboxOperation, type Receipt } from '@trellis/domain/kernel/outbox';
import { type Attempt, attemptOf } from './attempt.ts';
import type { RecordKey } from './database.ts';
import { SealedAway } from './keys.ts';
import { Pauses } from './pauses.ts';
import type { Content, Store } from './store.ts';

type Here = Pick<Session, 'account' | 'appointments' | 'current'>;

/** The way to the server. */
export interface Wire {
  /** who is signed in, by the server's own word; throws what the API throws */
  session(): Promise<Here>;
  /** sends under an appointment; throws what the API throws */
  send(operation: OutboxOperation<Content>, appointmentId: string): Promise<Receipt<Content>>;
}

/** Why a pass ended before everything was tried. `somebody_else`: another account is signed in, under whose name nothing of this one goes out. */
export type Stopped = 'unreachable' | 'signed_out' | 'somebody_else';

/** Sends what waits, one after the other, in the order in which it was made on this device. */
export class Sender {
  readonly #store: Store;
  readonly #owner: string;
  readonly #wire: Wire;
  readonly #onChange: (key: RecordKey, sending: boolean) => void;
  readonly pauses: Pauses;

  constructor(given: { store: Store; owner: string; wire: Wire; onChange: (key: RecordKey, sending: boolean) => void; pauses?: Pauses }) {
    this.#store = given.store;
    this.#owner = given.owner;
    this.#wire = given.wire;
    this.#onChange = given.onChange;
    this.pauses = given.pauses ?? new Pauses();
  }

  /** Goes once through everything that waits; null when nothing stood in the way. */
  async pass(): Promise<Stopped | null> {
    const keys = await this.#store.waiting();
    if (keys.length === 0) return null;
    const here = await this.#whoIsHere();
    if (typeof here === 'string') return here;
    for (const key of keys) {
      try {
        const stopped = await this.#sendRecord(key, here);
        if (stopped) return stopped;
      } catch (error) {
        if (!(error instanceof SealedAway)) throw error; // it goes out after signing in
      } finally {
        this.#onChange(key, false);
      }
    }
    return null;
  }

  async #whoIsHere(): Promise<Here | Stopped> {
    try {
      const here = await this.#wire.session();
      if (here.account === null) return 'signed_out';
      return here.account.id === this.#owner ? here : 'somebody_else';
    } catch (error) {
      return attemptOf(error).kind === 'signed_out' ? 'signed_out' : 'unreachable';
    }
  }

  async #sendRecord(key: RecordKey, here: Here): Promise<Stopped | null> {
    for (;;) {
      const operation = await this.#take(key);
      if (!operation) return null;
      this.#onChange(key, true);
      const attempt = await this.#attempt(operation, here);
      if (attempt.kind === 'unreachable' || attempt.kind === 'signed_out') return attempt.kind;
      if (attempt.kind === 'failed' || isHeld(attempt)) {
        this.pauses.failed(operation.id);
        return null;
      }
      if (attempt.kind === 'refused') {
        // a refusal counts only when it was this person's: the cookie may have become another's meanwhile
        const still = await this.#whoIsHere();
        if (typeof still === 'string') return still;
      }
      this.pauses.over(operation.id);
      await this.#store.change(key, (record) => answered(record, operation.id, attempt));
      this.#onChange(key, true);
    }
  }

  /** The record's next operation, marked as perhaps sent before it is. */
  async #take(key: RecordKey): Promise<OutboxOperation<Content> | null> {
    const record = (await this.#store.read(key)).record;
    const waiting = nextOperation(record);
    if (!waiting || this.pauses.isPaused(waiting.operation.id)) return null;
    const after = await this.#store.change(key, (now) => attempted(now, waiting.operation.id));
    return after.queue.find(({ operation }) => operation.id === waiting.operation.id)?.operation ?? null;
  }

  async #attempt(operation: OutboxOperation<Content>, { appointments, current }: Here): Promise<Attempt> {
    // under an appointment that has ended nothing can be sent: it goes under another of the same person, and the server keeps it apart
    const own = appointments.find(({ id }) => id === operation.author) ?? current ?? appointments[0];
    if (!own) return { kind: 'failed' };
    try {
      return { kind: 'receipt', receipt: await this.#wire.send(operation, own.id) };
    } catch (error) {
      return attemptOf(error);
    }
  }
}

const isHeld = (attempt: Attempt): boolean => attempt.kind === 'receipt' && attempt.receipt.outcome === 'held';
