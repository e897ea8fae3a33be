import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBasis } from '../release/span.ts';
import type { GradeBand } from './grade-band.ts';
import { countTeachers, type SeenTeacher, type TrendCell, trendFigures } from './index.ts';

const cellOf = (school: string, band: GradeBand, teachers: readonly (string | number)[], over: Partial<TrendCell> = {}): TrendCell => ({
  school,
  region: 'north',
  band,
  calibrated: false,
  reported: null,
  teachers: teachers.map((name) => (typeof name === 'number' ? { person: null, group: `${school} ${name}` } : { person: name, group: `${school} ${band}` })),
  ...over,
});
const named = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const figureOf = (cells: TrendCell[], kind: string, id: string | null = null, band: GradeBand | null = null, calibrated = false) =>
  trendFigures(cells).find((each) => each.unit.kind === kind && each.unit.id === id && each.band === band && each.calibrated === calibrated);
const teachersIn = (figure: ReturnType<typeof figureOf>) => (figure?.cells ? countTeachers(figure.cells) : figure?.cells);

describe('who counts as a teacher', () => {
  test('unknown ones of a school and grade are one, and none beside a known one who may be it', () => {
    const unknown: SeenTeacher = { person: null, group: 'oak 3' };
    expect(countTeachers([{ teachers: [unknown, unknown, { person: null, group: 'oak 4' }] }])).toBe(2);
    expect(countTeachers([{ teachers: [unknown] }, { teachers: [{ person: 'ana', group: 'oak 3' }] }])).toBe(1);
    expect(
      countTeachers([
        {
          teachers: [
            { person: 'ana', group: 'oak 3' },
            { person: 'ana', group: 'oak 4' },
          ],
        },
      ]),
    ).toBe(1);
  });
});

describe('what is shown of a term', () => {
  const oak = cellOf('oak', 'pk_2', named('a', 5));
  const elm = cellOf('elm', 'pk_2', named('b', 6));

  test('a school of five teachers; not one of four, which its region holds where others are small too', () => {
    const small = [cellOf('ash', 'pk_2', named('c', 4)), cellOf('fir', 'pk_2', named('d', 2))];
    const cells = [oak, elm, ...small];
    expect(teachersIn(figureOf(cells, 'school', 'oak'))).toBe(5);
    expect(teachersIn(figureOf(cells, 'school', 'ash'))).toBeNull();
    expect(teachersIn(figureOf(cells, 'region', 'north'))).toBe(17);
  });

  test('a small school alone is left out of its region and of the district, since their difference would be it', () => {
    const cells = [oak, elm, cellOf('ash', 'pk_2', named('c', 4))];
    expect(teachersIn(figureOf(cells, 'region', 'north'))).toBe(11);
    expect(teachersIn(figureOf(cells, 'district'))).toBe(11);
  });

  test('small schools of two regions stand in the district’s figure only', () => {
    const cells = [oak, cellOf('ash', 'pk_2', named('c', 3)), cellOf('bay', 'pk_2', named('d', 3), { region: 'south' })];
    expect(teachersIn(figureOf(cells, 'district'))).toBe(11);
    expect(teachersIn(figureOf(cells, 'region', 'north'))).toBe(5);
    expect(teachersIn(figureOf(cells, 'region', 'south'))).toBeNull();
  });

  test('grade bands of the district where enough cross between schools and bands, none where one classroom would follow', () => {
    const mixed = [oak, cellOf('oak', '3_5', named('x', 5)), elm, cellOf('elm', '3_5', named('y', 5))];
    expect(teachersIn(figureOf(mixed, 'district', null, 'pk_2'))).toBe(11);
    expect(teachersIn(figureOf(mixed, 'region', 'north', '3_5'))).toBe(10);
    // with one classroom of grades 3 to 5 at one school, the band would be that classroom
    expect(teachersIn(figureOf([oak, elm, cellOf('oak', '3_5', ['x'])], 'district', null, 'pk_2'))).toBeNull();
    // four at Oak and the rest of the band at a school of its own: band less school is four
    const lone = [oak, cellOf('oak', '3_5', named('x', 4)), cellOf('elm', '3_5', named('y', 6))];
    expect(teachersIn(figureOf(lone, 'district', null, '3_5'))).toBeNull();
    expect(teachersIn(figureOf(lone, 'district'))).toBe(15);
  });

  test('calibrated observers only where the others are enough as well, or there are none', () => {
    const sure = cellOf('oak', 'pk_2', named('z', 5), { calibrated: true });
    expect(teachersIn(figureOf([oak, sure], 'school', 'oak', null, true))).toBe(5);
    expect(teachersIn(figureOf([sure], 'school', 'oak', null, true))).toBe(5);
    expect(teachersIn(figureOf([sure, cellOf('oak', 'pk_2', ['w'])], 'school', 'oak', null, true))).toBeNull();
    expect(teachersIn(figureOf([sure, cellOf('oak', 'pk_2', ['w'])], 'school', 'oak'))).toBe(6);
  });

  test('what is left after a shared report of a visit is enough too, or stays out', () => {
    const reported = cellOf('oak', 'pk_2', named('r', 5), { reported: 'visit' });
    expect(teachersIn(figureOf([reported, cellOf('oak', 'pk_2', ['w'])], 'school', 'oak'))).toBe(5);
    expect(teachersIn(figureOf([reported, oak], 'school', 'oak'))).toBe(10);
  });
});

/** Every group of cells that some sum of the figures is made of and that has fewer teachers than the threshold. Exact, by trying each. */
function exposed(cells: readonly TrendCell[], sums: readonly (readonly TrendCell[])[], threshold: number): TrendCell[][] {
  const rank = (columns: readonly TrendCell[]) => {
    const basis = createBasis();
    return sums.filter((sum) => basis.add(columns.map((cell) => (sum.includes(cell) ? 1 : 0)))).length;
  };
  const all = rank(cells);
  const found: TrendCell[][] = [];
  for (let chosen = 1; chosen < 2 ** cells.length; chosen += 1) {
    const group = cells.filter((_, at) => (chosen & (1 << at)) !== 0);
    if (countTeachers(group) >= threshold) continue;
    // sums that are nothing outside the group: what the rest of the columns cannot tell apart
    if (rank(cells.filter((cell) => !group.includes(cell))) < all) found.push(group);
  }
  return found;
}

const person = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...named('t', 12)) }, { weight: 1, arbitrary: fc.constantFrom(1, 2) });
const cells = fc
  .uniqueArray(
    fc.record({
      school: fc.constantFrom('n1', 'n2', 's1', 's2'),
      band: fc.constantFrom<GradeBand>('pk_2', '3_5', '6_8'),
      calibrated: fc.boolean(),
      reported: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant('visit') }),
    }),
    { minLength: 1, maxLength: 9, selector: (key) => JSON.stringify(key) },
  )
  .chain((keys) =>
    fc.tuple(
      ...keys.map(({ school, band, ...over }) =>
        fc.array(person, { maxLength: 5 }).map((who) => cellOf(school, band, who, { ...over, region: school[0] ?? null })),
      ),
    ),
  );

test('no adding and subtracting of figures and shared reports gives anything about fewer teachers than the threshold', () => {
  let shown = 0;
  let banded = 0;
  fc.assert(
    fc.property(cells, fc.constantFrom(2, 3), (given, threshold) => {
      const figures = trendFigures(given, threshold).filter((figure) => figure.cells !== null);
      const reports = [...Map.groupBy(given, (cell) => (cell.reported ? `${cell.school} ${cell.reported}` : null))].flatMap(([key, block]) =>
        key && countTeachers(block) >= threshold ? [block] : [],
      );
      expect(exposed(given, [...figures.map((figure) => figure.cells ?? []), ...reports], threshold)).toEqual([]);
      shown += figures.length;
      banded += figures.filter((figure) => figure.band !== null).length;
    }),
    { numRuns: 400 },
  );
  expect(shown, 'figures were shown').toBeGreaterThan(400);
  expect(banded, 'and some by grade band').toBeGreaterThan(30);
}, 60_000);

test('the trial finds what follows from figures that should not stand together', () => {
  const [many, one] = [cellOf('oak', 'pk_2', named('a', 5)), cellOf('oak', '3_5', ['x'])];
  expect(exposed([many, one], [[many, one], [many]], 5)).toEqual([[one]]);
  expect(exposed([many, one], [[many, one]], 5)).toEqual([]);
});
