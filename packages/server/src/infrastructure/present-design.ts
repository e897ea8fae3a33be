import { RoleGroup } from '@trellis/domain/access';
import { type Design, Settings } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import { type CodingOf, selectOptionalCoding } from './document.ts';
import type { DesignRow } from './rows.ts';
import { selectDesign, selectDistrict, summaryOf } from './store-design.ts';
import { selectNames } from './store-names.ts';
import { selectSections } from './store-section.ts';

/** A design with who reads it, what is recorded, and what this person may do. */
export async function presentWholeDesign(tx: Tx, actor: Actor, id: string, codingOf?: CodingOf): Promise<Design> {
  const row = await selectDesign(tx, actor, id);
  const names = await selectNames(tx, actor, [row.created_by, ...row.members]);
  const district = await selectDistrict(tx, actor);
  const edit = actor.permissions.includes('design.edit') && row.state !== 'discarded';
  return {
    ...summaryOf(row, names),
    members: row.members.map((appointmentId) => {
      const named = names.get(appointmentId);
      return { appointmentId, name: named?.name ?? null, role: named?.role ?? null, title: named?.title ?? null };
    }),
    schoolLeaders: RoleGroup.array().parse(row.school_leaders ?? district.school_leaders),
    settings: row.settings === null ? null : Settings.parse(row.settings),
    sections: await selectSections(tx, actor, id),
    coding: await codingOrigin(tx, actor, row, codingOf),
    may: {
      edit,
      decide: edit && actor.permissions.includes('design.decide'),
      invite: edit && row.state === 'draft' && row.created_by === actor.appointmentId,
    },
  };
}

async function codingOrigin(tx: Tx, actor: Actor, row: DesignRow, codingOf?: CodingOf): Promise<Design['coding']> {
  if ((await selectOptionalCoding(tx, actor, row.id)) !== null) return 'document';
  return (await codingOf?.(tx, actor)) ? 'materials' : 'none';
}
