import { RoleGroup, roleGroupLabels } from '@trellis/domain/access';
import type { GroupLoad, StructureDetail } from '@trellis/domain/infrastructure';
import type { ComponentRow } from './rows.ts';

/** Per group of people, the structures that reach it as designed, and how many groups and owners lead them; heaviest first. */
export function initiativeLoadOf(components: readonly ComponentRow[]): GroupLoad[] {
  const structures = components
    .filter((row) => row.kind === 'structure' && row.state === 'active')
    .sort((a, b) => a.position - b.position)
    .map((row) => ({ row, detail: row.detail as unknown as StructureDetail }));
  return RoleGroup.options
    .map((group) => {
      const reaching = structures.filter(({ detail }) => detail.participants.includes(group));
      return {
        group,
        label: roleGroupLabels[group],
        structures: reaching.map(({ row, detail }) => ({
          id: row.id,
          key: row.key,
          name: row.name,
          kind: detail.structureKind ?? null,
          leads: detail.facilitators ?? [],
          owner: row.owner_name,
          recurs: detail.recurs,
          reach: detail.reach,
          subject: row.subject,
        })),
        count: reaching.length,
        ledBy: [...new Set(reaching.flatMap(({ detail }) => detail.facilitators ?? []))],
        owners: [...new Set(reaching.flatMap(({ row }) => row.owner_name ?? []))],
      };
    })
    .filter((load) => load.count > 0)
    .sort((a, b) => b.count - a.count);
}
