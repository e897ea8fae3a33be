import type { ComponentKind, DesignMap, MapEdgeKind } from '@trellis/domain/infrastructure';
import { kindNames } from '../shared/words.ts';
import { layAround, layOut, type Place } from './layout.ts';
import { alone, meetingsOf } from './meetings.ts';

export interface PictureNode {
  id: string;
  name: string;
  /** the line below the name */
  about: string;
  kind: ComponentKind | 'group';
  mandated: boolean;
}

export interface PictureEdge {
  id: string;
  from: string;
  to: string;
  /** how it reads from one end to the other: "uses", "meet in 3" */
  words: string;
  kind: MapEdgeKind | 'meet';
  /** how many it stands for */
  weight: number;
  /** components that it stands for, each with a page */
  through: { id: string; name: string }[];
}

/** What a map draws: boxes with their places, lines between them, and the same in a sentence. */
export interface Picture {
  nodes: PictureNode[];
  edges: PictureEdge[];
  places: Map<string, Place>;
  titles: { text: string; x: number; y: number }[];
  answer: string;
}

/** How each kind of line reads from its start to its end. */
const edgeWords: Record<MapEdgeKind, string> = {
  uses: 'uses',
  specifies: 'specifies',
  assesses: 'assesses',
  compensates_for: 'compensates for',
  resource: 'works with',
  serves: 'serves',
  leads: 'leads',
  takes_part: 'takes part in',
};

/** Components and what connects them; role groups are left to the other picture. */
export function componentsPicture(map: DesignMap): Picture {
  const nodes = map.nodes.flatMap((node): PictureNode[] =>
    node.type === 'component' ? [{ id: node.id, name: node.name, about: kindNames[node.kind], kind: node.kind, mandated: node.mandated }] : [],
  );
  const known = new Set(nodes.map(({ id }) => id));
  // a link says the same as a resource: one line is enough
  const linked = new Set(map.edges.filter(({ kind }) => kind === 'uses').map(({ from, to }) => `${from} ${to}`));
  const edges = map.edges
    .filter(({ from, to, kind }) => known.has(from) && known.has(to) && !(kind === 'resource' && linked.has(`${from} ${to}`)))
    .map(({ id, from, to, kind }): PictureEdge => ({ id, from, to, kind, words: edgeWords[kind], weight: 1, through: [] }));
  const { places, titles } = layOut(nodes.map(({ id, kind, name }) => ({ id, kind: kind as ComponentKind, name })));
  const connected = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const loose = nodes.filter(({ id, kind }) => !connected.has(id) && kind !== 'role').length;
  const answer = `${nodes.length} ${nodes.length === 1 ? 'component' : 'components'}, ${edges.length} ${edges.length === 1 ? 'connection' : 'connections'}${loose > 0 ? `; ${loose} connected with nothing` : ''}.`;
  return { nodes, edges, places, titles, answer };
}

/** Role groups, joined where they take part in the same structure. */
export function peoplePicture(map: DesignMap): Picture {
  const meetings = meetingsOf(map);
  const nodes = map.nodes.flatMap((node): PictureNode[] => {
    if (node.type !== 'group') return [];
    const partners = meetings.filter(({ a, b }) => a === node.id || b === node.id).length;
    const about = partners === 0 ? 'meets no other group' : `meets ${partners} other ${partners === 1 ? 'group' : 'groups'}`;
    return [{ id: node.id, name: node.name, about, kind: 'group', mandated: false }];
  });
  const edges = meetings.map(
    ({ a, b, structures }): PictureEdge => ({
      id: `${a} ${b}`,
      from: a,
      to: b,
      kind: 'meet',
      words: `meet in ${structures.length}`,
      weight: structures.length,
      through: structures,
    }),
  );
  const none = alone(map, meetings).length;
  const answer = `${edges.length} ${edges.length === 1 ? 'pair of groups takes' : 'pairs of groups take'} part in the same meetings as designed${none > 0 ? `; ${none} ${none === 1 ? 'group meets' : 'groups meet'} no other` : ''}.`;
  const places = layAround(
    nodes.map(({ id }) => id),
    'group:district_coaches',
  );
  return { nodes, edges, places, titles: [], answer };
}
