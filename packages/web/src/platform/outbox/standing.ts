import { isUnsent, nextOperation } from '@trellis/domain/kernel/outbox';
import type { Shown } from './device/shown.ts';

/**
 * Where a record stands.
 * `still`: as the server has it. `kept`: on this device, not sent. `waiting`: committed, on its way when there is a network.
 * `sent`: the server said yes while this page was open. `conflict`: two versions, both kept. `sealed`: older text of it opens
 * after signing in. `unkept`: typed, but lasting only as long as the page.
 */
export type RecordState = 'still' | 'kept' | 'waiting' | 'sending' | 'sent' | 'conflict' | 'refused' | 'quarantined' | 'sealed' | 'unkept';

/** The state of a record, and the problem that it names. */
export function standingOf({ record, pending, unkept, sealed, sending, sentAt }: Shown): { state: RecordState; problem: string | null } {
  const stands = (state: RecordState, problem: string | null = null) => ({ state, problem });
  if (sealed) return stands('sealed');
  if (unkept !== null && (Object.keys(pending).length > 0 || isUnsent(record))) return stands('unkept');
  const first = record.queue.find(({ state }) => state !== 'waiting');
  if (first && first.state !== 'waiting') return stands(first.state, first.problem);
  if (sending && nextOperation(record)) return stands('sending');
  if (Object.keys(record.drafts).length > 0) return stands('kept');
  if (nextOperation(record)) return stands('waiting');
  return stands(sentAt === null ? 'still' : 'sent');
}
