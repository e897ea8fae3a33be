import { randomUUID } from 'node:crypto';
import type { ObservationContent } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { receiveNow } from './receive-observation.ts';
import { selectKept, updateKept } from './store-kept.ts';
import { selectOptionalOwnContent } from './store-observations.ts';

export interface Settlement {
  /** of the operation that lies beside the record */
  id: string;
  /** of the record that it was compared with */
  revision: number;
  take: 'stored' | 'sent' | 'merged';
  content?: ObservationContent | undefined;
}

/** Two versions of one record: its observer says which stands. Answers the record's id. The other version stays kept. */
export async function settleConflict(tx: Tx, actor: Actor, { id, revision, take, content }: Settlement): Promise<string> {
  const row = await selectKept(tx, actor, id, 'beside');
  const stored = await selectOptionalOwnContent(tx, actor, row.sent.recordId);
  if (!stored) throw problem('NOT_FOUND', 'the record is not there');
  if (stored.revision !== revision) throw conflict(`record stands at ${stored.revision}`, stored);
  if ((take === 'merged') !== (content !== undefined)) {
    const message = 'Send the text of both versions made into one.';
    throw problem('INVALID', 'merged without content, or content without merging', message, [{ path: 'content', message }]);
  }
  await updateKept(tx, actor, row, { settled: take });
  if (take === 'stored') return row.sent.recordId;
  const operation = { ...row.sent, id: randomUUID(), baseRevision: revision, after: null, author: actor.appointmentId, content: content ?? row.content };
  const { outcome } = await receiveNow(tx, actor, operation);
  if (outcome !== 'accepted')
    throw problem('NOT_ALLOWED', `settling came out as ${outcome}`, 'You are no longer in the team of this visit. Both versions are kept.');
  return row.sent.recordId;
}
