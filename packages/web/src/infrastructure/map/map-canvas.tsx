import '@xyflow/react/dist/base.css';
import { IconGavel } from '@tabler/icons-react';
import {
  BaseEdge,
  ConnectionMode,
  Controls,
  type Edge,
  EdgeLabelRenderer,
  type EdgeProps,
  getBezierPath,
  getStraightPath,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { box } from './layout.ts';
import classes from './map-canvas.module.css';
import { directionOf, neighbor, sideToward } from './neighbor.ts';
import type { Picture, PictureNode } from './picture.ts';

interface Props {
  picture: Picture;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
  /** a line drawn from one box to another; null: lines cannot be drawn */
  onConnect: ((from: string, to: string) => void) | null;
}

// mapped, so that it counts as a record
type BoxData = { [Field in keyof PictureNode]: PictureNode[Field] } & {
  selected: boolean;
  faded: boolean;
  tabbable: boolean;
  linkable: boolean;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
};
type BoxNode = Node<BoxData, 'box'>;
type TitleNode = Node<{ text: string }, 'title'>;
type LineEdge = Edge<{ words: string; kind: string; shown: boolean; faded: boolean; weight: number }, 'line'>;

/** The picture itself. One box at a time is in the tab order; arrow keys go on from there. */
export default function MapCanvas({ picture, selected, onSelect, onOpen, onConnect }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const near = useMemo(() => {
    if (selected === null) return null;
    return new Set([selected, ...picture.edges.flatMap(({ from, to }) => (from === selected ? [to] : to === selected ? [from] : []))]);
  }, [picture, selected]);
  const first = picture.nodes[0]?.id;
  const nodes = useMemo((): (BoxNode | TitleNode)[] => {
    const boxes = picture.nodes.map(
      (node): BoxNode => ({
        id: node.id,
        type: 'box',
        position: picture.places.get(node.id) ?? { x: 0, y: 0 },
        width: box.width,
        height: box.height,
        data: {
          ...node,
          selected: node.id === selected,
          faded: near !== null && !near.has(node.id),
          tabbable: node.id === (selected ?? first),
          linkable: onConnect !== null,
          onSelect,
          onOpen,
        },
      }),
    );
    const titles = picture.titles.map(
      ({ text, x, y }): TitleNode => ({ id: `title ${text}`, type: 'title', position: { x, y }, data: { text }, selectable: false }),
    );
    return [...titles, ...boxes];
  }, [picture, selected, near, first, onConnect, onSelect, onOpen]);
  const edges = useMemo(
    () =>
      picture.edges.map(({ id, from, to, words, kind, weight }): LineEdge => {
        const [a, b] = [picture.places.get(from) ?? { x: 0, y: 0 }, picture.places.get(to) ?? { x: 0, y: 0 }];
        const touches = from === selected || to === selected;
        return {
          id,
          type: 'line',
          source: from,
          target: to,
          sourceHandle: sideToward(a, b),
          targetHandle: sideToward(b, a),
          zIndex: touches ? 1 : 0,
          data: { words, kind, weight, shown: touches || (selected === null && kind === 'meet'), faded: selected !== null && !touches },
        };
      }),
    [picture, selected],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directionOf[event.key];
    const at = (event.target as HTMLElement).dataset.box;
    if (!at) return;
    if (event.key === 'Escape') onSelect(null);
    if (!direction) return;
    event.preventDefault();
    const next = neighbor(picture.places, at, direction);
    if (next === null) return;
    onSelect(next);
    frame.current?.querySelector<HTMLElement>(`[data-box="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from one button in here to the next
    <div ref={frame} className={classes.frame} onKeyDown={onKeyDown}>
      <ReactFlow<BoxNode | TitleNode, LineEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        connectionMode={ConnectionMode.Loose}
        nodesDraggable={false}
        nodesConnectable={onConnect !== null}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        fitView
        fitViewOptions={{ padding: { top: '56px', right: '16px', bottom: '20px', left: '16px' }, maxZoom: 1 }}
        minZoom={0.2}
        maxZoom={1.6}
        preventScrolling={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        onPaneClick={() => onSelect(null)}
        onConnect={({ source, target }) => source !== target && onConnect?.(source, target)}
      >
        <Controls showInteractive={false} position="top-right" orientation="horizontal" />
      </ReactFlow>
    </div>
  );
}

const sides = { top: Position.Top, right: Position.Right, bottom: Position.Bottom, left: Position.Left } as const;

function Box({ id, data }: NodeProps<BoxNode>) {
  return (
    <>
      {Object.entries(sides).map(([side, position]) => (
        <Handle
          key={side}
          id={side}
          type="source"
          position={position}
          className={classes.handle}
          data-linkable={data.linkable || undefined}
          isConnectable={data.linkable}
        />
      ))}
      <button
        type="button"
        className={classes.box}
        data-box={id}
        data-kind={data.kind}
        data-selected={data.selected || undefined}
        data-faded={data.faded || undefined}
        tabIndex={data.tabbable ? 0 : -1}
        aria-pressed={data.selected}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && data.onSelect(id)}
        onClick={() => (data.selected ? data.onOpen(id) : data.onSelect(id))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          data.onOpen(id);
        }}
      >
        <span className={classes.name}>{data.name}</span>
        <span className={classes.about}>
          {data.about}
          {data.mandated && (
            <>
              <IconGavel size={13} aria-hidden /> mandated
            </>
          )}
        </span>
      </button>
    </>
  );
}

function Title({ data }: NodeProps<TitleNode>) {
  return <div className={classes.title}>{data.text}</div>;
}

function Line({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data }: EdgeProps<LineEdge>) {
  const ends = { sourceX, sourceY, targetX, targetY };
  const [path, x, y] = data?.kind === 'meet' ? getStraightPath(ends) : getBezierPath({ ...ends, sourcePosition, targetPosition });
  return (
    <>
      <BaseEdge
        path={path}
        className={classes.line}
        style={{ strokeWidth: data?.kind === 'meet' ? Math.min(6, 0.75 + data.weight * 0.75) : undefined }}
        data-kind={data?.kind}
        data-shown={data?.shown || undefined}
        data-faded={data?.faded || undefined}
      />
      {data?.shown && (
        <EdgeLabelRenderer>
          <div className={classes.words} style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}>
            {data.kind === 'meet' ? data.weight : data.words}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

const nodeTypes = { box: Box, title: Title };
const edgeTypes = { line: Line };
