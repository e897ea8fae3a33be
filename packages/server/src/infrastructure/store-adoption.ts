import { randomUUID } from 'node:crypto';
import type { AdoptedRecord } from '@trellis/domain/infrastructure';
import type { Selectable } from 'kysely';
import type { Actor, DB, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { type DesignRow, json } from './rows.ts';

export type AdoptionRow = Omit<Selectable<DB['adoption']>, 'records'> & { records: AdoptedRecord[] };

export async function insertAdoption(
  tx: Tx,
  actor: Actor,
  { draft, adopted, records }: { draft: DesignRow; adopted: DesignRow; records: AdoptedRecord[] },
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('adoption')
    .values({ district_id: actor.districtId, id, design_id: adopted.id, draft_id: draft.id, by_appointment: actor.appointmentId, records: json(records) })
    .execute();
  return id;
}

/** @throws NOT_FOUND */
export async function selectAdoption(tx: Tx, actor: Actor, id: string): Promise<AdoptionRow> {
  const row = await tx.selectFrom('adoption').where('district_id', '=', actor.districtId).where('id', '=', id).selectAll().executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such adoption');
  return row as unknown as AdoptionRow;
}

/** What was adopted into a design, newest first; at most 50. */
export async function selectAdoptions(tx: Tx, actor: Actor, designId: string, draftId: string | undefined): Promise<AdoptionRow[]> {
  const rows = await tx
    .selectFrom('adoption')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .$if(draftId !== undefined, (query) => query.where('draft_id', '=', draftId!))
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows as unknown as AdoptionRow[];
}

/** Says that an adoption was taken back. False when somebody else did so in the same moment. */
export async function markUndone(tx: Tx, actor: Actor, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('adoption')
    .set({ undone_by: actor.appointmentId, undone_at: at })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
