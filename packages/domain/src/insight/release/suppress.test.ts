import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReleasableSum, type SmallestCell, suppress } from './index.ts';

const regions = ['north', 'south', 'west'];
const months = ['2026-09', '2026-10', '2026-11', '2027-02', '2027-03'];
const terms = { fall: [0, 1, 2], spring: [3, 4] };
const all = { year: [0, 1, 2, 3, 4], ...terms, ...Object.fromEntries(months.map((month, index) => [month, [index]])) };

/** Cells in the order of regions, then months. */
const cellsOf = (who: (region: string, month: number) => readonly string[]): SmallestCell[] =>
  regions.flatMap((region) => months.map((_, month) => ({ contributors: who(region, month) })));

interface Named extends ReleasableSum {
  place: string;
  period: string;
}

/** The whole district and its regions, over the given periods. */
const sumsOver = (periods: Record<string, number[]>): Named[] =>
  ['district', ...regions].flatMap((place) =>
    Object.entries(periods).map(([period, of]) => ({
      place,
      period,
      cells: regions.flatMap((region, r) => (place === 'district' || place === region ? of.map((month) => r * months.length + month) : [])),
    })),
  );
const sums = sumsOver(all);

const release = (cells: readonly SmallestCell[], of: readonly Named[] = sums, threshold?: number) => {
  const published = suppress(cells, of, threshold === undefined ? {} : { threshold });
  return of.map((sum, index) => ({ ...sum, published: published[index]! }));
};
const find = (given: ReturnType<typeof release>, place: string, period: string) =>
  given.find((each) => each.place === place && each.period === period)!.published;

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

/** What somebody who holds these sums, and knows which cells are empty, could work out. */
function workedOut(cells: readonly SmallestCell[], given: readonly { cells: readonly number[]; published: boolean }[], threshold: number) {
  const columns = cells.flatMap(({ contributors }, index) => (contributors.length > 0 ? [index] : []));
  const vector = (sum: { cells: readonly number[] }) => columns.map((index) => (sum.cells.includes(index) ? 1 : 0));
  const published = given.filter((each) => each.published).map(vector);
  const whole = rank(published);
  const recovered = given.filter((each) => !each.published && vector(each).includes(1) && rank([...published, vector(each)]) === whole);
  const coaches = [...new Set(cells.flatMap((cell) => cell.contributors))];
  const groups = coaches.flatMap((one, index) => (threshold > 2 ? [[one], ...coaches.slice(index + 1).map((other) => [one, other])] : [[one]]));
  const exposed = groups.filter((group) => {
    const outside = columns.flatMap((index, column) => (cells[index]!.contributors.every((each) => group.includes(each)) ? [] : [column]));
    return rank(published.map((row) => outside.map((column) => row[column]!))) < whole;
  });
  return { recovered: recovered.map(({ cells: of }) => of), exposed };
}
const nothing = { recovered: [], exposed: [] };

describe('three regions, five months, three coaches or more', () => {
  const threeOf = (region: string) => ['a', 'b', 'c'].map((each) => `${region}-${each}`);
  const plenty = cellsOf(threeOf);

  test('where every cell has enough coaches, everything is released', () => {
    expect(release(plenty).every((each) => each.published)).toBe(true);
  });

  test('one cell of two coaches takes others with it, or it could be had by subtraction', () => {
    const cells = cellsOf((region, month) => (region === 'north' && month === 1 ? ['north-a', 'north-b'] : threeOf(region)));
    const given = release(cells);
    expect(find(given, 'north', '2026-10')).toBe(false);
    expect(given.filter((each) => !each.published).length).toBeGreaterThanOrEqual(4);
    expect(find(given, 'district', 'year')).toBe(true);
    expect(workedOut(cells, given, 3)).toEqual(nothing);

    const onlyTooFew = given.map((each) => ({ ...each, published: new Set(each.cells.flatMap((index) => cells[index]!.contributors)).size >= 3 }));
    expect(workedOut(cells, onlyTooFew, 3).recovered, 'the attack works on a release that only hides small cells').toHaveLength(1);
  });

  test('two coaches all year are hidden at every level, and so is another region; the whole stays', () => {
    const cells = cellsOf((region) => (region === 'west' ? ['w1', 'w2'] : threeOf(region)));
    const given = release(cells);
    expect(given.filter((each) => each.place === 'west').every((each) => !each.published)).toBe(true);
    expect(given.filter((each) => each.place === 'district').every((each) => each.published)).toBe(true);
    expect(find(given, 'north', 'year') && find(given, 'south', 'year')).toBe(false);
    expect(workedOut(cells, given, 3)).toEqual(nothing);
  });

  test('an empty region is hidden like a small one, and hides no other', () => {
    const given = release(cellsOf((region) => (region === 'west' ? [] : threeOf(region))));
    expect(find(given, 'west', 'fall')).toBe(false);
    expect(find(given, 'north', 'fall')).toBe(true);
  });

  test('with one region only, the region is the district, and both are released', () => {
    const given = release(cellsOf((region) => (region === 'north' ? threeOf(region) : [])));
    expect(find(given, 'north', 'year')).toBe(true);
    expect(find(given, 'district', 'year')).toBe(true);
  });
});

describe('what was released stays known', () => {
  const fourBut = (month: number, region: string, at: number) =>
    at === month && region === 'north' ? ['a', 'b'] : region === 'north' ? ['a', 'b', 'c', 'd'] : [];

  test('a month seen before, of enough coaches, keeps a later sum from giving the next month away', () => {
    // October has two coaches. September was released; September and October together must not be.
    const cells = cellsOf((region, month) => (month > 1 ? [] : fourBut(1, region, month)));
    const [september, both] = [{ cells: [0], decided: 'published' as const }, { cells: [0, 1] }];
    expect(suppress(cells, [both])).toEqual([true]);
    expect(suppress(cells, [september, both])).toEqual([true, false]);
  });

  test('a later month never changes what was decided before it', () => {
    const earlier = sumsOver({ 'to October': [0, 1], '2026-09': [0], '2026-10': [1] });
    const later = sumsOver({ 'to November': [0, 1, 2], '2026-11': [2] });
    fc.assert(
      fc.property(fc.array(fc.subarray(['a', 'b', 'c', 'd', 'e']), { minLength: 15, maxLength: 15 }), (who) => {
        const at = (until: number) => cellsOf((region, month) => (month <= until ? who[regions.indexOf(region) * 5 + month]! : []));
        const first = suppress(at(1), earlier);
        const pinned = earlier.map((sum, index) => ({ ...sum, decided: first[index] ? ('published' as const) : ('hidden' as const) }));
        const second = suppress(at(2), [...pinned, ...later]);
        expect(second.slice(0, first.length)).toEqual(first);
        expect(suppress(at(2), [...earlier, ...later])).toEqual(second);
        const whole = [...earlier, ...later].map((sum, index) => ({ ...sum, published: second[index]! }));
        expect(workedOut(at(2), whole, 3).exposed).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a reader who knows some coaches’ own figures', () => {
  test('needs three others: of four coaches, with two known, nothing is left to show', () => {
    const without = (known: string[]) => cellsOf((region) => (region === 'north' ? ['a', 'b', 'c', 'd'].filter((each) => !known.includes(each)) : []));
    const year = sums.filter((sum) => sum.place === 'district' && sum.period === 'year');
    expect(suppress(without(['a']), year)).toEqual([true]);
    expect(suppress(without(['a', 'b']), year)).toEqual([false]);
  });

  test('a cell of known coaches alone is nothing to work out', () => {
    const cells = [{ contributors: [] }, { contributors: ['c', 'd', 'e'] }];
    expect(suppress(cells, [{ cells: [0, 1] }, { cells: [1] }])).toEqual([true, true]);
  });
});

test('nobody can work out a hidden sum, or anything about fewer coaches than the threshold', () => {
  const contributors = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 0, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(contributors, { minLength: 15, maxLength: 15 }), fc.constantFrom(2, 3), (who, threshold) => {
      const cells = cellsOf((region, month) => who[regions.indexOf(region) * 5 + month]!);
      const given = release(cells, sums, threshold);
      for (const each of given.filter(({ published }) => published)) {
        expect(new Set(each.cells.flatMap((index) => cells[index]!.contributors)).size).toBeGreaterThanOrEqual(threshold);
      }
      expect(workedOut(cells, given, threshold)).toEqual(nothing);
    }),
    { numRuns: 80 },
  );
});

describe('teams of four a region, most cells nearly full: little is lost', () => {
  const publishedWith = (...small: number[]) => {
    const given = release(
      cellsOf((region, month) =>
        ['a', 'b', 'c', 'd'].slice(0, small.includes(regions.indexOf(region) * months.length + month) ? 2 : 4).map((each) => region + each),
      ),
    );
    expect(find(given, 'district', 'year')).toBe(true);
    return given.filter((each) => each.published).length;
  };
  const places = regions.flatMap((_, region) => months.map((_, month) => region * months.length + month));

  test('one small cell hides at most four of the 32 figures: its own, and those that would give it away', () => {
    expect(Math.min(...places.map((small) => publishedWith(small)))).toBe(28);
  });

  test('two of them at most ten: a whole term of one region', () => {
    const counts = places.flatMap((one) => places.filter((other) => other > one).map((other) => publishedWith(one, other)));
    expect(Math.min(...counts)).toBe(22);
  });
});

test('too many small groups are refused rather than searched for ever', () => {
  const cells = Array.from({ length: 60 }, (_, index) => ({ contributors: [`coach ${index}`] }));
  expect(() => suppress(cells, [{ cells: cells.map((_, index) => index) }], { mostGroups: 100 })).toThrow(RangeError);
});
