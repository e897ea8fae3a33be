import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './markdown.ts';

const folder = join(import.meta.dirname, '../../../../../docs/methods');

describe('The pages on methods', () => {
  test('are headings, paragraphs, lists, tables and code', () => {
    const blocks = parseMarkdown(
      '# Title\n\nOne *thing*, **two**, `x | y` and\n[a page](other.md).\n\n1. first\n2. second\n   goes on\n\n- a\n\n| a | b |\n| --- | --- |\n| 1 | `p \\| q` |\n\n```\nlet x\n```\n',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'list', 'table', 'code']);
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      inline: [
        { kind: 'text', text: 'One ' },
        { kind: 'emphasis', text: 'thing' },
        { kind: 'text', text: ', ' },
        { kind: 'strong', text: 'two' },
        { kind: 'text', text: ', ' },
        { kind: 'code', text: 'x | y' },
        { kind: 'text', text: ' and ' },
        { kind: 'link', text: 'a page', to: 'other.md' },
        { kind: 'text', text: '.' },
      ],
    });
    expect(blocks[2]).toMatchObject({ ordered: true, items: [[{ text: 'first' }], [{ text: 'second goes on' }]] });
    expect(blocks[4]).toMatchObject({ head: [[{ text: 'a' }], [{ text: 'b' }]], rows: [[[{ text: '1' }], [{ kind: 'code', text: 'p | q' }]]] });
    expect(blocks[5]).toEqual({ kind: 'code', text: 'let x' });
  });

  test('every one of them is read whole: no mark is left over, and its links lead to pages that are there', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const blocks = parseMarkdown(readFileSync(join(folder, name), 'utf8'));
      expect(blocks[0], name).toMatchObject({ kind: 'heading', level: 1 });
      const inlines = blocks.flatMap((block) =>
        block.kind === 'code'
          ? []
          : block.kind === 'list'
            ? block.items.flat()
            : block.kind === 'table'
              ? [...block.head, ...block.rows.flat()].flat()
              : block.inline,
      );
      for (const each of inlines) {
        if (each.kind === 'text') expect(each.text, name).not.toMatch(/\*\*|^#|\]\(/);
        if (each.kind === 'link' && each.to.endsWith('.md') && !each.to.includes('/')) expect(files, `${name} links to ${each.to}`).toContain(each.to);
      }
    }
  });
});
