import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';

export interface RoundRow {
  id: string;
  circleId: string;
  rubricId: string;
  versionId: string;
  indicatorIds: string[];
  title: string;
  leaderId: string;
  on: string;
  followsId: string | null;
  open: boolean;
  synthetic: boolean;
  revision: number;
}

/** A round that the asker is in. @throws NOT_FOUND */
export async function selectRoundRow(tx: Tx, actor: Actor, id: string): Promise<RoundRow> {
  const row = await selectOptionalRoundRow(tx, actor, id);
  if (!row) throw problem('NOT_FOUND', 'no such round');
  return row;
}

/** A round that the asker is in; null where there is none, or none of theirs. */
export async function selectOptionalRoundRow(tx: Tx, actor: Actor, id: string): Promise<RoundRow | null> {
  const row = await tx.selectFrom('calibration_round').selectAll().where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    circleId: row.circle_id,
    rubricId: row.rubric_id,
    versionId: row.rubric_version_id,
    indicatorIds: row.indicator_ids,
    title: row.title,
    leaderId: row.leader_appointment_id,
    on: row.local_date,
    followsId: row.follows_round_id,
    open: row.state === 'open',
    synthetic: row.synthetic,
    revision: row.revision,
  };
}

/** A round that the asker leads. @throws NOT_FOUND, and NOT_ALLOWED for the others in it */
export async function selectOwnRound(tx: Tx, actor: Actor, id: string): Promise<RoundRow> {
  const round = await selectRoundRow(tx, actor, id);
  if (round.leaderId !== actor.appointmentId) throw problem('NOT_ALLOWED', 'is not the leader of the round', 'Only whoever leads this round can do this.');
  return round;
}

/** @throws INVALID when the round is closed */
export function requireOpen(round: RoundRow): void {
  if (!round.open) throw problem('INVALID', 'the round is closed', 'This round is closed. Calibrate again with a new one.');
}

/** What pages that follow the round listen to. */
export const topicOf = (actor: Actor, roundId: string): string => `calibration ${actor.districtId} ${roundId}`;
