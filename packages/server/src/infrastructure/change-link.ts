import type { LinkKind } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import type { DesignRow } from './rows.ts';
import { selectComponent } from './store-component.ts';

/** Links two components of one design. Linking what is linked already answers with the link that is there. */
export async function insertLink(tx: Tx, actor: Actor, design: DesignRow, link: { id: string; fromId: string; toId: string; kind: LinkKind }): Promise<string> {
  await selectComponent(tx, actor, design.id, link.fromId);
  await selectComponent(tx, actor, design.id, link.toId);
  const there = await tx
    .selectFrom('component_link')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', design.id)
    .where((eb) => eb.or([eb('id', '=', link.id), eb.and([eb('from_id', '=', link.fromId), eb('to_id', '=', link.toId), eb('kind', '=', link.kind)])]))
    .selectAll()
    .executeTakeFirst();
  if (!there) {
    await tx
      .insertInto('component_link')
      .values({
        district_id: actor.districtId,
        design_id: design.id,
        id: link.id,
        from_id: link.fromId,
        to_id: link.toId,
        kind: link.kind,
        position: await nextLinkPosition(tx, actor, design.id),
      })
      .execute();
    return link.id;
  }
  if (there.from_id !== link.fromId || there.to_id !== link.toId || there.kind !== link.kind) throw conflict('another link has this id', { id: there.id });
  if (there.removed) await setRemoved(tx, actor, design, there.id, false);
  return there.id;
}

/** Removes a link; in a draft, of a link that the adopted design has, the removal itself is kept, to be adopted. */
export async function removeLink(tx: Tx, actor: Actor, design: DesignRow, id: string): Promise<void> {
  const link = await tx
    .selectFrom('component_link')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', design.id)
    .where('id', '=', id)
    .where('removed', '=', false)
    .select('copied')
    .executeTakeFirst();
  if (!link) throw problem('NOT_FOUND', 'no such link');
  if (design.state === 'draft' && link.copied) return setRemoved(tx, actor, design, id, true);
  await tx.deleteFrom('component_link').where('district_id', '=', actor.districtId).where('design_id', '=', design.id).where('id', '=', id).execute();
}

async function setRemoved(tx: Tx, actor: Actor, design: DesignRow, id: string, removed: boolean): Promise<void> {
  await tx
    .updateTable('component_link')
    .set({ removed })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', design.id)
    .where('id', '=', id)
    .execute();
}

export async function nextLinkPosition(tx: Tx, actor: Actor, designId: string): Promise<number> {
  const { n, last } = await tx
    .selectFrom('component_link')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.max('position').as('last')])
    .executeTakeFirstOrThrow();
  if (n >= 10_000) throw problem('INVALID', 'the design is full', 'A design holds at most 10,000 links.');
  return (last ?? -1) + 1;
}
