import { describe, expect, it } from 'vitest';
import { changesNothing, compareGraphs } from './compare.ts';
import { sayGraph } from './testing/say-graph.ts';

const { graph, letterOf } = sayGraph({
  items: { a: '1', b: '2' },
  below: [
    ['a', ''],
    ['b', 'a', 1],
  ],
});
const stored = { ...graph, retiredItems: new Set<string>(), retiredAssociations: new Set<string>() };
const [a, b] = graph.items as [(typeof graph.items)[0], (typeof graph.items)[0]];

describe('a file against what is stored', () => {
  it('creates everything where nothing is', () => {
    const { documentChanged, items, associations } = compareGraphs(null, graph);
    expect([documentChanged, items.created.length, associations.created.length]).toEqual([true, 2, 2]);
  });

  it('changes nothing when it says the same, in whatever order of names and with whatever it had in place of identifiers', () => {
    const reordered = {
      ...graph,
      items: graph.items.map((item) => ({ ...Object.fromEntries(Object.entries(item).reverse()), sourceIdentifier: 'http://x' }) as typeof item),
    };
    expect(changesNothing(compareGraphs(stored, reordered))).toBe(true);
  });

  it('updates by identifier, retires what is left out, and takes back what returns', () => {
    const change = compareGraphs(stored, { ...graph, items: [{ ...a, statement: 'Another' }], associations: graph.associations.slice(0, 1) });
    expect(change.items).toMatchObject({ created: [], updated: [{ id: a.id }], unchanged: 0 });
    expect(change.items.retired.map(letterOf)).toEqual(['b']);
    expect(change.associations.retired).toHaveLength(1);
    expect(changesNothing(change)).toBe(false);
    const back = compareGraphs({ ...stored, retiredItems: new Set([b.id]) }, graph);
    expect(back.items).toMatchObject({ updated: [{ id: b.id }], unchanged: 1, retired: [] });
    const still = compareGraphs({ ...stored, retiredItems: new Set([b.id]) }, { ...graph, items: [a] });
    expect(still.items.retired).toEqual([]);
  });
});
