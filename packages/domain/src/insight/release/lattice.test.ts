import { describe, expect, test } from 'vitest';
import { closedMonths, type Leaf, monthsOf, periodLabel, releaseFigures, sumsOf, termsOf } from './index.ts';

const year = { starts: '2026-08-17', ends: '2027-06-11' };
const leaf = (month: string, region: string | null, school: string | null, contributors: string[]): Leaf => ({ month, region, school, contributors });

describe('periods', () => {
  test('months are those of the calendar, cut to the school year', () => {
    const months = monthsOf(year);
    expect(months).toHaveLength(11);
    expect(months[0]).toEqual({ starts: '2026-08-17', ends: '2026-08-31' });
    expect(months[6]).toEqual({ starts: '2027-02-01', ends: '2027-02-28' });
    expect(months.at(-1)).toEqual({ starts: '2027-06-01', ends: '2027-06-11' });
  });

  test('a month closes two weeks after its end', () => {
    expect(closedMonths(year, '2026-11-13').at(-1)!.starts).toBe('2026-09-01');
    expect(closedMonths(year, '2026-11-14').at(-1)!.starts).toBe('2026-10-01');
    expect(closedMonths(year, '2026-08-20')).toEqual([]);
  });

  test('two terms, and words for each period', () => {
    expect(termsOf(year)).toEqual([
      { starts: '2026-08-17', ends: '2026-12-31' },
      { starts: '2027-01-01', ends: '2027-06-11' },
    ]);
    expect(termsOf({ starts: '2027-02-01', ends: '2027-11-30' })).toHaveLength(1);
    expect([
      periodLabel('year', '2026-08-17'),
      periodLabel('term', '2026-08-17'),
      periodLabel('term', '2027-01-01'),
      periodLabel('month', '2026-10-01'),
    ]).toEqual(['School year 2026–27', 'Fall term 2026', 'Spring term 2027', 'October 2026']);
    expect(periodLabel('year', '1999-08-01')).toBe('School year 1999–00');
  });
});

describe('the lattice of one release', () => {
  const closed = closedMonths(year, '2026-11-20');
  const who = ['a', 'b', 'c'];
  const leaves = closed.flatMap(({ starts }) => [leaf(starts, 'north', 'alder', who), leaf(starts, 'north', 'birch', ['a']), leaf(starts, null, null, who)]);

  test('the district by year, term and new month; regions by year and term; no school before the year is over', () => {
    const figures = releaseFigures({ year, closed, fresh: closed.slice(2), regions: ['north'], leaves, threshold: 3 });
    expect(figures.map(({ unit, period }) => `${unit.kind} ${period.kind} ${period.starts} ${period.ends}`)).toEqual([
      'district year 2026-08-17 2026-10-31',
      'district term 2026-08-17 2026-10-31',
      'district month 2026-10-01 2026-10-31',
      'region year 2026-08-17 2026-10-31',
      'region term 2026-08-17 2026-10-31',
    ]);
    expect(releaseFigures({ year, closed, fresh: [], regions: ['north'], leaves, threshold: 3 }), 'nothing new, nothing to release').toEqual([]);
  });

  test('when the year is over, schools with three coaches or more', () => {
    const whole = monthsOf(year);
    const figures = releaseFigures({ year, closed: whole, fresh: whole.slice(-1), regions: [], leaves, threshold: 3 });
    expect(figures.filter(({ unit }) => unit.kind === 'school').map(({ unit }) => unit.id)).toEqual(['alder']);
    expect(figures.filter(({ period }) => period.kind === 'term')).toEqual([
      { unit: { kind: 'district', id: null }, period: { kind: 'term', starts: '2027-01-01', ends: '2027-06-11' } },
    ]);
  });

  test('schools that no figure tells apart are one cell with all their coaches', () => {
    const figures = releaseFigures({ year, closed, fresh: closed, regions: ['north'], leaves, threshold: 3 });
    const { cells, sums } = sumsOf(leaves, figures);
    expect(cells).toHaveLength(2 * closed.length);
    expect(sums[0]!.cells).toHaveLength(2 * closed.length);
    const ofNorth = figures.findIndex(({ unit }) => unit.kind === 'region');
    expect(sums[ofNorth]!.cells).toHaveLength(closed.length);
  });
});
