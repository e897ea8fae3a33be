import type { StandardNode } from '@trellis/domain/frameworks';
import { expect, test } from 'vitest';
import { treeNodes } from './tree-nodes.ts';

const node = (id: string, children = 0): StandardNode => ({ documentId: 'd', id, code: id, statement: id, type: null, grades: [], children, retiredOn: null });

test('A tree is drawn as far as it was read, each place by the way to it', () => {
  const below = new Map([
    ['a', { rows: [node('b'), node('c', 1)], total: 2 }],
    ['c', { failed: false }],
  ]);
  const { data, nodes } = treeNodes([node('a', 2), node('b')], below);
  expect(data).toEqual([
    {
      value: '/a',
      label: 'a',
      hasChildren: true,
      children: [
        { value: '/a/b', label: 'b', hasChildren: false },
        { value: '/a/c', label: 'c', hasChildren: true },
      ],
    },
    { value: '/b', label: 'b', hasChildren: false },
  ]);
  expect(nodes.get('/a/c')).toMatchObject({ state: 'reading' });
  expect(nodes.get('/a')).toMatchObject({ state: 'read' });
});

test('What was not sent is counted, and what could not be read is said', () => {
  const below = new Map([
    ['a', { rows: [node('b')], total: 250 }],
    ['e', { failed: true }],
  ]);
  const { data, nodes } = treeNodes([node('a', 250), node('e', 3)], below);
  expect(data[0]?.children?.map(({ value }) => value)).toEqual(['/a/b', '/a/more']);
  expect(nodes.get('/a/more')).toEqual({ more: 249 });
  expect(nodes.get('/e')).toMatchObject({ state: 'failed' });
});
