import { randomInt } from 'node:crypto';
import type { Actor, Tx } from '../platform/db/index.ts';

/** A code opens a round for as long as a session with its preparation takes. */
const hoursOpen = 4;

/** Gives a round a code that no other round of the district has, in the place of the one it had. */
export async function giveCode(tx: Tx, actor: Actor, round: { id: string; circleId: string }): Promise<void> {
  await takeCode(tx, actor, round.id);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('calibration_code')
      .values({
        district_id: actor.districtId,
        round_id: round.id,
        circle_id: round.circleId,
        code: randomInt(1_000_000).toString().padStart(6, '0'),
        expires_at: new Date(Date.now() + hoursOpen * 3_600_000),
      })
      .onConflict((on) => on.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return;
  }
  throw new Error('Ten codes in a row were taken');
}

/** From now on no code opens the round. */
export async function takeCode(tx: Tx, actor: Actor, roundId: string): Promise<void> {
  await tx.deleteFrom('calibration_code').where('district_id', '=', actor.districtId).where('round_id', '=', roundId).execute();
}

/** The code while it opens the round. */
export async function selectOptionalCode(tx: Tx, actor: Actor, roundId: string): Promise<{ code: string; expiresAt: string } | null> {
  const row = await tx
    .selectFrom('calibration_code')
    .select(['code', 'expires_at'])
    .where('district_id', '=', actor.districtId)
    .where('round_id', '=', roundId)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  return row ? { code: row.code, expiresAt: row.expires_at.toISOString() } : null;
}
