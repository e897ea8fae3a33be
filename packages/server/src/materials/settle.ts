import { type Codes, dokText, type SecondCoding } from '@trellis/domain/materials';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectSampleUnits, selectSecondCoding } from './store-second-coding.ts';

/** Writes down what a unit is that two people coded differently, and lets the unit carry it. May be settled anew. */
export async function settleUnit(tx: Tx, actor: Actor, given: { id: string; unitId: string; reason: string } & Codes): Promise<SecondCoding> {
  const round = await selectSecondCoding(tx, actor, given.id);
  if (round.finishedOn === null) throw problem('INVALID', 'second coding is not finished', 'Differences are settled once the second coding is finished.');
  const unit = (await selectSampleUnits(tx, actor, given.id)).find((one) => one.unitId === given.unitId);
  if (!unit) throw problem('NOT_FOUND', 'unit is not in the sample', 'This unit is not in the sample.');
  if (unit.same?.content && unit.same.dok) throw problem('INVALID', 'both coded it the same', 'Both coded this unit the same, so there is nothing to settle.');
  const settled = { content: given.content, dok: dokText(given.dok), reason: given.reason, settled_by: actor.appointmentId, settled_on: actor.today };
  await tx
    .insertInto('settled_code')
    .values({ district_id: actor.districtId, second_coding_id: given.id, unit_id: given.unitId, ...settled })
    .onConflict((on) => on.columns(['district_id', 'second_coding_id', 'unit_id']).doUpdateSet(settled))
    .execute();
  await tx
    .updateTable('coded_unit')
    .set({ content: settled.content, dok: settled.dok, settled: true, revision: sql`revision + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.unitId)
    .execute();
  return selectSecondCoding(tx, actor, given.id);
}
