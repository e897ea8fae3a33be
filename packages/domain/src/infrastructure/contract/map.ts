import { z } from 'zod';
import { RoleGroup } from '../../access/roles.ts';
import { Id } from '../../kernel/ids.ts';
import { ComponentKind, DesignDocument, LinkKind, Reach } from '../document.ts';
import { DesignRating } from '../rating.ts';

/** A component, or a role group that structures connect. */
export const MapNode = z.discriminatedUnion('type', [
  z.object({ type: z.literal('component'), id: z.string(), key: z.string(), kind: ComponentKind, name: z.string(), mandated: z.boolean() }),
  z.object({ type: z.literal('group'), id: z.string().describe('group:<role group>'), group: RoleGroup, name: z.string() }),
]);
export type MapNode = z.infer<typeof MapNode>;

/** Besides the links: a structure's resources (`resource`), what it serves (`serves`), who leads it (`leads`) and who takes part (`takes_part`). */
export const MapEdgeKind = z.enum([...LinkKind.options, 'resource', 'serves', 'leads', 'takes_part']);
export type MapEdgeKind = z.infer<typeof MapEdgeKind>;

export const MapEdge = z.object({ id: z.string(), from: z.string(), to: z.string(), kind: MapEdgeKind });
export type MapEdge = z.infer<typeof MapEdge>;

export const DesignMap = z.object({ designId: Id, nodes: z.array(MapNode), edges: z.array(MapEdge) });
export type DesignMap = z.infer<typeof DesignMap>;

/** How many structures, led by how many groups, reach one group of people as designed. */
export const GroupLoad = z.object({
  group: RoleGroup,
  label: z.string(),
  structures: z.array(
    z.object({
      id: Id,
      key: z.string(),
      name: z.string(),
      kind: z.string().nullable(),
      leads: z.array(RoleGroup),
      owner: z.string().nullable(),
      recurs: z.boolean().nullable(),
      reach: Reach.nullable(),
      subject: z.string().nullable(),
    }),
  ),
  count: z.number().int().describe('Structures'),
  ledBy: z.array(RoleGroup).describe('Each group that leads one of them, once'),
  owners: z.array(z.string()).describe('Each named owner, once'),
});
export type GroupLoad = z.infer<typeof GroupLoad>;

export const InitiativeLoad = z.object({ designId: Id, groups: z.array(GroupLoad).describe('Heaviest first; groups without any structure are left out') });
export type InitiativeLoad = z.infer<typeof InitiativeLoad>;

/** A published district that any district may look at beside its own: a case, not a norm. */
export const PublishedCase = z.object({ key: z.string(), name: z.string() });
export type PublishedCase = z.infer<typeof PublishedCase>;

/** One of two designs side by side. The coding itself is left out; its ratings are there. */
export const DesignSide = z.object({
  origin: z.enum(['this_district', 'published_case']),
  designId: Id.nullable(),
  name: z.string(),
  document: DesignDocument,
  rating: DesignRating,
});
export type DesignSide = z.infer<typeof DesignSide>;

export const SideBySide = z.object({ left: DesignSide, right: DesignSide, note: z.string() });
export type SideBySide = z.infer<typeof SideBySide>;
