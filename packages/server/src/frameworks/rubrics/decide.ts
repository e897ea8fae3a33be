import { type CrosswalkDecision, incomparable } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { conflict, problem } from '../../platform/http/api.ts';
import { selectLinks } from './store-crosswalk.ts';
import { selectIndicators } from './store-indicator.ts';

/**
 * Writes down whether two indicators may be read as one series; the same decision sent again is accepted again.
 * @returns the rubric's id
 * @throws INVALID for indicators of two rubrics, for one that is not earlier, and for two scales that cannot be one series
 */
export async function decide(tx: Tx, actor: Actor, given: CrosswalkDecision & { revision: number | null }): Promise<string> {
  const indicators = await selectIndicators(tx, actor, { ids: [given.fromIndicatorId, given.toIndicatorId] });
  const from = indicators.find((indicator) => indicator.id === given.fromIndicatorId);
  const to = indicators.find((indicator) => indicator.id === given.toIndicatorId);
  if (!from || !to) throw problem('NOT_FOUND', 'no such published indicator');
  if (from.rubricId !== to.rubricId) throw problem('INVALID', 'indicators of two rubrics', 'Choose two indicators of one rubric.');
  if (from.number >= to.number) throw problem('INVALID', 'not an earlier version', 'Choose an indicator of an earlier version.');
  const against = given.comparable ? incomparable(from, to) : null;
  if (against) throw problem('INVALID', 'scales that cannot be one series', `${from.code} and ${to.code}: ${against}`);
  const values = { comparable: given.comparable, note: given.note, decided_by: actor.appointmentId, decided_on: actor.today };
  if (given.revision === null) await insertDecision(tx, actor, given, to.rubricId, values);
  else await updateDecision(tx, actor, given, to.rubricId, values);
  return to.rubricId;
}

type Values = { comparable: boolean; note: string; decided_by: string; decided_on: string };

async function insertDecision(tx: Tx, actor: Actor, given: CrosswalkDecision, rubricId: string, values: Values): Promise<void> {
  const { id, fromIndicatorId, toIndicatorId } = given;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('rubric_crosswalk')
    .values({ district_id: actor.districtId, id, from_indicator_id: fromIndicatorId, to_indicator_id: toIndicatorId, ...values })
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return;
  const stands = (await selectLinks(tx, actor, rubricId)).find(
    (link) => link.id === id || (link.fromIndicatorId === fromIndicatorId && link.toIndicatorId === toIndicatorId),
  );
  const same =
    stands?.id === id &&
    stands.fromIndicatorId === fromIndicatorId &&
    stands.toIndicatorId === toIndicatorId &&
    stands.comparable === given.comparable &&
    stands.note === given.note;
  if (!same) throw conflict('the pair was decided meanwhile', stands ?? null, 'Somebody decided this meanwhile. Nothing of it was changed.');
}

async function updateDecision(tx: Tx, actor: Actor, given: CrosswalkDecision & { revision: number | null }, rubricId: string, values: Values): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('rubric_crosswalk')
    .set((eb) => ({ ...values, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.id)
    .where('from_indicator_id', '=', given.fromIndicatorId)
    .where('to_indicator_id', '=', given.toIndicatorId)
    .where('revision', '=', given.revision ?? 0)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 1n) return;
  const stands = (await selectLinks(tx, actor, rubricId)).find((link) => link.id === given.id);
  if (!stands) throw problem('NOT_FOUND', 'no such decision');
  throw conflict('decision has another revision', stands);
}
