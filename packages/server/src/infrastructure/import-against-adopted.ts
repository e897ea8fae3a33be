import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type ComponentKind, componentKindLabels } from '@trellis/domain/infrastructure';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { contentOf } from './component-content.ts';
import { sameStatement } from './differences.ts';
import type { RowPlace } from './document-rows.ts';
import { type ComponentRow, type DesignRow, insertAll, json } from './rows.ts';
import { selectComponents } from './store-component.ts';
import { selectLinks } from './store-link.ts';
import { selectStatements } from './store-statement.ts';

/** Gives what a document names the ids that the adopted design has for it; new ids to the rest. */
export async function idsOfAdopted(tx: Tx, actor: Actor, adopted: DesignRow): Promise<NonNullable<RowPlace['idOf']>> {
  const components = await selectComponents(tx, actor, adopted.id);
  const keys = new Map(components.map((row) => [row.id, row.key]));
  const known = new Map(components.map((row) => [`component ${row.key}`, row.id]));
  for (const row of await selectStatements(tx, actor, adopted.id)) if (!row.removed && row.kind !== 'feature') known.set(`${row.kind} ${row.key}`, row.id);
  for (const link of await selectLinks(tx, actor, adopted.id)) known.set(`link ${keys.get(link.from_id)} ${link.kind} ${keys.get(link.to_id)}`, link.id);
  const judgments = (await selectStatements(tx, actor, adopted.id)).filter((row) => row.kind === 'feature' && !row.removed);
  const nth = new Map<string, number>();
  for (const row of judgments) {
    const { feature, resource = '' } = row.detail as { feature: string; resource?: string };
    const n = (nth.get(`${feature} ${resource}`) ?? 0) + 1;
    nth.set(`${feature} ${resource}`, n);
    known.set(`feature ${feature} ${resource} ${n}`, row.id);
  }
  return (kind, key) => known.get(`${kind} ${key}`) ?? randomUUID();
}

/**
 * Relates a draft that was just filled from a document to the adopted design. What the document does not know of a
 * component (tenets, planner, owner of a structure …) stays as adopted; what it says the same is untouched; what it leaves
 * out is retired, removed or unlinked in the draft.
 */
export async function alignWithAdopted(tx: Tx, actor: Actor, adopted: DesignRow, draftId: string): Promise<void> {
  const mine = new Map((await selectComponents(tx, actor, draftId)).map((row) => [row.id, row]));
  const theirs = await selectComponents(tx, actor, adopted.id);
  for (const row of theirs) {
    const kind = mine.get(row.id)?.kind;
    if (kind !== undefined && kind !== row.kind) throw otherKind(row);
  }
  const place = (id: string) => ({ district_id: actor.districtId, design_id: draftId, id });
  for (const row of theirs.filter((one) => mine.has(one.id))) {
    const whole = withUnspoken(mine.get(row.id)!, row);
    const revision = isDeepStrictEqual(contentOf(whole), contentOf(row)) ? row.revision : row.revision + 1;
    await tx
      .updateTable('component')
      .set({
        revision,
        copied_from_revision: row.revision,
        summary: whole.summary,
        owner_name: whole.owner_name,
        owner_appointment: whole.owner_appointment,
        for_groups: whole.for_groups,
        detail: json(whole.detail),
      })
      .where((eb) => eb.and(place(row.id)))
      .execute();
  }
  const missing = theirs.filter((one) => !mine.has(one.id));
  await insertAll(
    tx,
    'component',
    missing.map((row) => ({
      ...row,
      design_id: draftId,
      state: 'retired',
      revision: row.state === 'active' ? row.revision + 1 : row.revision,
      copied_from_revision: row.revision,
      in_step_at: null,
    })),
  );
  await alignStatements(tx, actor, adopted, draftId);
  await alignLinks(tx, actor, adopted, draftId);
}

function otherKind(row: ComponentRow) {
  const kind = componentKindLabels[row.kind as ComponentKind].toLowerCase();
  return problem('INVALID', 'a key is used for another kind', 'This document cannot be kept as a draft.', [
    { path: 'document', message: `The key “${row.key}” stands in the adopted design under ${kind}. Give this one another key.` },
  ]);
}

/** What a document leaves out of a component stays as it is adopted: who answers for it by appointment, and what it does not mention. */
function withUnspoken(mine: ComponentRow, theirs: ComponentRow): ComponentRow {
  const isPlain = mine.kind !== 'structure' && mine.kind !== 'role';
  const owner = isPlain ? mine.owner_name : (mine.owner_name ?? theirs.owner_name);
  const common = { owner_name: owner, owner_appointment: theirs.owner_name === owner ? theirs.owner_appointment : null };
  if (!isPlain) return { ...mine, ...common, summary: mine.summary ?? theirs.summary, for_groups: mine.for_groups ?? theirs.for_groups };
  const { anySubject: _, ...unspoken } = theirs.detail as Record<string, never>;
  const { anySubject, ...spoken } = mine.detail as Record<string, never>;
  const detail = { ...(Object.keys(spoken).length > 0 ? spoken : unspoken), ...(anySubject !== undefined && { anySubject }) };
  return { ...mine, ...common, detail };
}

async function alignStatements(tx: Tx, actor: Actor, adopted: DesignRow, draftId: string): Promise<void> {
  const mine = new Map((await selectStatements(tx, actor, draftId)).map((row) => [row.id, row]));
  const theirs = (await selectStatements(tx, actor, adopted.id)).filter((row) => !row.removed);
  for (const row of theirs.filter((one) => mine.has(one.id))) {
    const revision = sameStatement(mine.get(row.id)!, row) ? row.revision : row.revision + 1;
    await tx
      .updateTable('statement')
      .set({ revision, copied_from_revision: row.revision })
      .where('district_id', '=', actor.districtId)
      .where('design_id', '=', draftId)
      .where('id', '=', row.id)
      .execute();
  }
  const missing = theirs.filter((one) => !mine.has(one.id));
  await insertAll(
    tx,
    'statement',
    missing.map((row) => ({ ...row, design_id: draftId, removed: true, revision: row.revision + 1, copied_from_revision: row.revision, in_step_at: null })),
  );
}

async function alignLinks(tx: Tx, actor: Actor, adopted: DesignRow, draftId: string): Promise<void> {
  await sql`update component_link l set copied = true from component_link a
    where l.district_id = ${actor.districtId} and l.design_id = ${draftId}
      and a.district_id = ${actor.districtId} and a.design_id = ${adopted.id} and a.id = l.id`.execute(tx);
  const mine = new Set((await selectLinks(tx, actor, draftId)).map((row) => row.id));
  const missing = (await selectLinks(tx, actor, adopted.id)).filter((row) => !mine.has(row.id));
  await insertAll(
    tx,
    'component_link',
    missing.map((row) => ({ ...row, design_id: draftId, copied: true, removed: true })),
  );
}
