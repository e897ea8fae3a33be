import { selectOptionalAdopted } from '../infrastructure/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';

/** The design that the district works by, in its own subject; null before one is adopted. */
export async function selectOptionalOwnDesign(tx: Tx, actor: Actor): Promise<{ id: string; name: string } | null> {
  const district = await tx.selectFrom('district').select('subject').where('id', '=', actor.districtId).executeTakeFirstOrThrow();
  return selectOptionalAdopted(tx, actor, district.subject);
}
