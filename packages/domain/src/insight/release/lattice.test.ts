import { describe, expect, test } from 'vitest';
import { closedMonths, type Leaf, monthsOf, periodLabel, releaseFigures, sumsOf, termsOf } from './index.ts';

const year = { starts: '2026-08-17', ends: '2027-06-11' };

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

  test('two terms unless a district sets them, and words for each period', () => {
    expect(termsOf(year, [])).toEqual([
      { name: 'Fall term', starts: '2026-08-17', ends: '2026-12-31' },
      { name: 'Spring term', starts: '2027-01-01', ends: '2027-06-11' },
    ]);
    expect(termsOf({ starts: '2027-02-01', ends: '2027-11-30' }, [])).toHaveLength(1);
    expect([
      periodLabel('year', '2026-08-17'),
      periodLabel('term', '2026-08-17', 'Fall term'),
      periodLabel('term', '2027-01-01'),
      periodLabel('month', '2026-10-01'),
    ]).toEqual(['School year 2026–27', 'Fall term 2026', 'Earlier term from January 2027', 'October 2026']);
    expect(periodLabel('year', '1999-08-01')).toBe('School year 1999–00');
  });
});

describe('terms in whole months', () => {
  const of = (...terms: [string, string, string][]) =>
    termsOf(
      year,
      terms.map(([name, starts, ends]) => ({ name, starts, ends })),
    ).map(({ name, starts, ends }) => [name, starts, ends]);

  test('a month belongs to the term that holds most of its days', () => {
    expect(of(['Fall', '2026-08-17', '2026-12-18'], ['Spring', '2027-01-04', '2027-06-11'])).toEqual([
      ['Fall', '2026-08-17', '2026-12-31'],
      ['Spring', '2027-01-01', '2027-06-11'],
    ]);
    expect(of(['One', '2026-08-17', '2026-11-13'], ['Two', '2026-11-16', '2027-02-26'], ['Three', '2027-03-01', '2027-06-11'])).toEqual([
      ['One', '2026-08-17', '2026-10-31'],
      ['Two', '2026-11-01', '2027-02-28'],
      ['Three', '2027-03-01', '2027-06-11'],
    ]);
  });

  test('the earlier term has a month of which both hold as many days; a month of no term is in none', () => {
    expect(of(['One', '2026-08-17', '2026-11-15'], ['Two', '2026-11-16', '2027-04-30'])).toEqual([
      ['One', '2026-08-17', '2026-11-30'],
      ['Two', '2026-12-01', '2027-04-30'],
    ]);
  });

  test('a term without a month of its own is not counted', () => {
    expect(of(['Long', '2026-08-17', '2027-05-20'], ['Short', '2027-05-24', '2027-05-28'])).toEqual([['Long', '2026-08-17', '2027-05-31']]);
  });
});

describe('the lattice of one release', () => {
  const terms = termsOf(year, []);
  const closed = closedMonths(year, '2026-11-20');
  const who = ['a', 'b', 'c'];

  test('the district by year, term and new month; regions by year and term', () => {
    const figures = releaseFigures({ year, terms, closed, fresh: closed.slice(2), regions: ['north'] });
    expect(figures.map(({ unit, period }) => `${unit.kind} ${period.kind} ${period.starts} ${period.ends}`)).toEqual([
      'district year 2026-08-17 2026-10-31',
      'district term 2026-08-17 2026-10-31',
      'district month 2026-10-01 2026-10-31',
      'region year 2026-08-17 2026-10-31',
      'region term 2026-08-17 2026-10-31',
    ]);
    expect(releaseFigures({ year, terms, closed, fresh: [], regions: ['north'] }), 'nothing new, nothing to release').toEqual([]);
  });

  test('a term that is over is taken no more', () => {
    const whole = monthsOf(year);
    const figures = releaseFigures({ year, terms, closed: whole, fresh: whole.slice(-1), regions: [] });
    expect(figures.filter(({ period }) => period.kind === 'term')).toEqual([
      { unit: { kind: 'district', id: null }, period: { kind: 'term', starts: '2027-01-01', ends: '2027-06-11' } },
    ]);
  });

  test('a figure sums the leaves of its unit and months; work at no school is the district’s', () => {
    const leaves: Leaf[] = closed.flatMap(({ starts: month }) => [
      { month, region: 'north', contributors: who },
      { month, region: null, contributors: who },
    ]);
    const figures = releaseFigures({ year, terms, closed, fresh: closed, regions: ['north'] });
    const of = (kind: string, period: string) =>
      sumsOf(leaves, figures)[figures.findIndex((each) => each.unit.kind === kind && each.period.kind === period)]!.cells;
    expect(of('district', 'year')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(of('district', 'month')).toEqual([0, 1]);
    expect(of('region', 'year')).toEqual([0, 2, 4]);
  });
});
