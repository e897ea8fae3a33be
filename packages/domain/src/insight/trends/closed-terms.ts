import { addDays } from '../../districts/index.ts';
import type { LocalDate } from '../../kernel/ids.ts';
import { daysToClose, type Span } from '../release/periods.ts';

/**
 * Terms that are over for two weeks and of which no day was released yet, in their order. A term that a district has set
 * otherwise since overlaps what was released, and comparing both would give the days between: it is not counted again.
 */
export function termsToRelease<Term extends Span>(terms: readonly Term[], released: readonly Span[], today: LocalDate): Term[] {
  const taken = [...released];
  const due: Term[] = [];
  for (const term of terms.toSorted((one, other) => (one.starts < other.starts ? -1 : 1))) {
    if (closesOn(term) > today || taken.some((span) => span.starts <= term.ends && term.starts <= span.ends)) continue;
    taken.push(term);
    due.push(term);
  }
  return due;
}

/** The day on which a term is counted. */
export const closesOn = (term: Span): LocalDate => addDays(term.ends, daysToClose);
