import type { Member, MemberState } from '@trellis/domain/calibration';
import type { Actor, Tx } from '../platform/db/index.ts';
import type { RoundRow } from './round-row.ts';

/** The people of a round: the leader first, then by name. */
export async function selectMembers(tx: Tx, actor: Actor, round: RoundRow): Promise<Member[]> {
  const rows = await tx
    .selectFrom('calibration_member as m')
    .leftJoin('appointment as a', (join) => join.onRef('a.id', '=', 'm.appointment_id').on('a.district_id', '=', actor.districtId))
    .leftJoin('person as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.district_id', '=', actor.districtId))
    .select(['m.appointment_id', 'm.came_by', 'm.state', 'm.newcomer', 'p.name'])
    .where('m.district_id', '=', actor.districtId)
    .where('m.round_id', '=', round.id)
    .execute();
  const members = rows.map((row) => ({
    appointmentId: row.appointment_id,
    name: row.name,
    leads: row.appointment_id === round.leaderId,
    cameBy: row.came_by as Member['cameBy'],
    state: row.state as MemberState,
    newcomer: row.newcomer,
  }));
  return members.sort(
    (a, b) => Number(b.leads) - Number(a.leads) || (a.name ?? '').localeCompare(b.name ?? '') || a.appointmentId.localeCompare(b.appointmentId),
  );
}

/** Writes people into a round; who is in it already stays as they are. */
export async function insertMembers(
  tx: Tx,
  actor: Actor,
  round: Pick<RoundRow, 'id' | 'circleId'>,
  members: readonly Pick<Member, 'appointmentId' | 'cameBy' | 'state' | 'newcomer'>[],
): Promise<void> {
  if (members.length === 0) return;
  await tx
    .insertInto('calibration_member')
    .values(
      members.map(({ appointmentId, cameBy, state, newcomer }) => ({
        district_id: actor.districtId,
        round_id: round.id,
        circle_id: round.circleId,
        appointment_id: appointmentId,
        came_by: cameBy,
        state,
        newcomer,
      })),
    )
    .onConflict((on) => on.columns(['district_id', 'round_id', 'appointment_id']).doNothing())
    .execute();
}

/** Says that the asker takes part, or does not. */
export async function updateOwnState(tx: Tx, actor: Actor, roundId: string, state: 'joined' | 'not_coming'): Promise<void> {
  await tx
    .updateTable('calibration_member')
    .set({ state })
    .where('district_id', '=', actor.districtId)
    .where('round_id', '=', roundId)
    .where('appointment_id', '=', actor.appointmentId)
    .execute();
}

/** Of these people, those who did not take part in a round that the asker was in. */
export async function selectNewcomers(tx: Tx, actor: Actor, followsId: string | null, appointmentIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (followsId === null || appointmentIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('calibration_member')
    .select('appointment_id')
    .where('district_id', '=', actor.districtId)
    .where('round_id', '=', followsId)
    .where((eb) => eb.or([eb('state', '=', 'joined'), eb('came_by', '=', 'leader')]))
    .execute();
  const known = new Set(rows.map((row) => row.appointment_id));
  return new Set(appointmentIds.filter((id) => !known.has(id)));
}
