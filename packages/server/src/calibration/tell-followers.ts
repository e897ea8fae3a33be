import type { ActorContext } from '../platform/http/api.ts';
import { topicOf } from './round-row.ts';

/** Tells every screen that follows the round, once the change is safe. */
export function tellFollowers({ afterCommit, signals, actor }: ActorContext, roundId: string): void {
  afterCommit(async () => signals.publish(topicOf(actor, roundId)));
}
