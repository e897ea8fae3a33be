import { addDays } from '../../ui/words.ts';

export interface YearDraft {
  name: string;
  starts: string;
  ends: string;
  /** what is empty is left out; `key` tells rows of the form apart */
  breaks: { key: string; name: string | null; starts: string; ends: string }[];
}

/**
 * The school year to begin with: from the third Monday of August to the second Friday of June, with the usual breaks. From
 * June on it is the year to come; a year that is there already is passed over. Everything can be changed before it is made.
 */
export function suggestedYear(today: string, years: readonly { ends: string }[]): YearDraft {
  const latest = years.map(({ ends }) => Number(ends.slice(0, 4))).sort((a, b) => b - a)[0];
  const now = Number(today.slice(0, 4));
  const first = Math.max(today.slice(5) >= '06-01' ? now : now - 1, latest ?? 0);
  const thanksgiving = nth(first, 11, 4, 4);
  const spring = nth(first + 1, 4, 1, 1);
  const winter = mondayOf(`${first}-12-24`);
  return {
    name: `${first}–${String(first + 1).slice(2)}`,
    starts: nth(first, 8, 1, 3),
    ends: nth(first + 1, 6, 5, 2),
    breaks: [
      { key: 'thanksgiving', name: 'Thanksgiving', starts: addDays(thanksgiving, -3), ends: addDays(thanksgiving, 1) },
      { key: 'winter', name: 'Winter break', starts: winter, ends: addDays(winter, 11) },
      { key: 'spring', name: 'Spring break', starts: spring, ends: addDays(spring, 4) },
    ],
  };
}

/** The n-th weekday (1 Monday to 5 Friday) of a month. */
function nth(year: number, month: number, weekday: number, n: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const shift = (weekday - first.getUTCDay() + 7) % 7;
  return new Date(Date.UTC(year, month - 1, 1 + shift + (n - 1) * 7)).toISOString().slice(0, 10);
}

/** The Monday of the week that a day is in. */
function mondayOf(date: string): string {
  return addDays(date, -((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7));
}
