import { addDays } from '@trellis/domain/districts';

export interface YearSpan {
  name: string;
  starts: string;
  ends: string;
}

export interface Period {
  key: string;
  label: string;
  from: string;
  to: string;
}

/**
 * The periods that a profile can be asked for, none of them beyond today: the school year, its parts before and after New
 * Year, this month and the month before, the year before. Parts that have not begun are left out.
 */
export function periodsOf(years: readonly YearSpan[], today: string): Period[] {
  const newestFirst = years.toSorted((a, b) => (a.starts < b.starts ? 1 : -1));
  const current = newestFirst.find(({ starts, ends }) => starts <= today && today <= ends) ?? newestFirst.find(({ ends }) => ends < today) ?? null;
  const before = current && newestFirst.find(({ ends }) => ends < current.starts);
  const month = today.slice(0, 7);
  const endOfLast = addDays(`${month}-01`, -1);
  const periods: Period[] = [];
  if (current) {
    const newYear = `${current.ends.slice(0, 4)}-01-01`;
    periods.push({ key: 'year', label: `School year ${current.name}`, from: current.starts, to: current.ends });
    if (newYear > current.starts) {
      periods.push({ key: 'fall', label: 'Fall, to the end of December', from: current.starts, to: addDays(newYear, -1) });
      periods.push({ key: 'spring', label: 'Spring, from January', from: newYear, to: current.ends });
    }
  }
  periods.push({ key: 'month', label: 'This month', from: `${month}-01`, to: today });
  periods.push({ key: 'last_month', label: 'Last month', from: `${endOfLast.slice(0, 7)}-01`, to: endOfLast });
  if (before) periods.push({ key: 'year_before', label: `School year ${before.name}`, from: before.starts, to: before.ends });
  return periods.filter(({ from }) => from <= today).map((period) => ({ ...period, to: period.to > today ? today : period.to }));
}

/** The period that the address names; a custom one needs both days in order, and falls back to the first. */
export function choosePeriod(periods: readonly Period[], address: { period: string; from: string; to: string }): Period | null {
  const { period, from, to } = address;
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (period === 'custom' && isDay(from) && isDay(to) && from <= to) return { key: 'custom', label: 'Days of your choice', from, to };
  return periods.find(({ key }) => key === period) ?? periods[0] ?? null;
}
