import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';

type Place = 'region' | 'school' | 'team';
type Values = Record<string, string | null | undefined>;

/** Adds a region, school or team; the same one sent again is accepted again. */
export async function insertPlace(tx: Tx, actor: Actor, place: Place, id: string, values: { name: string } & Values): Promise<{ id: string }> {
  const row = { district_id: actor.districtId, id, ...values };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto(place)
    .values(row)
    .onConflict((on) => on.columns(['district_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) acceptAgain(await selectOptionalPlace(tx, actor, place, id), row);
  return { id };
}

/** Changes what is given (absent stays) on the revision it was made on. */
export async function updatePlace(
  tx: Tx,
  actor: Actor,
  place: Place,
  key: { id: string; revision: number },
  values: Values,
): Promise<{ id: string; revision: number }> {
  const { numUpdatedRows } = await tx
    .updateTable(place)
    .set((eb) => ({ ...values, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', key.id)
    .where('revision', '=', key.revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) {
    const current = await selectOptionalPlace(tx, actor, place, key.id);
    if (!current) throw problem('NOT_FOUND', `no such ${place}`);
    throw conflict(`${place} has another revision`, { name: current.name, revision: current.revision });
  }
  return { id: key.id, revision: key.revision + 1 };
}

/** Refuses with a sentence when the region, school or team that is pointed to is not in this district. */
export async function requirePlace(tx: Tx, actor: Actor, place: Place, id: string | null | undefined, path: string): Promise<void> {
  if (!id || (await selectOptionalPlace(tx, actor, place, id))) return;
  throw problem('INVALID', `no such ${place}`, `This ${place} is not in your district.`, [{ path, message: `Choose a ${place} from the list.` }]);
}

async function selectOptionalPlace(tx: Tx, actor: Actor, place: Place, id: string): Promise<(Record<string, unknown> & { revision: number }) | undefined> {
  return tx.selectFrom(place).selectAll().where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
}
