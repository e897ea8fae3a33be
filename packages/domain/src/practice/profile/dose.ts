import { z } from 'zod';
import type { Population } from '../../kernel/estimate.ts';
import type { ProfileCounts } from './counts.ts';
import { Figure } from './figure.ts';

/**
 * Dose: how often schools were met, and in how many different weeks. `schools` is in the order of its keys, which is no
 * rank; `contacts` and `weeks` are means over the schools that were met at least once. Schools without a contact are not
 * known from records, so they are not in the mean.
 */
export const Dose = z.strictObject({
  schools: z.array(z.strictObject({ school: z.string(), contacts: z.number().int().positive(), weeks: z.number().int().positive() })),
  contacts: Figure,
  weeks: Figure,
});
export type Dose = z.infer<typeof Dose>;

export function dosePerSchool(counts: ProfileCounts, population: Population): Dose {
  const met = new Map<string, { contacts: number; weeks: Set<string> }>();
  for (const { school, week, contacts } of counts.contacts) {
    const found = met.get(school) ?? { contacts: 0, weeks: new Set() };
    found.contacts += contacts;
    found.weeks.add(week);
    met.set(school, found);
  }
  const schools = [...met].map(([school, { contacts, weeks }]) => ({ school, contacts, weeks: weeks.size })).sort((a, b) => (a.school < b.school ? -1 : 1));
  return {
    schools,
    contacts: mean(
      'contacts',
      'Contacts per school',
      schools.map((each) => each.contacts),
      population,
    ),
    weeks: mean(
      'weeks',
      'Weeks with a contact, per school',
      schools.map((each) => each.weeks),
      population,
    ),
  };
}

function mean(unit: 'contacts' | 'weeks', label: string, values: readonly number[], population: Population): Figure {
  const name = { key: `dose.${unit}`, label, unit, counted: 'schools' as const, opens: { contact: true as const } };
  const n = values.length;
  if (n === 0) return { ...name, estimate: { refused: 'no_data', n, reason: 'No contact with a school has been recorded', population } };
  const value = values.reduce((total, each) => total + each, 0) / n;
  return { ...name, estimate: { value, n, population, interval: null, intervalRefused: 'All schools that were met are counted, none is sampled' } };
}
