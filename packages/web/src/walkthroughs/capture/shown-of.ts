import type { OutboxItem } from '../../platform/outbox/index.ts';
import type { standingOf } from '../../platform/outbox/standing.ts';

/** An item of the outbox as the words of its state need it. */
export function shownOf(item: OutboxItem): Parameters<typeof standingOf>[0] {
  return { record: item.record, pending: {}, unkept: null, sealed: false, sending: item.sending, sentAt: null };
}
