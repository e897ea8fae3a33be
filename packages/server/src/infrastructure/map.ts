import { type RoleGroup, roleGroupLabels } from '@trellis/domain/access';
import type { ComponentKind, DesignMap, LinkKind, MapEdge, MapNode, StructureDetail } from '@trellis/domain/infrastructure';
import type { ComponentRow, LinkRow, StatementRow } from './rows.ts';

/** The design as a network: components, the role groups that structures connect, and everything that connects them. */
export function mapOf(designId: string, components: readonly ComponentRow[], links: readonly LinkRow[], statements: readonly StatementRow[]): DesignMap {
  const active = components.filter((row) => row.state === 'active');
  const ids = new Set(active.map((row) => row.id));
  const idOfKey = new Map(active.map((row) => [row.key, row.id]));
  const mandated = new Set(statements.filter((row) => row.kind === 'mandate' && !row.removed).map((row) => (row.detail as { component?: string }).component));
  const structures = active.filter((row) => row.kind === 'structure').map((row) => ({ id: row.id, detail: row.detail as unknown as StructureDetail }));
  const groups = [...new Set(structures.flatMap(({ detail }) => [...(detail.facilitators ?? []), ...detail.participants]))];

  const nodes: MapNode[] = [
    ...active.map((row) => ({
      type: 'component' as const,
      id: row.id,
      key: row.key,
      kind: row.kind as ComponentKind,
      name: row.name,
      mandated: mandated.has(row.key),
    })),
    ...groups.map((group) => ({ type: 'group' as const, id: groupId(group), group, name: roleGroupLabels[group] })),
  ];
  const edges: MapEdge[] = links
    .filter((link) => !link.removed && ids.has(link.from_id) && ids.has(link.to_id))
    .map((link) => ({ id: link.id, from: link.from_id, to: link.to_id, kind: link.kind as LinkKind }));
  const add = (from: string, to: string | undefined, kind: MapEdge['kind']) => {
    if (to !== undefined) edges.push({ id: `${kind}:${from}:${to}`, from, to, kind });
  };
  for (const { id, detail } of structures) {
    for (const key of new Set(detail.resources ?? [])) add(id, idOfKey.get(key), 'resource');
    for (const served of active.filter((row) => row.kind === detail.serves)) add(id, served.id, 'serves');
    for (const group of new Set(detail.facilitators ?? [])) add(groupId(group), id, 'leads');
    for (const group of new Set(detail.participants)) add(groupId(group), id, 'takes_part');
  }
  return { designId, nodes, edges };
}

function groupId(group: RoleGroup): string {
  return `group:${group}`;
}
