import type { OutboxOperation } from './operation.ts';
import type { QuarantineReason, StoredReceipt } from './receipt.ts';

/** What the server knows when an operation arrives, read in the transaction that will write the answer down. */
export interface Known {
  /** what this sender sent under the operation's id before */
  receipt: StoredReceipt | null;
  /** what became of the operation that this one was made on (`after`) */
  parent: StoredReceipt | null;
  /** the record's revision; null when it is not there */
  revision: number | null;
  /** whether the sender is the author, and the author may still do this */
  sender: 'author' | 'somebody_else' | 'not_allowed';
}

export type Decision =
  /** the same was sent before: answer as then, write nothing */
  | { outcome: 'again'; receipt: StoredReceipt }
  /** something else was sent under this id: write nothing, the device shows both */
  | { outcome: 'taken' }
  /** write it as this revision */
  | { outcome: 'accepted'; revision: number }
  /** keep it beside the record, and show both to its author */
  | { outcome: 'beside' }
  /** keep it until `waitsFor` has come, then decide again: see `releasable` */
  | { outcome: 'held'; waitsFor: string }
  /** keep it apart, for its author alone */
  | { outcome: 'quarantined'; reason: QuarantineReason };

/**
 * What to do with an operation that arrived. The same id and content is never written twice; an edit of an older revision
 * never replaces a newer one; nothing that arrives is dropped. A resend is compared with its receipt, never with the
 * record, which its sender may no longer be allowed to see.
 * @param operation as it was sent, with the hash of its `operationText`
 */
export function decideReceipt(known: Known, operation: OutboxOperation & { digest: string }): Decision {
  const { receipt, parent } = known;
  if (receipt) return receipt.digest === operation.digest ? { outcome: 'again', receipt } : { outcome: 'taken' };
  return decideAgain(known, operation, parent);
}

/** The same for an operation that was held and whose parent has come: it has a receipt already, which says that it is held. */
export function decideHeld(known: Omit<Known, 'receipt'>, operation: OutboxOperation): Decision {
  return decideAgain(known, operation, known.parent);
}

function decideAgain(known: Omit<Known, 'receipt'>, operation: OutboxOperation, parent: StoredReceipt | null): Decision {
  if (known.sender === 'somebody_else') return { outcome: 'quarantined', reason: 'other_author' };
  if (known.sender === 'not_allowed') return { outcome: 'quarantined', reason: 'not_allowed' };
  if (operation.after === null) return onRevision(known.revision, operation.baseRevision);
  if (parent === null || parent.outcome === 'held') return { outcome: 'held', waitsFor: operation.after };
  if (parent.outcome === 'quarantined') return { outcome: 'quarantined', reason: 'after_quarantined' };
  if (parent.recordId !== operation.recordId) return onRevision(known.revision, operation.baseRevision);
  if (parent.outcome === 'beside') return { outcome: 'beside' };
  return onRevision(known.revision, parent.revision);
}

function onRevision(stored: number | null, base: number | null): Decision {
  if (stored === null) return base === null ? { outcome: 'accepted', revision: 1 } : { outcome: 'quarantined', reason: 'no_record' };
  return stored === base ? { outcome: 'accepted', revision: stored + 1 } : { outcome: 'beside' };
}

/** The held operations that may be decided now that `arrived` has been, oldest first. Each of them may release others. */
export function releasable<Held extends Pick<OutboxOperation, 'after' | 'deviceSequence'>>(held: readonly Held[], arrived: string): Held[] {
  return held.filter(({ after }) => after === arrived).toSorted((a, b) => a.deviceSequence - b.deviceSequence);
}
