import { describe, expect, it } from 'vitest';
import { type Said, sayGraph } from '../testing/say-graph.ts';
import { treeOf } from './places.ts';

/** The places of a graph by letters: `a>b` says that b stands below a; `>a` is at the top. */
const placesIn = (said: Said) => {
  const { graph, letterOf } = sayGraph(said);
  const tree = treeOf(graph);
  const places = tree.places.map(({ itemId, parentId, position }) => `${letterOf(parentId)}>${letterOf(itemId)} ${position}`).sort();
  return { places, order: tree.readingOrder.map(letterOf).join(''), unplaced: tree.unplaced.map(letterOf).join(''), circles: tree.circles.length, tree };
};

describe('the tree of a document', () => {
  it('follows isChildOf with its sequence numbers, whatever the codes say', () => {
    const { places, order } = placesIn({
      items: { a: '1', b: '1.1', c: '9' },
      below: [
        ['a', ''],
        ['c', 'b', 2],
        ['b', 'a'],
        ['b2', 'b', 1],
      ],
      more: { b2: '0' },
    });
    expect(places).toEqual(['>a 1', 'a>b 1', 'b>b2 1', 'b>c 2']);
    expect(order).toBe('abb2c');
  });

  it('puts those without a sequence number behind those with one', () => {
    expect(
      placesIn({
        items: { a: null, b: null, c: null },
        below: [
          ['a', ''],
          ['b', '', 2],
          ['c', '', 1],
        ],
      }).order,
    ).toBe('cba');
  });

  it('without sequence numbers: by code, numbers as numbers; by the file where one has no code', () => {
    expect(
      placesIn({
        items: { a: 'L1.10', b: 'L1.9', c: 'L1.2' },
        below: [
          ['a', ''],
          ['b', ''],
          ['c', ''],
        ],
      }).order,
    ).toBe('cba');
    expect(
      placesIn({
        items: { a: 'L1.10', b: null, c: 'L1.2' },
        below: [
          ['a', ''],
          ['b', ''],
          ['c', ''],
        ],
      }).order,
    ).toBe('abc');
  });

  it('lets an item stand in two places, and reads it once', () => {
    const { places, order } = placesIn({
      items: { a: null, b: null, c: null },
      below: [
        ['a', ''],
        ['b', ''],
        ['c', 'b'],
        ['c', 'a'],
      ],
    });
    expect(places).toEqual(['>a 1', '>b 2', 'a>c 1', 'b>c 1']);
    expect(order).toBe('acb');
  });

  it('puts what has no place at the top, after the others', () => {
    const { places, unplaced } = placesIn({
      items: { a: null, b: null, c: null },
      below: [
        ['b', 'a'],
        ['c', ''],
      ],
    });
    expect(places).toEqual(['>a 2', '>c 1', 'a>b 1']);
    expect(unplaced).toBe('a');
  });

  it('cuts a circle where it closes, and loses nobody', () => {
    const { places, unplaced, circles } = placesIn({
      items: { a: null, b: null, c: null },
      below: [
        ['b', 'a'],
        ['a', 'b'],
        ['c', 'b'],
        ['c', 'c'],
      ],
    });
    expect(places).toEqual(['>a 1', 'a>b 1', 'b>c 1']);
    expect([unplaced, circles]).toEqual(['a', 2]);
  });

  it('says which siblings share a sequence number', () => {
    const { tree } = placesIn({
      items: { a: 'B', b: 'A', c: 'C' },
      below: [
        ['a', '', 1],
        ['b', '', 1],
        ['c', '', 2],
      ],
    });
    expect(tree.sharedNumbers.map(({ sequenceNumber, itemIds }) => [sequenceNumber, itemIds.length])).toEqual([[1, 2]]);
  });

  it('takes an association that is said twice once', () => {
    expect(
      placesIn({
        items: { a: null },
        below: [
          ['a', '', 1],
          ['a', '', 2],
        ],
      }).places,
    ).toEqual(['>a 1']);
  });

  it('goes as deep as a file goes', () => {
    const names = Array.from({ length: 5_000 }, (_, at) => `n${at}`);
    const { places } = placesIn({ items: Object.fromEntries(names.map((name) => [name, null])), below: names.map((name, at) => [name, names[at - 1] ?? '']) });
    expect(places).toHaveLength(5_000);
  });
});
