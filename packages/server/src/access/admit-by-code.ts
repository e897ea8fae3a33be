import { randomUUID } from 'node:crypto';
import { type Actor, asAccess, enter, type Tx } from '../platform/db/index.ts';

/**
 * Lets the asker into the round whose code they typed, and answers the round with the asker as they are from now on; null when
 * no round has this code now. Who was in the circle already stays as they are.
 */
export async function admitByCode(tx: Tx, actor: Actor, code: string): Promise<{ roundId: string; circleId: string; actor: Actor } | null> {
  const found = await asAccess(tx, async (access) => {
    const round = await access
      .selectFrom('calibration_code')
      .select(['round_id', 'circle_id'])
      .where('district_id', '=', actor.districtId)
      .where('code', '=', code)
      .where('expires_at', '>', new Date())
      .executeTakeFirst();
    if (!round || actor.circles.includes(round.circle_id)) return round;
    await access
      .insertInto('circle_member')
      .values({
        district_id: actor.districtId,
        id: randomUUID(),
        circle_id: round.circle_id,
        appointment_id: actor.appointmentId,
        writes: true,
        granted_by: actor.appointmentId,
      })
      .execute();
    return round;
  });
  if (!found) return null;
  const member = actor.circles.includes(found.circle_id) ? actor : { ...actor, circles: [...actor.circles, found.circle_id] };
  await enter(tx, member);
  return { roundId: found.round_id, circleId: found.circle_id, actor: member };
}
