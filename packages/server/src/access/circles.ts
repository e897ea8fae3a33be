import { randomUUID } from 'node:crypto';
import { type Actor, asAccess, enter, type Tx } from '../platform/db/index.ts';

export interface Membership {
  appointmentId: string;
  /** a writer adds rows of their own; a reader only reads */
  writes: boolean;
}

/**
 * Opens a circle owned by the asker, who writes in it, together with its first members. The rest of the transaction sees
 * and writes rows of the circle. Answers the asker as they are from now on.
 */
export async function openCircle(
  tx: Tx,
  actor: Actor,
  { id, kind, members }: { id: string; kind: 'visit' | 'calibration' | 'next_step'; members: readonly Membership[] },
): Promise<Actor> {
  await asAccess(tx, async (access) => {
    await access.insertInto('circle').values({ district_id: actor.districtId, id, kind, owner_appointment_id: actor.appointmentId }).execute();
    const others = members.filter(({ appointmentId }) => appointmentId !== actor.appointmentId);
    await insertMembers(access, actor, id, [{ appointmentId: actor.appointmentId, writes: true }, ...others]);
  });
  const member = { ...actor, circles: [...actor.circles, id] };
  await enter(tx, member);
  return member;
}

/** Admits appointments to a circle; who is in it already stays as they are. The asker must have been read as a member before. */
export async function admitToCircle(tx: Tx, actor: Actor, circleId: string, members: readonly Membership[]): Promise<void> {
  await asAccess(tx, async (access) => {
    const present = await access
      .selectFrom('circle_member')
      .select('appointment_id')
      .where('district_id', '=', actor.districtId)
      .where('circle_id', '=', circleId)
      .where('ends', 'is', null)
      .execute();
    const known = new Set(present.map((row) => row.appointment_id));
    await insertMembers(
      access,
      actor,
      circleId,
      members.filter(({ appointmentId }) => !known.has(appointmentId)),
    );
  });
}

/** Ends the membership of appointments from now on; what they wrote stays. */
export async function dismissFromCircle(tx: Tx, actor: Actor, circleId: string, appointmentIds: readonly string[]): Promise<void> {
  if (appointmentIds.length === 0) return;
  await asAccess(tx, (access) =>
    access
      .updateTable('circle_member')
      .set({ ends: new Date() })
      .where('district_id', '=', actor.districtId)
      .where('circle_id', '=', circleId)
      .where('appointment_id', 'in', [...appointmentIds])
      .where('ends', 'is', null)
      .execute(),
  );
}

/** Makes another member the owner of a circle of the asker's. Who reads and writes in it stays as it is. */
export async function handOverCircle(tx: Tx, actor: Actor, circleId: string, to: string): Promise<void> {
  await asAccess(tx, (access) =>
    access
      .updateTable('circle')
      .set({ owner_appointment_id: to })
      .where('district_id', '=', actor.districtId)
      .where('id', '=', circleId)
      .where('owner_appointment_id', '=', actor.appointmentId)
      .execute(),
  );
}

async function insertMembers(access: Tx, actor: Actor, circleId: string, members: readonly Membership[]): Promise<void> {
  if (members.length === 0) return;
  await access
    .insertInto('circle_member')
    .values(
      members.map(({ appointmentId, writes }) => ({
        district_id: actor.districtId,
        id: randomUUID(),
        circle_id: circleId,
        appointment_id: appointmentId,
        writes,
        granted_by: actor.appointmentId,
      })),
    )
    .execute();
}
