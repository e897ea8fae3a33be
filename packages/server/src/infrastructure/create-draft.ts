import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict } from '../platform/http/api.ts';
import { copyDesign } from './copy-design.ts';
import { json } from './rows.ts';
import { settingsOf } from './settings-of.ts';
import { presentDesign, selectDistrict, selectOpenDesign, selectOptionalDesign } from './store-design.ts';

/** A draft of the adopted design or of another draft, or an empty one. Asking again with the same id changes nothing. */
export async function createDraft(tx: Tx, actor: Actor, { id, name, from }: { id: string; name: string; from: string | null }): Promise<void> {
  const known = await selectOptionalDesign(tx, actor, id);
  if (known) {
    if (known.name === name && known.based_on === from && known.created_by === actor.appointmentId) return;
    throw conflict('a design with this id is there already', await presentDesign(tx, actor, id));
  }
  const source = from === null ? null : await selectOpenDesign(tx, actor, from);
  await tx
    .insertInto('design')
    .values({
      district_id: actor.districtId,
      id,
      name,
      state: 'draft',
      subject: source?.subject ?? (await selectDistrict(tx, actor)).subject,
      based_on: from,
      created_by: actor.appointmentId,
      district_name: source?.district_name ?? null,
      school_leaders: source?.school_leaders ?? null,
      settings: source?.settings ? json(source.settings) : null,
      copied_settings: source ? (source.state === 'adopted' ? json(settingsOf(source)) : source.copied_settings && json(source.copied_settings)) : null,
    })
    .execute();
  if (source) await copyDesign(tx, actor, source, id);
}
