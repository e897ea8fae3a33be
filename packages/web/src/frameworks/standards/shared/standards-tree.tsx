import { Loader, Tree } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { api } from '../../../platform/api/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { countWords } from '../../../ui/words.ts';
import { NodeLine } from './node-line.tsx';
import classes from './standards-tree.module.css';
import type { TreeLine } from './tree-nodes.ts';
import { useTreeData } from './use-tree-data.ts';

/**
 * The hierarchy of a document. By keyboard: up and down go through it, right opens, left closes, Enter opens the page of
 * the item. What lies below is read when it is opened.
 */
export function StandardsTree({ documentId, title }: { documentId: string; title: string }) {
  const top = useQuery(api.frameworks.listStandards.queryOptions({ input: { documentId } }));
  const { tree, data, nodes } = useTreeData(documentId, top.data?.rows);
  if (top.isPending) return <LoadingState what="the standards" lines={8} />;
  if (top.isError) return <ProblemNotice error={top.error} onRetry={() => void top.refetch()} />;
  const { rows, total } = top.data;
  if (total === 0) return <EmptyState>This document holds no standards.</EmptyState>;
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
        renderNode={({ node, expanded, hasChildren, elementProps }) => {
          const line = nodes.get(node.value);
          const reading = line !== undefined && 'state' in line && line.state === 'reading';
          return (
            <div {...elementProps} className={`${elementProps.className} ${classes.row}`}>
              <span className={classes.mark}>
                {reading ? <Loader size={14} /> : hasChildren && <IconChevronRight size={18} aria-hidden data-open={expanded || undefined} />}
              </span>
              {line && <Line line={line} />}
            </div>
          );
        }}
      />
      {total > rows.length && <p>{countWords(total - rows.length, 'more entry stands', 'more entries stand')} at the top; search finds them.</p>}
    </>
  );
}

function Line({ line }: { line: TreeLine }) {
  if ('more' in line) return <span>{countWords(line.more, 'more entry', 'more entries')}; search finds them.</span>;
  return (
    <>
      <NodeLine node={line.node} inTree />
      {line.state === 'failed' && <span className={classes.failed}>What lies below could not be read.</span>}
    </>
  );
}

/** Enter on a place of the tree follows its link. */
function openByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLElement) || event.target.role !== 'treeitem') return;
  event.preventDefault();
  event.target.querySelector('a')?.click();
}
