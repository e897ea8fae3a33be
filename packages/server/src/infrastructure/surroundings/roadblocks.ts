import type { Roadblock } from '@trellis/domain/infrastructure/surroundings';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { api, conflict, problem } from '../../platform/http/api.ts';
import { acceptAgain } from '../../platform/http/same-content.ts';
import { requireInForce, requireSchool } from './require.ts';
import { selectRoadblock, selectRoadblocks } from './store-roadblock.ts';

const contract = api.surroundings;

const listRoadblocks = contract.listRoadblocks.handler(({ context: { tx, actor }, input }) => selectRoadblocks(tx, actor, input));
const readRoadblock = contract.readRoadblock.handler(({ context: { tx, actor }, input }) => selectRoadblock(tx, actor, input.id));

const raiseRoadblock = contract.raiseRoadblock.handler(async ({ context: { tx, actor }, input }) => {
  if (!actor.permissions.includes('practice.log') && !actor.permissions.includes('practice.facilitate')) {
    throw problem('NOT_ALLOWED', `${actor.role} neither coaches nor facilitates`, 'Roadblocks are raised by those who coach or lead a routine.');
  }
  await requireSchool(tx, actor, input.schoolId);
  await requireInForce(tx, actor, input.ownerAppointmentId);
  const row = { district_id: actor.districtId, id: input.id, school_id: input.schoolId, text: input.text, raised_by: actor.appointmentId };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('roadblock')
    .values({ ...row, owner_appointment_id: input.ownerAppointmentId, raised_on: actor.today })
    .onConflict((on) => on.columns(['district_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) {
    acceptAgain(await tx.selectFrom('roadblock').selectAll().where('district_id', '=', actor.districtId).where('id', '=', input.id).executeTakeFirst(), row);
  }
  return selectRoadblock(tx, actor, input.id);
});

const changeRoadblock = contract.changeRoadblock.handler(async ({ context: { tx, actor }, input }) => {
  const before = await selectRoadblock(tx, actor, input.id);
  if (!before.may.change) throw problem('NOT_ALLOWED', 'not the one who raised it, or answered', 'Only who raised it rewords it, until it is answered.');
  return update(tx, actor, before, input.revision, { text: input.text });
});

const passRoadblockOn = contract.passRoadblockOn.handler(async ({ context: { tx, actor }, input }) => {
  const before = await selectRoadblock(tx, actor, input.id);
  if (!before.may.passOn)
    throw problem('NOT_ALLOWED', 'may not pass it on', 'Who raised it, or the mathematics manager, asks somebody else, until it is answered.');
  await requireInForce(tx, actor, input.ownerAppointmentId);
  return update(tx, actor, before, input.revision, { owner_appointment_id: input.ownerAppointmentId });
});

const answerRoadblock = contract.answerRoadblock.handler(async ({ context: { tx, actor }, input }) => {
  const before = await selectRoadblock(tx, actor, input.id);
  if (!before.may.answer) throw problem('NOT_ALLOWED', 'not the owner', 'Only the person who was asked answers.');
  return update(tx, actor, before, input.revision, { answer: input.answer, answered_on: before.answeredOn ?? actor.today });
});

export const roadblockRoutes = { listRoadblocks, readRoadblock, raiseRoadblock, changeRoadblock, passRoadblockOn, answerRoadblock };

async function update(
  tx: Tx,
  actor: Actor,
  before: Roadblock,
  revision: number,
  values: { text?: string; owner_appointment_id?: string; answer?: string; answered_on?: string },
): Promise<Roadblock> {
  const { numUpdatedRows } = await tx
    .updateTable('roadblock')
    .set((eb) => ({ ...values, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', before.id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  const current = await selectRoadblock(tx, actor, before.id);
  if (numUpdatedRows !== 1n) throw conflict('roadblock has another revision', current);
  return current;
}
