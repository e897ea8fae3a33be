import { addDays } from '@trellis/domain/districts';
import { lowerFirst } from '../profile/figure-words.ts';
import type { YearSpan } from '../profile/periods.ts';

/** Days on which sharing can end, the usual one first: the end of the term, four weeks from now, the end of the year. */
export function sharingEnds(years: readonly YearSpan[], today: string): { until: string; label: string }[] {
  const year = years.find(({ starts, ends }) => starts <= today && today <= ends);
  const fourWeeks = { until: addDays(today, 28), label: 'Four weeks' };
  if (!year) return [fourWeeks];
  const term = year.terms.find(({ ends }) => today <= ends);
  const endOfTerm = term && term !== year.terms.at(-1) ? [{ until: term.ends, label: `End of the ${lowerFirst(term.name)}` }] : [];
  return [...endOfTerm, fourWeeks, { until: year.ends, label: 'End of the school year' }].filter(({ until }) => until <= year.ends);
}
