import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LeafCell, type ReleaseCell, suppress, type Tree } from './index.ts';

const places: Tree = { district: null, north: 'district', south: 'district', west: 'district' };
const periods: Tree = {
  '2026-27': null,
  fall: '2026-27',
  spring: '2026-27',
  '2026-09': 'fall',
  '2026-10': 'fall',
  '2026-11': 'fall',
  '2027-02': 'spring',
  '2027-03': 'spring',
};
const regions = ['north', 'south', 'west'];
const months = ['2026-09', '2026-10', '2026-11', '2027-02', '2027-03'];

const find = (release: readonly ReleaseCell[], place: string, period: string) => release.find((cell) => cell.place === place && cell.period === period)!;
const under = (tree: Tree, unit: string, whole: string): boolean => unit === whole || (tree[unit] != null && under(tree, tree[unit]!, whole));
const cell = (place: string, period: string, contributors: string[]): LeafCell => ({
  place,
  period,
  contributors,
  values: { minutes: contributors.length * 100 },
});

/** An attack of its own, in exact fractions: the rank of rows over some columns. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map((value) => [BigInt(value), 1n] as [bigint, bigint]));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, index) => index >= found && row[column]![0] !== 0n);
    if (pivot < 0) continue;
    [left[found], left[pivot]] = [left[pivot]!, left[found]!];
    const [n, d] = left[found]![column]!;
    for (const row of left.slice(found + 1)) {
      const [rn, rd] = row[column]!;
      if (rn === 0n) continue;
      for (const [at, [pn, pd]] of left[found]!.entries()) {
        const [vn, vd] = row[at]!;
        const numerator = vn * rd * n * pd - vd * rn * d * pn;
        row[at] = numerator === 0n ? [0n, 1n] : [numerator, vd * rd * n * pd];
      }
    }
    found += 1;
  }
  return found;
}

/** What somebody who holds the whole release, and knows which cells are empty, could work out. */
function workedOut(cells: readonly LeafCell[], release: readonly ReleaseCell[], threshold: number) {
  const leaves = cells.filter((each) => each.contributors.length > 0);
  const vector = (of: { place: string; period: string }) =>
    leaves.map((leaf) => (under(places, leaf.place, of.place) && under(periods, leaf.period, of.period) ? 1 : 0));
  const published = release.filter((each) => each.state === 'published').map(vector);
  const all = rank(published);
  const recovered = release.filter((each) => {
    const own = vector(each);
    return each.state === 'hidden' && own.includes(1) && rank([...published, own]) === all;
  });
  const coaches = [...new Set(leaves.flatMap((leaf) => leaf.contributors))];
  const groups = coaches.flatMap((one, index) => (threshold > 2 ? [[one], ...coaches.slice(index + 1).map((other) => [one, other])] : [[one]]));
  const exposed = groups.filter((group) => {
    const outside = leaves.flatMap((leaf, column) => (leaf.contributors.every((each) => group.includes(each)) ? [] : [column]));
    return rank(published.map((row) => outside.map((column) => row[column]!))) < all;
  });
  return { recovered, exposed };
}

describe('three regions, five months, three coaches or more', () => {
  const plenty = regions.flatMap((region) =>
    months.map((month) =>
      cell(
        region,
        month,
        ['a', 'b', 'c'].map((each) => `${region}-${each}`),
      ),
    ),
  );

  test('where every cell has enough coaches, everything is released and sums hold', () => {
    const release = suppress(plenty, { places, periods });
    expect(release).toHaveLength(4 * 8);
    expect(release.every((each) => each.state === 'published')).toBe(true);
    expect(find(release, 'district', '2026-27')).toMatchObject({ contributors: 9, values: { minutes: 3 * 5 * 300 } });
    expect(find(release, 'north', 'fall')).toMatchObject({ contributors: 3, values: { minutes: 900 } });
  });

  test('one cell of two coaches takes others with it, or it could be had by subtraction', () => {
    const cells = plenty.map((each) => (each.place === 'north' && each.period === '2026-10' ? cell('north', '2026-10', ['north-a', 'north-b']) : each));
    const release = suppress(cells, { places, periods });
    expect(find(release, 'north', '2026-10').state).toBe('hidden');
    expect(release.filter((each) => each.state === 'hidden').length).toBeGreaterThanOrEqual(4);
    expect(find(release, 'district', '2026-27').state).toBe('published');
    expect(workedOut(cells, release, 3)).toEqual({ recovered: [], exposed: [] });

    const onlyTooFew = release.map((each): ReleaseCell => {
      const own = cells.find((leaf) => leaf.place === each.place && leaf.period === each.period);
      return own && own.contributors.length < 3
        ? { place: each.place, period: each.period, state: 'hidden' }
        : { ...each, state: 'published', contributors: 9, values: {} };
    });
    expect(workedOut(cells, onlyTooFew, 3).recovered, 'the attack works on a release that only hides small cells').toHaveLength(1);
  });

  test('two coaches all year are hidden at every level, and so is another region', () => {
    const cells = plenty.map((each) => (each.place === 'west' ? cell('west', each.period, ['w1', 'w2']) : each));
    const release = suppress(cells, { places, periods });
    expect(release.filter((each) => each.place === 'west').every((each) => each.state === 'hidden')).toBe(true);
    expect(find(release, 'district', 'fall').state).toBe('published');
    expect(workedOut(cells, release, 3)).toEqual({ recovered: [], exposed: [] });
  });

  test('an empty cell looks like a hidden one, and values of nobody are refused', () => {
    const cells = plenty.filter((each) => each.place !== 'west');
    const release = suppress(cells, { places, periods });
    expect(find(release, 'west', 'fall')).toEqual({ place: 'west', period: 'fall', state: 'hidden' });
    expect(find(release, 'north', 'fall').state, 'an empty region hides no other').toBe('published');
    expect(() => suppress([{ ...cell('north', '2026-09', []), values: { minutes: 5 } }], { places, periods })).toThrow(RangeError);
    expect(() => suppress([cell('north', 'fall', ['a', 'b', 'c'])], { places, periods })).toThrow(RangeError);
    expect(() => suppress([plenty[0]!, plenty[0]!], { places, periods })).toThrow(RangeError);
  });

  test('years have no sum in common', () => {
    const two: Tree = { y1: null, m1: 'y1', y2: null, m2: 'y2' };
    const release = suppress([cell('north', 'm1', ['a', 'b', 'c']), cell('north', 'm2', ['a', 'b'])], { places, periods: two });
    expect(find(release, 'north', 'm1').state).toBe('published');
    expect(find(release, 'district', 'y2').state).toBe('hidden');
  });
});

test('nobody can work out a hidden cell, or anything about fewer coaches than the threshold', () => {
  const coaches = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const contributors = fc.subarray(coaches, { minLength: 0, maxLength: 6 });
  const lattice = fc.array(contributors, { minLength: 15, maxLength: 15 });
  fc.assert(
    fc.property(lattice, fc.constantFrom(2, 3), (who, threshold) => {
      const cells = regions.flatMap((region, r) => months.map((month, m) => cell(region, month, who[r * 5 + m]!)));
      const release = suppress(cells, { places, periods, threshold });
      for (const each of release) if (each.state === 'published') expect(each.contributors).toBeGreaterThanOrEqual(threshold);
      expect(workedOut(cells, release, threshold)).toEqual({ recovered: [], exposed: [] });
    }),
    { numRuns: 80 },
  );
});

test('teams of a region, most cells nearly full: little is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 2 }), (small) => {
      const cells = regions.flatMap((region, r) =>
        months.map((month, m) =>
          cell(
            region,
            month,
            ['a', 'b', 'c', 'd'].slice(0, small.includes(r * 5 + m) ? 2 : 4).map((each) => region + each),
          ),
        ),
      );
      const release = suppress(cells, { places, periods });
      expect(find(release, 'district', '2026-27').state).toBe('published');
      expect(release.filter((each) => each.state === 'published').length).toBeGreaterThanOrEqual(24);
      expect(workedOut(cells, release, 3)).toEqual({ recovered: [], exposed: [] });
    }),
    { numRuns: 40 },
  );
});
