import type { Actor, Tx } from '../../platform/db/index.ts';
import { conflict, problem } from '../../platform/http/api.ts';
import { acceptAgain } from '../../platform/http/same-content.ts';

type Table = 'school_focus' | 'material_in_use' | 'use_check';
type Row = Record<string, unknown>;

/**
 * Stores a new row (`revision` null; the same one sent again is accepted again) or changes one on the revision it was made
 * on. `current` presents what stands, for a conflict; it throws where there is nothing.
 */
export async function saveRow<T>(
  tx: Tx,
  actor: Actor,
  table: Table,
  key: { id: string; revision: number | null },
  values: Row,
  current: () => Promise<T>,
): Promise<T> {
  if (key.revision === null) {
    const row = { district_id: actor.districtId, id: key.id, ...values };
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto(table)
      .values(row as never)
      .onConflict((on) => on.columns(['district_id', 'id']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) acceptAgain(comparable(await selectOptionalRow(tx, actor, table, key.id)), comparable(row) ?? {});
    return current();
  }
  const { numUpdatedRows } = await tx
    .updateTable(table)
    .set((eb) => ({ ...values, revision: eb('revision', '+', 1) }) as never)
    .where('district_id', '=', actor.districtId)
    .where('id', '=', key.id)
    .where('revision', '=', key.revision)
    .executeTakeFirstOrThrow();
  const stands = await current();
  if (numUpdatedRows !== 1n) throw conflict(`${table} has another revision`, stands);
  return stands;
}

/** Removes a row on the revision it was seen on. `inUse` is the sentence for a row that others point to. */
export async function removeRow(tx: Tx, actor: Actor, table: Table, key: { id: string; revision: number }, inUse: string): Promise<void> {
  const row = await selectOptionalRow(tx, actor, table, key.id);
  if (!row) throw problem('NOT_FOUND', `no such ${table}`);
  if (row.revision !== key.revision) throw conflict(`${table} has another revision`, { revision: row.revision });
  try {
    await tx.deleteFrom(table).where('district_id', '=', actor.districtId).where('id', '=', key.id).where('revision', '=', key.revision).execute();
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error;
    throw problem('INVALID', `${table} is still pointed to`, inUse);
  }
}

export async function selectOptionalRow(tx: Tx, actor: Actor, table: Table, id: string): Promise<Row | undefined> {
  return tx.selectFrom(table).selectAll().where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
}

/** Lists as text, so that two rows can be compared value by value. */
function comparable(row: Row | undefined): Row | undefined {
  return row && Object.fromEntries(Object.entries(row).map(([column, value]) => [column, Array.isArray(value) ? value.join() : value]));
}
