import type { GraphItem, StandardsGraph } from '../graph.ts';
import { gradesOfLevels } from '../levels.ts';
import { searchQuery, searchRank, searchTerms } from '../search-terms.ts';
import type { StandardNode } from '../standard.ts';
import { aboveOf, pathsTo } from '../tree/paths.ts';
import { treeOf } from '../tree/places.ts';
import { ccssGraph } from './ccss-graph.ts';

/** Standards that come with Trellis, held in memory: what the database answers of a district's own, answered from here. */
export interface BuiltInStandards {
  readonly graph: StandardsGraph;
  /** in reading order */
  readonly nodes: readonly StandardNode[];
  nodeOf(id: string): StandardNode | null;
  itemOf(id: string): GraphItem | null;
  /** what stands directly below an item, or at the top */
  below(parentId: string): StandardNode[];
  paths(id: string): StandardNode[][];
  /** by code or words, what is found exactly first, then in reading order */
  find(typed: string): StandardNode[];
}

function hold(graph: StandardsGraph): BuiltInStandards {
  const tree = treeOf(graph);
  const items = new Map(graph.items.map((item) => [item.id, item]));
  const below = Map.groupBy(tree.places, (place) => place.parentId);
  const above = aboveOf(tree.places);
  const nodes = new Map(tree.readingOrder.flatMap((id) => (items.has(id) ? [[id, present(items.get(id) as GraphItem)] as const] : [])));
  const terms = [...nodes.values()].map((node) => ({ node, terms: searchTerms(items.get(node.id) as GraphItem, longCodes(node.id)) }));

  function present({ id, code, statement, type, levels }: GraphItem): StandardNode {
    const children = below.get(id)?.length ?? 0;
    return { documentId: graph.document.id, id, code, statement, type, grades: gradesOfLevels(levels), children, retiredOn: null };
  }

  /** The code as it is printed, with the cluster's letter: `K.CC.B.4a` for `K.CC.4a`. */
  function longCodes(id: string): string[] {
    const cluster = pathsTo(id, graph.document.id, above)[0]
      ?.map((one) => items.get(one))
      .find((one) => one?.type === 'Cluster');
    const last = items.get(id)?.code?.split('.').at(-1);
    return cluster?.code && last ? [`${cluster.code}.${last}`] : [];
  }

  return {
    graph,
    nodes: [...nodes.values()],
    nodeOf: (id) => nodes.get(id) ?? null,
    itemOf: (id) => items.get(id) ?? null,
    below: (parentId) => (below.get(parentId) ?? []).flatMap((place) => nodes.get(place.itemId) ?? []),
    paths: (id) => pathsTo(id, graph.document.id, above).map((path) => path.flatMap((one) => nodes.get(one) ?? [])),
    find: (typed) => {
      const query = searchQuery(typed);
      if (query === null) return [];
      const found = terms.flatMap(({ node, terms: own }) => {
        const rank = searchRank(own, query);
        return rank === null ? [] : [{ node, rank }];
      });
      return found.sort((a, b) => a.rank - b.rank).map(({ node }) => node);
    },
  };
}

/** Everything that is built in. */
export const builtInStandards: readonly BuiltInStandards[] = [hold(ccssGraph)];

/** A built-in document; null when the identifier is a district's own. */
export function builtInOf(documentId: string): BuiltInStandards | null {
  return builtInStandards.find(({ graph }) => graph.document.id === documentId) ?? null;
}
