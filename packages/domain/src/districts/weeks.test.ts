import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, generateWeeks, weekdayOf } from './index.ts';

describe('the weeks of a school year', () => {
  const year = { starts: '2026-08-10', ends: '2027-06-11' };

  it('run from Monday to Sunday and are numbered from 1', () => {
    const weeks = generateWeeks(year);
    expect(weeks[0]).toEqual({ number: 1, starts: '2026-08-10', ends: '2026-08-16', inSession: true });
    expect(weeks[1]).toEqual({ number: 2, starts: '2026-08-17', ends: '2026-08-23', inSession: true });
    expect(weeks.map((week) => week.number)).toEqual(weeks.map((_, index) => index + 1));
    expect(weeks).toHaveLength(44);
  });

  it('end with the year, in the middle of a week', () => {
    expect(generateWeeks(year).at(-1)).toMatchObject({ starts: '2027-06-07', ends: '2027-06-11' });
  });

  it('begin with the year, in the middle of a week', () => {
    expect(generateWeeks({ starts: '2026-08-12', ends: '2026-08-31' })[0]).toMatchObject({ starts: '2026-08-12', ends: '2026-08-16' });
  });

  it('go over New Year and a leap day without a gap', () => {
    const weeks = generateWeeks({ starts: '2027-12-20', ends: '2028-03-12' });
    expect(weeks.find((week) => week.starts === '2027-12-27')).toMatchObject({ ends: '2028-01-02' });
    expect(weeks.find((week) => week.starts === '2028-02-28')).toMatchObject({ ends: '2028-03-05' });
  });

  it('are out of session when every weekday is in a break, and only then', () => {
    const weeks = generateWeeks({
      ...year,
      breaks: [
        { starts: '2026-12-19', ends: '2027-01-03' },
        { starts: '2026-11-25', ends: '2026-11-27' },
      ],
    });
    expect(weeks.filter((week) => !week.inSession).map((week) => week.starts)).toEqual(['2026-12-21', '2026-12-28']);
  });

  it('are out of session when only a weekend is left of them', () => {
    expect(generateWeeks({ starts: '2026-08-15', ends: '2026-08-21' })[0]).toEqual({ number: 1, starts: '2026-08-15', ends: '2026-08-16', inSession: false });
  });

  it('hold every day of any year exactly once, and share none with the next year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }), (offset, length) => {
        const starts = addDays('2000-01-01', offset);
        const ends = addDays(starts, length);
        const weeks = generateWeeks({ starts, ends });
        expect(weeks[0]?.starts).toBe(starts);
        expect(weeks.at(-1)?.ends).toBe(ends);
        weeks.slice(1).forEach((week, index) => {
          expect(week.starts).toBe(addDays(weeks[index]?.ends ?? '', 1));
          expect(weekdayOf(week.starts)).toBe(0);
        });
        expect(weeks.reduce((days, week) => days + daysBetween(week.starts, week.ends) + 1, 0)).toBe(length + 1);
      }),
    );
  });
});

describe('days', () => {
  it('are counted over summer time', () => {
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(daysBetween('2026-11-02', '2026-10-31')).toBe(-2);
  });
});
