import { canonicalText, type OutboxOperation } from './operation.ts';
import type { QuarantineReason, Receipt, Version } from './receipt.ts';

/** Where an operation stands on the device. */
export type QueuedState = 'waiting' | 'conflict' | 'refused' | 'quarantined';

export interface Queued<Content = unknown> {
  operation: OutboxOperation<Content>;
  state: QueuedState;
  /** it may have reached the server: from now on it is sent as it is, or not at all */
  attempted: boolean;
  /** the other version, in a conflict */
  theirs: Version<Content> | null;
  /** something else was stored under its id: the server does not have this content */
  taken: boolean;
  /** why it was refused or is kept apart, for a person */
  problem: string | null;
}

/** Everything that one device holds of one record of one author. */
export interface LocalRecord<Content extends object = Record<string, unknown>> {
  /** the version that the drafts were typed on; null when nothing was typed since the last commit */
  base: Version<Content> | null;
  /** fields typed since the last commit; never sent */
  drafts: Partial<Content>;
  /** committed and not through yet, oldest first */
  queue: readonly Queued<Content>[];
  /** what the server said yes to, until it was read again */
  sent: Version<Content> | null;
}

/** What the device learned from an attempt to send. Not reached or signed out: nothing, it stays as it is. */
export type Answer<Content = unknown> =
  | { kind: 'receipt'; receipt: Receipt<Content> }
  | { kind: 'taken'; current: Version<Content> }
  | { kind: 'refused'; problem: string };

/** Names of a new operation. */
export type Stamp = Pick<OutboxOperation, 'id' | 'name' | 'recordId' | 'deviceSequence' | 'author'>;

export const emptyRecord = <Content extends object>(): LocalRecord<Content> => ({ base: null, drafts: {}, queue: [], sent: null });

/** Whether the device holds something that the server has not said yes to. */
export const isUnsent = <Content extends object>(record: LocalRecord<Content>): boolean => record.queue.length > 0 || Object.keys(record.drafts).length > 0;

/** The version that typing goes on from, without the drafts. `read`: the server's version as it was last read. */
function basis<Content extends object>(record: LocalRecord<Content>, read: Version<Content>): Version<Content> {
  const last = record.queue.at(-1);
  if (last) return { revision: null, content: last.operation.content };
  return record.base ?? newest(record.sent, read);
}

const newest = <Content>(one: Version<Content> | null, other: Version<Content>): Version<Content> =>
  one !== null && (one.revision ?? 0) > (other.revision ?? 0) ? one : other;

/** What a page shows: the newest that this person wrote here, over what the server has. */
export function shownContent<Content extends object>(record: LocalRecord<Content>, read: Version<Content>): Content {
  return { ...basis(record, read).content, ...record.drafts };
}

/** Fields were typed in. Nothing is sent. */
export function typed<Content extends object>(record: LocalRecord<Content>, read: Version<Content>, fields: Partial<Content>): LocalRecord<Content> {
  return { ...record, base: record.base ?? basis(record, read), drafts: { ...record.drafts, ...fields } };
}

/**
 * The server's version moved on under drafts that nobody committed. When it changed other fields only, typing goes on from
 * the new one; otherwise the drafts keep their base, and committing them shows both.
 */
export function rebased<Content extends object>(record: LocalRecord<Content>, read: Version<Content>): LocalRecord<Content> {
  const { base, drafts } = record;
  if (base === null || record.queue.length > 0 || (read.revision ?? 0) <= (base.revision ?? 0)) return record;
  const touched = (Object.keys(drafts) as (keyof Content)[]).some((field) => canonicalText(base.content[field]) !== canonicalText(read.content[field]));
  return touched ? record : { ...record, base: read };
}

/** What was typed becomes an operation. One that never left the device is replaced, since the new one contains it. */
export function committed<Content extends object>(record: LocalRecord<Content>, stamp: Stamp): LocalRecord<Content> {
  if (Object.keys(record.drafts).length === 0) return record;
  const last = record.queue.at(-1);
  if (record.base === null) throw new Error('Drafts without the version that they were typed on.');
  const content = { ...(last?.operation.content ?? record.base.content), ...record.drafts };
  const clean = { ...record, base: null, drafts: {} };
  // behind a refusal nothing was sent: the new operation stands in the place of the refused one and of all after it
  const refused = record.queue.findIndex(({ state }) => state === 'refused');
  if (refused >= 0) {
    const { baseRevision, after } = record.queue[refused]!.operation;
    return { ...clean, queue: [...record.queue.slice(0, refused), waiting({ ...stamp, baseRevision, after, content })] };
  }
  if (last?.state === 'waiting' && !last.attempted && last.operation.name === stamp.name) {
    return { ...clean, queue: [...record.queue.slice(0, -1), waiting({ ...last.operation, content })] };
  }
  const made = last ? { baseRevision: null, after: last.operation.id } : { baseRevision: record.base.revision, after: null };
  return { ...clean, queue: [...record.queue, waiting({ ...stamp, ...made, content })] };
}

const waiting = <Content>(operation: OutboxOperation<Content>): Queued<Content> => ({
  operation,
  state: 'waiting',
  attempted: false,
  theirs: null,
  taken: false,
  problem: null,
});

/** The operation to send next: the oldest that waits, unless one before it stands in its way. */
export function nextOperation<Content extends object>(record: LocalRecord<Content>): Queued<Content> | null {
  for (const queued of record.queue) {
    if (queued.state === 'waiting') return queued;
    if (queued.state === 'refused' || queued.taken) return null;
  }
  return null;
}

/** To be kept before the first byte leaves: from here on the operation may be at the server. */
export function attempted<Content extends object>(record: LocalRecord<Content>, id: string): LocalRecord<Content> {
  return changed(record, id, (queued) => ({ ...queued, attempted: true }));
}

/** The server answered. The local copy goes only with a yes, which is one to everything that the operation was made on. */
export function answered<Content extends object>(record: LocalRecord<Content>, id: string, answer: Answer<Content>): LocalRecord<Content> {
  if (answer.kind === 'refused') return changed(record, id, (queued) => ({ ...queued, state: 'refused', problem: answer.problem }));
  if (answer.kind === 'taken') return changed(record, id, (queued) => ({ ...queued, state: 'conflict', taken: true, theirs: answer.current }));
  const { outcome, revision, current, reason } = answer.receipt;
  if (outcome === 'held') return record;
  if (outcome === 'beside') return changed(record, id, (queued) => ({ ...queued, state: 'conflict', theirs: current }));
  if (outcome === 'quarantined') {
    return changed(record, id, (queued) => ({ ...queued, state: 'quarantined', problem: reason === null ? null : quarantineWords[reason] }));
  }
  const at = record.queue.findIndex(({ operation }) => operation.id === id);
  if (at < 0) return record;
  const sent = newest(record.sent, { revision, content: record.queue[at]!.operation.content });
  const queue = record.queue.slice(at + 1);
  // what was typed since was typed on it
  return { ...record, queue, sent, base: record.base !== null && queue.length === 0 ? sent : record.base };
}

function changed<Content extends object>(record: LocalRecord<Content>, id: string, change: (queued: Queued<Content>) => Queued<Content>): LocalRecord<Content> {
  return { ...record, queue: record.queue.map((queued) => (queued.operation.id === id ? change(queued) : queued)) };
}

/** The version that a conflict is with, once everything written here has been answered; null when there is nothing to choose. */
export function otherVersion<Content extends object>(record: LocalRecord<Content>): Version<Content> | null {
  if (nextOperation(record)) return null;
  return record.queue.findLast(({ state }) => state === 'conflict')?.theirs ?? null;
}

/** Somebody looked at both versions and wants this content: it is sent as an edit of the other version. Drafts are part of it. */
export function resolvedWith<Content extends object>(record: LocalRecord<Content>, content: Content, stamp: Stamp): LocalRecord<Content> {
  const theirs = otherVersion(record);
  if (theirs === null) throw new Error('There is no conflict to resolve.');
  return { base: null, drafts: {}, sent: theirs, queue: [waiting({ ...stamp, baseRevision: theirs.revision, after: null, content })] };
}

/** Somebody looked at both versions and wants the other one. */
export function resolvedWithTheirs<Content extends object>(record: LocalRecord<Content>): LocalRecord<Content> {
  const theirs = otherVersion(record);
  if (theirs === null) throw new Error('There is no conflict to resolve.');
  return { base: null, drafts: {}, queue: [], sent: theirs };
}

/** A refused operation is to be sent once more as it is. */
export function triedAgain<Content extends object>(record: LocalRecord<Content>, id: string): LocalRecord<Content> {
  return changed(record, id, (queued) => (queued.state === 'refused' ? { ...queued, state: 'waiting', problem: null } : queued));
}

/** Somebody has seen that it was refused or is kept apart, and has no more use for the copy on this device. */
export function dismissed<Content extends object>(record: LocalRecord<Content>, id: string): LocalRecord<Content> {
  const gone = record.queue.find(({ operation, state }) => operation.id === id && (state === 'refused' || state === 'quarantined'));
  if (!gone) return record;
  const { baseRevision, after } = gone.operation;
  // what stood behind a refusal takes its place: the server never had the refused one
  const inherit = (queued: Queued<Content>): Queued<Content> =>
    gone.state === 'refused' && queued.operation.after === id ? { ...queued, operation: { ...queued.operation, baseRevision, after } } : queued;
  return { ...record, queue: record.queue.filter((queued) => queued !== gone).map(inherit) };
}

/** Forgets what the server said yes to once the page has read it, or something newer. */
export function settled<Content extends object>(record: LocalRecord<Content>, read: Version<Content>): LocalRecord<Content> {
  if (record.sent === null || record.queue.length > 0 || (read.revision ?? 0) < (record.sent.revision ?? 0)) return record;
  return { ...record, sent: null };
}

/** Why something is kept apart, for its author. */
export const quarantineWords: Record<QuarantineReason, string> = {
  other_author: 'It was sent by somebody else than the person who wrote it. It is kept, and only its author can see it.',
  not_allowed: 'It was written in a role that has ended or no longer includes this. It is kept, and only you can see it.',
  no_record: 'What it changes is not there any more. It is kept, and only you can see it.',
  after_quarantined: 'It continues something that is kept apart. It is kept with it, and only you can see it.',
};
