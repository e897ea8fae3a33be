/**
 * What became of an operation.
 * `accepted`: it is the record's newest revision, or was when it came. `beside`: the record had moved on, both versions are kept.
 * `held`: it came before the operation it was made on and waits for it. `quarantined`: kept and shown to its author alone.
 */
export type Outcome = 'accepted' | 'beside' | 'held' | 'quarantined';

/** Why an operation is kept apart. */
export type QuarantineReason =
  /** somebody else sent it under the author's name */
  | 'other_author'
  /** the author may no longer do this, or the appointment has ended */
  | 'not_allowed'
  /** it changes a record that is not there */
  | 'no_record'
  /** it was made on an operation that is kept apart itself */
  | 'after_quarantined';

/** What the server wrote down about an operation, in the transaction that wrote the record. */
export interface StoredReceipt {
  recordId: string;
  /** hash of `operationText` of what was sent */
  digest: string;
  outcome: Outcome;
  /** the record's revision that it became; null unless accepted */
  revision: number | null;
}

/** A version of a record; `revision` null: the server has none yet. */
export interface Version<Content = unknown> {
  revision: number | null;
  content: Content;
}

/** The answer to whoever sent an operation. */
export interface Receipt<Content = unknown> {
  operationId: string;
  outcome: Outcome;
  revision: number | null;
  reason: QuarantineReason | null;
  /** the record as it stands, when the operation lies beside it: both are shown to its author */
  current: Version<Content> | null;
}
