import type { DesignSummary } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import type { DesignRow } from './rows.ts';
import { byline, type Named, selectNames } from './store-names.ts';

/** The designs that this reader may see: the adopted ones first, then drafts, newest first. At most 200. */
export async function selectDesigns(tx: Tx, actor: Actor, discarded: boolean): Promise<DesignRow[]> {
  return tx
    .selectFrom('design')
    .where('district_id', '=', actor.districtId)
    .where('state', 'in', discarded ? ['adopted', 'draft', 'discarded'] : ['adopted', 'draft'])
    .selectAll()
    .orderBy((eb) => eb('state', '=', 'adopted'), 'desc')
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
}

export async function selectOptionalDesign(tx: Tx, actor: Actor, id: string): Promise<DesignRow | null> {
  const row = await tx.selectFrom('design').where('district_id', '=', actor.districtId).where('id', '=', id).selectAll().executeTakeFirst();
  return row ?? null;
}

/** @throws NOT_FOUND, also for a draft to which this reader was not invited */
export async function selectDesign(tx: Tx, actor: Actor, id: string): Promise<DesignRow> {
  const row = await selectOptionalDesign(tx, actor, id);
  if (!row) throw problem('NOT_FOUND', 'no such design, or not for this reader');
  return row;
}

/** A design that can be written to: adopted, or a draft that is not put away. */
export async function selectOpenDesign(tx: Tx, actor: Actor, id: string): Promise<DesignRow> {
  const design = await selectDesign(tx, actor, id);
  if (design.state === 'discarded') throw problem('INVALID', 'the draft was discarded', 'This draft was set aside. Take it up again to go on with it.');
  return design;
}

/** A draft that is open. */
export async function selectDraft(tx: Tx, actor: Actor, id: string): Promise<DesignRow> {
  const design = await selectOpenDesign(tx, actor, id);
  if (design.state !== 'draft') throw problem('INVALID', 'the adopted design is not a draft', 'This is the adopted design, not a draft.');
  return design;
}

export async function selectOptionalAdopted(tx: Tx, actor: Actor, subject: string): Promise<DesignRow | null> {
  const row = await tx
    .selectFrom('design')
    .where('district_id', '=', actor.districtId)
    .where('state', '=', 'adopted')
    .where('subject', '=', subject)
    .selectAll()
    .executeTakeFirst();
  return row ?? null;
}

/** The named design, or the adopted one of the district's own subject. */
export async function selectDesignOrAdopted(tx: Tx, actor: Actor, id: string | undefined): Promise<DesignRow> {
  if (id !== undefined) return selectDesign(tx, actor, id);
  const adopted = await selectOptionalAdopted(tx, actor, (await selectDistrict(tx, actor)).subject);
  if (!adopted) throw problem('NOT_FOUND', 'no adopted design', 'No design is adopted yet. Start with a draft, and adopt it.');
  return adopted;
}

export interface DistrictFacts {
  name: string;
  subject: string;
  school_leaders: string[];
}

export async function selectDistrict(tx: Tx, actor: Actor): Promise<DistrictFacts> {
  return tx.selectFrom('district').where('id', '=', actor.districtId).select(['name', 'subject', 'school_leaders']).executeTakeFirstOrThrow();
}

export async function presentDesigns(tx: Tx, actor: Actor, rows: readonly DesignRow[]): Promise<DesignSummary[]> {
  const names = await selectNames(
    tx,
    actor,
    rows.map((row) => row.created_by),
  );
  return rows.map((row) => summaryOf(row, names));
}

export async function presentDesign(tx: Tx, actor: Actor, id: string): Promise<DesignSummary> {
  const [summary] = await presentDesigns(tx, actor, [await selectDesign(tx, actor, id)]);
  return summary!;
}

export function summaryOf(row: DesignRow, names: ReadonlyMap<string, Named>): DesignSummary {
  return {
    id: row.id,
    subject: row.subject,
    name: row.name,
    state: row.state as DesignSummary['state'],
    basedOn: row.based_on,
    created: byline(names, row.created_by, row.created_at),
    revision: row.revision,
  };
}
