import { decideHeld, decideReceipt, type Known, releasable } from '../decide-receipt.ts';
import { type OutboxOperation, operationText } from '../operation.ts';
import type { Outcome, QuarantineReason, Receipt, StoredReceipt } from '../receipt.ts';

export interface Form {
  note: string;
  score: string;
}
export type FormOperation = OutboxOperation<Form>;

interface Kept {
  operation: FormOperation;
  sender: string;
  outcome: Outcome;
  revision: number | null;
  /** its author's appointment had ended when it was decided */
  wasEnded: boolean;
}

/** A server in memory: what a room does with the decision, without a database. Senders and authors are the same names here. */
export class Hub {
  readonly records = new Map<string, Kept[]>();
  readonly receipts = new Map<string, StoredReceipt & { reason: QuarantineReason | null }>();
  readonly kept = new Map<string, Kept>();
  readonly ended = new Set<string>();

  revisionOf(recordId: string): number | null {
    return this.records.get(recordId)?.length ?? null;
  }

  read(recordId: string): { revision: number; content: Form } | null {
    const revisions = this.records.get(recordId);
    return revisions ? { revision: revisions.length, content: revisions.at(-1)!.operation.content } : null;
  }

  #known(sender: string, operation: FormOperation): Known {
    return {
      receipt: this.receipts.get(`${sender}/${operation.id}`) ?? null,
      parent: operation.after === null ? null : (this.receipts.get(`${sender}/${operation.after}`) ?? null),
      revision: this.revisionOf(operation.recordId),
      sender: sender !== operation.author ? 'somebody_else' : this.ended.has(sender) ? 'not_allowed' : 'author',
    };
  }

  receive(sender: string, operation: FormOperation): Receipt<Form> | 'taken' {
    const digest = operationText(operation);
    const decision = decideReceipt(this.#known(sender, operation), { ...operation, digest });
    if (decision.outcome === 'taken') return 'taken';
    if (decision.outcome !== 'again') this.#write(sender, operation, decision, digest);
    const { outcome, revision, reason } = this.receipts.get(`${sender}/${operation.id}`)!;
    const current = outcome === 'beside' ? this.read(operation.recordId) : null;
    return { operationId: operation.id, outcome, revision, reason, current };
  }

  #write(sender: string, operation: FormOperation, decision: Exclude<ReturnType<typeof decideHeld>, { outcome: 'again' | 'taken' }>, digest: string): void {
    const revision = decision.outcome === 'accepted' ? decision.revision : null;
    const reason = decision.outcome === 'quarantined' ? decision.reason : null;
    this.receipts.set(`${sender}/${operation.id}`, { recordId: operation.recordId, digest, outcome: decision.outcome, revision, reason });
    const entry = { operation, sender, outcome: decision.outcome, revision, wasEnded: this.ended.has(sender) };
    this.kept.set(`${sender}/${operation.id}`, entry);
    if (decision.outcome === 'accepted') this.records.set(operation.recordId, [...(this.records.get(operation.recordId) ?? []), entry]);
    if (decision.outcome !== 'held') this.#release(sender, operation.id);
  }

  #release(sender: string, arrived: string): void {
    const held = [...this.kept.values()].filter((each) => each.outcome === 'held' && each.sender === sender).map(({ operation }) => operation);
    for (const operation of releasable(held, arrived)) {
      const decision = decideHeld(this.#known(sender, operation), operation);
      if (decision.outcome !== 'again' && decision.outcome !== 'taken') this.#write(sender, operation, decision, operationText(operation));
    }
  }
}
