import { Loader, Tree, type TreeNodeData } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { StandardNode } from '@trellis/domain/frameworks';
import type { KeyboardEvent } from 'react';
import { api } from '../../../platform/api/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { NodeLine } from './node-line.tsx';
import classes from './standards-tree.module.css';
import { placeOf, useTreeData } from './use-tree-data.ts';

/**
 * The hierarchy of a document. By keyboard: up and down go through it, right opens, left closes, Enter opens the page of
 * the item. What lies below is read when it is opened.
 */
export function StandardsTree({ documentId, title }: { documentId: string; title: string }) {
  const top = useQuery(api.frameworks.listStandards.queryOptions({ input: { documentId } }));
  const { tree, below } = useTreeData(documentId);
  if (top.isPending) return <LoadingState what="the standards" lines={8} />;
  if (top.isError) return <ProblemNotice error={top.error} onRetry={() => void top.refetch()} />;
  if (top.data.total === 0) return <EmptyState>This document holds no standards.</EmptyState>;

  const nodes = new Map<string, StandardNode>();
  const dataOf = (node: StandardNode, parentPlace: string): TreeNodeData => {
    const value = placeOf(parentPlace, node.id);
    nodes.set(value, node);
    const children = below.get(value);
    return { value, label: node.statement, hasChildren: node.children > 0, ...(children && { children: children.map((child) => dataOf(child, value)) }) };
  };
  const data = top.data.rows.map((node) => dataOf(node, ''));
  return (
    <>
      <p className={classes.keys} data-no-print>
        Arrow keys open, close and move; Enter opens a standard.
      </p>
      <Tree
        aria-label={title}
        data={data}
        tree={tree}
        levelOffset="lg"
        className={classes.tree}
        onKeyDown={openByKey}
        renderNode={({ node, expanded, hasChildren, isLoading, loadError, elementProps }) => {
          const shown = nodes.get(node.value);
          return (
            <div {...elementProps} className={`${elementProps.className} ${classes.row}`}>
              <span className={classes.mark}>
                {isLoading ? <Loader size={14} /> : hasChildren && <IconChevronRight size={18} aria-hidden data-open={expanded || undefined} />}
              </span>
              {shown && <NodeLine node={shown} inTree />}
              {loadError && <span className={classes.failed}>could not be read; open it again</span>}
            </div>
          );
        }}
      />
      {top.data.total > top.data.rows.length && (
        <p>
          The first {top.data.rows.length} of {top.data.total.toLocaleString('en-US')} at the top; search finds the others.
        </p>
      )}
    </>
  );
}

/** Enter on a place of the tree follows its link. */
function openByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLElement) || event.target.role !== 'treeitem') return;
  event.preventDefault();
  event.target.querySelector('a')?.click();
}
