import { addDays } from '@trellis/domain/districts';

export interface YearSpan {
  name: string;
  starts: string;
  ends: string;
  terms: readonly { id: string; name: string; starts: string; ends: string }[];
}

export interface Period {
  key: string;
  label: string;
  from: string;
  to: string;
}

/**
 * The periods that a profile can be asked for, none of them beyond today: the school year, its terms, this month and the
 * month before, the year before. Terms that have not begun are left out.
 */
export function periodsOf(years: readonly YearSpan[], today: string): Period[] {
  const newestFirst = years.toSorted((a, b) => (a.starts < b.starts ? 1 : -1));
  const current = newestFirst.find(({ starts, ends }) => starts <= today && today <= ends) ?? newestFirst.find(({ ends }) => ends < today) ?? null;
  const before = current && newestFirst.find(({ ends }) => ends < current.starts);
  const month = today.slice(0, 7);
  const endOfLast = addDays(`${month}-01`, -1);
  const periods: Period[] = [];
  if (current) {
    periods.push({ key: 'year', label: `School year ${current.name}`, from: current.starts, to: current.ends });
    for (const { id, name, starts, ends } of current.terms) periods.push({ key: id, label: name, from: starts, to: ends });
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
