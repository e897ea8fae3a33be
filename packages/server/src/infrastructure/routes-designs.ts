import type { Actor, Tx } from '../platform/db/index.ts';
import { api, conflict, problem } from '../platform/http/api.ts';
import { createDraft } from './create-draft.ts';
import type { CodingOf } from './document.ts';
import { presentWholeDesign } from './present-design.ts';
import { json } from './rows.ts';
import { presentDesign, presentDesigns, selectDesign, selectDesigns, selectDraft, selectOpenDesign } from './store-design.ts';
import { selectSections, upsertStated } from './store-section.ts';

/** Designs and drafts: who reads them, their settings, which sections are recorded as empty. */
export function designRoutes(codingOf: CodingOf | undefined) {
  return {
    listDesigns: api.infrastructure.listDesigns.handler(async ({ context: { tx, actor }, input }) =>
      presentDesigns(tx, actor, await selectDesigns(tx, actor, input.discarded)),
    ),

    readDesign: api.infrastructure.readDesign.handler(({ context: { tx, actor }, input }) => presentWholeDesign(tx, actor, input.designId, codingOf)),

    createDraft: api.infrastructure.createDraft.handler(async ({ context: { tx, actor }, input }) => {
      await createDraft(tx, actor, input);
      return presentDesign(tx, actor, input.id);
    }),

    renameDraft: api.infrastructure.renameDraft.handler(async ({ context: { tx, actor }, input }) => {
      await selectDraft(tx, actor, input.designId);
      await changeDesign(tx, actor, input, { name: input.name });
      return presentDesign(tx, actor, input.designId);
    }),

    inviteToDraft: api.infrastructure.inviteToDraft.handler(async ({ context: { tx, actor }, input }) => {
      const draft = await selectDraft(tx, actor, input.designId);
      if (draft.created_by !== actor.appointmentId)
        throw problem('NOT_ALLOWED', 'not the author of the draft', 'Only the author of a draft says who reads it.');
      const members = [...new Set(input.members)].filter((id) => id !== actor.appointmentId);
      await checkInvited(tx, actor, members);
      await changeDesign(tx, actor, input, { members });
      return presentWholeDesign(tx, actor, input.designId, codingOf);
    }),

    discardDraft: api.infrastructure.discardDraft.handler(async ({ context: { tx, actor }, input }) => {
      await selectDraft(tx, actor, input.designId);
      await changeDesign(tx, actor, input, { state: 'discarded' });
      return presentDesign(tx, actor, input.designId);
    }),

    restoreDraft: api.infrastructure.restoreDraft.handler(async ({ context: { tx, actor }, input }) => {
      const draft = await selectDesign(tx, actor, input.designId);
      if (draft.state === 'adopted') throw problem('INVALID', 'the adopted design is not a draft', 'This is the adopted design, not a draft.');
      await changeDesign(tx, actor, input, { state: 'draft' });
      return presentDesign(tx, actor, input.designId);
    }),

    stateSection: api.infrastructure.stateSection.handler(async ({ context: { tx, actor }, input }) => {
      await selectOpenDesign(tx, actor, input.designId);
      const count = (await selectSections(tx, actor, input.designId)).find((one) => one.section === input.section)?.count ?? 0;
      if (!input.stated && count > 0)
        throw problem('INVALID', 'the section has entries', 'There are entries here, so this is recorded. Remove them first.', [
          { path: 'stated', message: `There are ${count} entries.` },
        ]);
      await upsertStated(tx, actor, input.designId, input.section, input.stated);
      return presentWholeDesign(tx, actor, input.designId, codingOf);
    }),

    saveSettings: api.infrastructure.saveSettings.handler(async ({ context: { tx, actor }, input }) => {
      await selectOpenDesign(tx, actor, input.designId);
      await changeDesign(tx, actor, input, { settings: input.settings === null ? null : json(input.settings) });
      return presentWholeDesign(tx, actor, input.designId, codingOf);
    }),
  };
}

/** Changes the design's own row on the revision it was read in. @throws CONFLICT with what stands now */
async function changeDesign(
  tx: Tx,
  actor: Actor,
  { designId, revision }: { designId: string; revision: number },
  change: { name?: string; members?: string[]; state?: 'draft' | 'discarded'; settings?: string | null },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('design')
    .set({ ...change, revision: revision + 1 })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', designId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw conflict('made on an older revision', await presentDesign(tx, actor, designId));
}

/** Invited are people of this district whose appointment is there for this reader. */
async function checkInvited(tx: Tx, actor: Actor, members: readonly string[]): Promise<void> {
  if (members.length === 0) return;
  const rows = await tx.selectFrom('appointment').where('district_id', '=', actor.districtId).where('id', 'in', members).select('id').execute();
  const known = new Set(rows.map((row) => row.id));
  const fields = members.flatMap((id, i) => (known.has(id) ? [] : [{ path: `members.${i}`, message: 'There is nobody under this appointment.' }]));
  if (fields.length > 0) throw problem('INVALID', 'unknown appointments', undefined, fields);
}
