import { type Codes, dokText, drawSample, type SecondCoding } from '@trellis/domain/materials';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { selectOptionalCoder } from './coders.ts';
import { selectProject } from './store-project.ts';
import { selectSecondCoding } from './store-second-coding.ts';

/** Draws a sample of units that somebody else coded, and asks a second person to code it. */
export async function startBlindCoding(
  tx: Tx,
  actor: Actor,
  given: { id: string; projectId: string; coderAppointmentId: string; size: number; seed: number },
): Promise<SecondCoding> {
  await selectProject(tx, actor, given.projectId);
  const stored = await tx.selectFrom('second_coding').selectAll().where('district_id', '=', actor.districtId).where('id', '=', given.id).executeTakeFirst();
  if (stored) {
    acceptAgain(stored, { project_id: given.projectId, coder_appointment_id: given.coderAppointmentId, seed: given.seed });
    return selectSecondCoding(tx, actor, given.id);
  }
  if (!(await selectOptionalCoder(tx, actor, given.coderAppointmentId))) {
    throw problem('INVALID', 'second coder may not code', 'Choose somebody who codes materials.', [
      { path: 'coderAppointmentId', message: 'Choose from the list.' },
    ]);
  }
  const units = await tx
    .selectFrom('coded_unit')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('project_id', '=', given.projectId)
    .where('coded_by', 'is distinct from', given.coderAppointmentId)
    .orderBy('key')
    .execute();
  if (units.length === 0) throw problem('INVALID', 'nothing to code a second time', 'There is no unit here that somebody else has coded.');
  const sample = drawSample(units, given.size, given.seed);
  await tx
    .insertInto('second_coding')
    .values({
      district_id: actor.districtId,
      id: given.id,
      project_id: given.projectId,
      coder_appointment_id: given.coderAppointmentId,
      size: sample.length,
      seed: given.seed,
      started_by: actor.appointmentId,
      started_on: actor.today,
    })
    .execute();
  await tx
    .insertInto('second_code')
    .values(
      sample.map((unit) => ({ district_id: actor.districtId, second_coding_id: given.id, unit_id: unit.id, coder_appointment_id: given.coderAppointmentId })),
    )
    .execute();
  return selectSecondCoding(tx, actor, given.id);
}

/** The second coder's codes of one unit; they can be changed until the second coding is finished. */
export async function codeBlind(tx: Tx, actor: Actor, given: { id: string; unitId: string } & Codes): Promise<SecondCoding> {
  await selectOpenOfMine(tx, actor, given.id);
  const { numUpdatedRows } = await tx
    .updateTable('second_code')
    .set({ content: given.content, dok: dokText(given.dok) })
    .where('district_id', '=', actor.districtId)
    .where('second_coding_id', '=', given.id)
    .where('unit_id', '=', given.unitId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw problem('NOT_FOUND', 'unit is not in the sample', 'This unit is not in the sample.');
  await sql`update second_coding s set coded = (select count(*) from second_code c where c.district_id = ${actor.districtId} and c.second_coding_id = s.id and c.dok is not null)
    where s.district_id = ${actor.districtId} and s.id = ${given.id}`.execute(tx);
  return selectSecondCoding(tx, actor, given.id);
}

/** Puts the first codes, as they stand now, beside the second ones; from here on both are read and neither is changed. */
export async function finishBlindCoding(tx: Tx, actor: Actor, id: string): Promise<SecondCoding> {
  const round = await selectOpenOfMine(tx, actor, id);
  if (round.coded < round.size) throw problem('INVALID', 'sample is not coded whole', `${round.size - round.coded} of ${round.size} units are not coded yet.`);
  await sql`update second_code c set open = false, first_content = u.content, first_dok = u.dok
    from coded_unit u where u.district_id = ${actor.districtId} and u.id = c.unit_id and c.district_id = ${actor.districtId} and c.second_coding_id = ${id}`.execute(
    tx,
  );
  await tx.updateTable('second_coding').set({ finished_on: actor.today }).where('district_id', '=', actor.districtId).where('id', '=', id).execute();
  return selectSecondCoding(tx, actor, id);
}

async function selectOpenOfMine(tx: Tx, actor: Actor, id: string): Promise<SecondCoding> {
  const round = await selectSecondCoding(tx, actor, id);
  if (!round.mine) throw problem('NOT_ALLOWED', 'not the second coder', 'Somebody else codes this sample.');
  if (round.finishedOn !== null)
    throw problem('INVALID', 'second coding is finished', 'This is finished, and both codings are shown. Differences are settled now.');
  return round;
}
