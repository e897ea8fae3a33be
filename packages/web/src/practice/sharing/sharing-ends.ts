import { addDays } from '@trellis/domain/districts';
import type { YearSpan } from '../profile/periods.ts';

/** Days on which sharing can end, the usual one first: the end of the half-year, four weeks from now, the end of the year. */
export function sharingEnds(years: readonly YearSpan[], today: string): { until: string; label: string }[] {
  const year = years.find(({ starts, ends }) => starts <= today && today <= ends);
  const fourWeeks = { until: addDays(today, 28), label: 'Four weeks' };
  if (!year) return [fourWeeks];
  const newYear = `${year.ends.slice(0, 4)}-01-01`;
  const half = today < newYear && newYear > year.starts ? [{ until: addDays(newYear, -1), label: 'End of the half-year' }] : [];
  return [...half, fourWeeks, { until: year.ends, label: 'End of the school year' }].filter(({ until }) => until <= year.ends);
}
