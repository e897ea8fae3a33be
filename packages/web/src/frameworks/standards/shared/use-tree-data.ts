import { useTree } from '@mantine/core';
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import type { StandardNode } from '@trellis/domain/frameworks';
import { useCallback, useMemo, useState } from 'react';
import { api } from '../../../platform/api/index.ts';
import { type Below, type Children, treeNodes } from './tree-nodes.ts';

/** Which places of which document are open; kept while the tab is open, so that the way back leads to where one was. */
const remembered = new Map<string, Record<string, boolean>>();

/** The tree of a document below `top`: what lies under a place is read once that place is open. */
export function useTreeData(documentId: string, top: readonly StandardNode[] | undefined) {
  const [expandedState, setExpanded] = useState(remembered.get(documentId) ?? {});
  const tree = useTree({
    expandedState,
    onExpandedStateChange: (expanded) => {
      setExpanded(expanded);
      remembered.set(documentId, expanded);
    },
  });
  const opened = Object.keys(expandedState).filter((place) => expandedState[place]);
  const parents = [...new Set(opened.map((place) => place.split('/').at(-1) ?? ''))].join(' ');
  // made anew only with the places that are open: the tree begins again with every other list of children
  const combine = useCallback(
    (results: UseQueryResult<Children>[]): Below =>
      new Map(results.map(({ data, isError }, at) => [parents.split(' ')[at] ?? '', data ?? { failed: isError }])),
    [parents],
  );
  const below = useQueries({
    queries: parents
      .split(' ')
      .filter((parentId) => parentId !== '')
      .map((parentId) => api.frameworks.listStandards.queryOptions({ input: { documentId, parentId } })),
    combine,
  });
  const { data, nodes } = useMemo(() => treeNodes(top ?? [], below), [top, below]);
  return { tree, data, nodes };
}
