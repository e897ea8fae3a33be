import type { DesignMap } from '@trellis/domain/infrastructure';

/** Two groups that meet, and in which structures. `a` comes before `b` in the order of the groups. */
export interface Meeting {
  a: string;
  b: string;
  structures: { id: string; name: string }[];
}

/** Who meets whom: every pair of groups that take part themselves in the same structure. Leading alone is not meeting. */
export function meetingsOf(map: Pick<DesignMap, 'nodes' | 'edges'>): Meeting[] {
  const groups = map.nodes.filter((node) => node.type === 'group').map(({ id }) => id);
  const structures = new Map(map.nodes.filter((node) => node.type === 'component' && node.kind === 'structure').map(({ id, name }) => [id, name]));
  const taking = new Map<string, Set<string>>();
  for (const edge of map.edges) {
    if (edge.kind !== 'takes_part') continue;
    // the edge joins a group and a structure, whichever way it is drawn
    const [group, structure] = structures.has(edge.to) ? [edge.from, edge.to] : [edge.to, edge.from];
    if (!structures.has(structure)) continue;
    taking.set(structure, (taking.get(structure) ?? new Set()).add(group));
  }
  const meetings = new Map<string, Meeting>();
  for (const [id, present] of taking) {
    const here = groups.filter((group) => present.has(group));
    for (const [i, a] of here.entries())
      for (const b of here.slice(i + 1)) {
        const key = `${a} ${b}`;
        const meeting = meetings.get(key) ?? { a, b, structures: [] };
        meeting.structures.push({ id, name: structures.get(id)! });
        meetings.set(key, meeting);
      }
  }
  return [...meetings.values()].sort((one, other) => other.structures.length - one.structures.length);
}

/** Groups that meet nobody, by id. */
export function alone(map: Pick<DesignMap, 'nodes'>, meetings: readonly Meeting[]): string[] {
  const met = new Set(meetings.flatMap(({ a, b }) => [a, b]));
  return map.nodes.filter((node) => node.type === 'group' && !met.has(node.id)).map(({ id }) => id);
}
