import type { ReactNode } from 'react';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { TextLink } from '../../ui/links.tsx';
import type { Block, Inline } from './markdown.ts';
import classes from './methods.module.css';

/** Blocks of a page on a method; the first heading is the page's own and is left out. */
export function MarkdownView({ blocks, title }: { blocks: readonly Block[]; title: string }) {
  return (
    <div className={classes.text}>
      {blocks.map((block, index) => (
        // the text of a page never changes while it is shown
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <BlockView key={index} block={block} title={title} />
      ))}
    </div>
  );
}

function BlockView({ block, title }: { block: Block; title: string }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? null : <h2>{inlineOf(block.inline)}</h2>;
    case 'paragraph':
      return <p>{inlineOf(block.inline)}</p>;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>{inlineOf(item)}</li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <ChartTable
          caption={title}
          data={{ columns: block.head.map((cell) => ({ label: cell.map(({ text }) => text).join('') })), rows: block.rows.map((row) => row.map(inlineOf)) }}
        />
      );
  }
}

function inlineOf(parts: readonly Inline[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  return parts.map((part, index) => <InlineView key={index} part={part} />);
}

function InlineView({ part }: { part: Inline }) {
  if (part.kind === 'strong') return <strong>{part.text}</strong>;
  if (part.kind === 'emphasis') return <em>{part.text}</em>;
  if (part.kind === 'code') return <code>{part.text}</code>;
  if (part.kind === 'link') {
    const page = /^([a-z0-9-]+)\.md$/.exec(part.to)?.[1];
    return page ? <TextLink to={`/methods/${page}`}>{part.text}</TextLink> : part.to.startsWith('https://') ? <a href={part.to}>{part.text}</a> : part.text;
  }
  return part.text;
}
