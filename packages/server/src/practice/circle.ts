import { randomUUID } from 'node:crypto';
import { type Actor, asAccess, enter, prepared, type Tx } from '../platform/db/index.ts';

/** The circle of the asker's own log, made with its owner in it when there is none yet. */
export async function ensureLogCircle(tx: Tx, actor: Actor): Promise<string> {
  const own = await selectOptionalLogCircle(tx, actor, actor.appointmentId);
  if (own) return own;
  const circle = await asAccess(tx, async (access) => {
    const fresh = randomUUID();
    const { numInsertedOrUpdatedRows } = await access
      .insertInto('circle')
      .values({ district_id: actor.districtId, id: fresh, kind: 'log', owner_appointment_id: actor.appointmentId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    // somebody else's request of the same appointment was first
    if (numInsertedOrUpdatedRows === 0n) return (await selectOptionalLogCircle(access, actor, actor.appointmentId)) as string;
    await access
      .insertInto('circle_member')
      .values({
        district_id: actor.districtId,
        id: randomUUID(),
        circle_id: fresh,
        appointment_id: actor.appointmentId,
        writes: true,
        granted_by: actor.appointmentId,
      })
      .execute();
    return fresh;
  });
  await enter(tx, { ...actor, circles: [...actor.circles, circle] });
  return circle;
}

const logCircleOf = prepared<{ id: string }>(
  'log_circle_of',
  "select id from circle where district_id = :district and owner_appointment_id = :owner and kind = 'log'",
);

/** The circle of somebody's log, as far as the asker can see it. */
export async function selectOptionalLogCircle(tx: Tx, actor: Actor, appointmentId: string): Promise<string | null> {
  const { rows } = await tx.executeQuery(logCircleOf({ district: actor.districtId, owner: appointmentId }));
  return rows[0]?.id ?? null;
}
