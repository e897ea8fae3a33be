import { describe, expect, it } from 'vitest';
import { generateWeeks, TermList, usualTerms } from './index.ts';

const year = { starts: '2026-08-17', ends: '2027-06-11' };

describe('the usual terms of a year', () => {
  it('are parted by the weeks out of session around New Year', () => {
    const weeks = generateWeeks({
      ...year,
      breaks: [
        { starts: '2026-11-23', ends: '2026-11-27' },
        { starts: '2026-12-21', ends: '2027-01-01' },
      ],
    });
    expect(usualTerms(year, weeks)).toEqual([
      { name: 'Fall term', starts: '2026-08-17', ends: '2026-12-20' },
      { name: 'Spring term', starts: '2027-01-04', ends: '2027-06-11' },
    ]);
  });

  it('are parted by New Year where no week is out of session then', () => {
    const terms = [
      { name: 'Fall term', starts: '2026-08-17', ends: '2026-12-31' },
      { name: 'Spring term', starts: '2027-01-01', ends: '2027-06-11' },
    ];
    expect(usualTerms(year)).toEqual(terms);
    expect(usualTerms(year, generateWeeks(year))).toEqual(terms);
  });

  it('are one where the year lies within a calendar year', () => {
    expect(usualTerms({ starts: '2027-02-01', ends: '2027-11-30' })).toEqual([{ name: 'Spring term', starts: '2027-02-01', ends: '2027-11-30' }]);
  });
});

describe('a list of terms', () => {
  let made = 0;
  const term = (name: string, starts: string, ends: string) => ({ id: `7b6c2a1e-7f6b-4b0e-9f5c-2f8d6a3c1b${10 + made++}`, name, starts, ends });
  const problems = (...terms: ReturnType<typeof term>[]) => TermList.safeParse(terms).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it('is in the order of days, without overlaps, each by its own name', () => {
    expect(problems(term('First', '2026-08-17', '2026-11-06'), term('Second', '2026-11-09', '2027-02-26'))).toEqual([]);
    expect(problems(term('First', '2026-08-17', '2026-08-16'))).toEqual(['0.ends']);
    expect(problems(term('First', '2026-08-17', '2026-11-06'), term('Second', '2026-11-06', '2027-02-26'))).toEqual(['1.starts']);
    expect(problems(term('First', '2026-08-17', '2026-11-06'), term('First', '2026-11-09', '2027-02-26'))).toEqual(['1.name']);
    const once = term('First', '2026-08-17', '2026-11-06');
    expect(problems(once, { ...once, name: 'Second', starts: '2026-11-09', ends: '2027-02-26' })).toEqual(['1.id']);
    expect(problems()).toEqual(['']);
  });
});
