import type { ComponentKind } from '@trellis/domain/infrastructure';
import { describesSchool } from '@trellis/domain/infrastructure/surroundings';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';

/** Refuses a school that is not in this district. */
export async function requireSchool(tx: Tx, actor: Actor, schoolId: string | null): Promise<void> {
  if (schoolId === null) return;
  const found = await tx.selectFrom('school').select('id').where('district_id', '=', actor.districtId).where('id', '=', schoolId).executeTakeFirst();
  if (!found) throw missing('schoolId', 'no such school', 'Choose a school from the list.');
}

/** Refuses a school leader who writes about another school than their own. */
export function requireDescribes(actor: Actor, schoolId: string): void {
  if (!describesSchool(actor, schoolId))
    throw problem('NOT_ALLOWED', 'not the school of the appointment', 'You can write this down for the school that you lead.');
}

/** Refuses a school year that is not in this district. */
export async function requireSchoolYear(tx: Tx, actor: Actor, schoolYearId: string): Promise<void> {
  const found = await tx.selectFrom('school_year').select('id').where('district_id', '=', actor.districtId).where('id', '=', schoolYearId).executeTakeFirst();
  if (!found) throw missing('schoolYearId', 'no such school year', 'Choose a school year from the list.');
}

/** Refuses what is no active component of an adopted design, or of another kind. */
export async function requireAdopted(tx: Tx, actor: Actor, componentId: string | null, kind?: ComponentKind): Promise<void> {
  if (componentId === null) return;
  const found = await tx
    .selectFrom('component as c')
    .innerJoin('design as d', (join) => join.onRef('d.id', '=', 'c.design_id').on('d.district_id', '=', actor.districtId))
    .select('c.kind')
    .where('c.district_id', '=', actor.districtId)
    .where('c.id', '=', componentId)
    .where('c.state', '=', 'active')
    .where('d.state', '=', 'adopted')
    .executeTakeFirst();
  if (!found || (kind && found.kind !== kind)) {
    throw missing(
      'componentId',
      'no such component of the adopted design',
      kind === 'material' ? 'Choose a material of the adopted design.' : 'Choose something of the adopted design.',
    );
  }
}

/** Refuses an appointment that is not in force. */
export async function requireInForce(tx: Tx, actor: Actor, appointmentId: string): Promise<void> {
  const found = await tx
    .selectFrom('appointment')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', appointmentId)
    .where('starts', '<=', actor.today)
    .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>=', actor.today)]))
    .executeTakeFirst();
  if (!found) throw missing('ownerAppointmentId', 'no such appointment in force', 'Choose somebody who works here now.');
}

/** A refusal of one field. */
export function missing(path: string, log: string, message: string) {
  return problem('INVALID', log, message, [{ path, message }]);
}
