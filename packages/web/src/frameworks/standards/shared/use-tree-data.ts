import { useTree } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { StandardNode } from '@trellis/domain/frameworks';
import { useState } from 'react';
import { api } from '../../../platform/api/index.ts';

/** What is known of the tree of a document: the children of each place that was opened. Kept while the tab is open. */
interface Known {
  below: ReadonlyMap<string, StandardNode[]>;
  expanded: Record<string, boolean>;
}

const known = new Map<string, Known>();
const mostPages = 25;

/** A place in the tree. One item may stand in several, so a place is the way to it. */
export const placeOf = (parentPlace: string, id: string): string => `${parentPlace}/${id}`;

/** The tree of a document, read as it is opened; what was open is open again when somebody comes back to the page. */
export function useTreeData(documentId: string) {
  const queries = useQueryClient();
  const [below, setBelow] = useState<Known['below']>(known.get(documentId)?.below ?? new Map());
  const [expandedState, setExpanded] = useState(known.get(documentId)?.expanded ?? {});
  const keep = (change: Partial<Known>) => known.set(documentId, { below, expanded: expandedState, ...known.get(documentId), ...change });
  const tree = useTree({
    expandedState,
    onExpandedStateChange: (expanded) => {
      setExpanded(expanded);
      keep({ expanded });
    },
    onLoadChildren: async (place) => {
      const rows = await readBelow(place.split('/').at(-1) ?? '');
      setBelow((before) => {
        const after = new Map(before).set(place, rows);
        keep({ below: after });
        return after;
      });
    },
  });

  async function readBelow(parentId: string): Promise<StandardNode[]> {
    const rows: StandardNode[] = [];
    for (let page = 0; page < mostPages; page += 1) {
      const input = { documentId, parentId, offset: rows.length };
      const answer = await queries.fetchQuery(api.frameworks.listStandards.queryOptions({ input, staleTime: 60_000 }));
      rows.push(...answer.rows);
      if (rows.length >= answer.total || answer.rows.length === 0) break;
    }
    return rows;
  }

  return { tree, below };
}
