import { selectSampleDistrict } from '../districts.ts';
import type { DistrictKey } from '../types.ts';
import { schoolWeeks } from './calendar.ts';
import { occurrencesOf } from './occurrences.ts';
import { logWeeksOf, recordsOf } from './records.ts';
import type { DemonstrationYear } from './types.ts';

/**
 * A school year of a sample district, made up: every current coach's tasks until `today`, how far each kept the log, and what
 * became of what was planned. The same arguments give the same year, and a later `today` only adds to it or decides it.
 * @param schoolYearStart first school day, YYYY-MM-DD, e.g. '2026-08-17'
 * @param today YYYY-MM-DD; before the first day there are no records, after the last one the year is complete
 * @param seed another seed, another year
 */
export function demonstrationYear(districtKey: DistrictKey, schoolYearStart: string, today: string, seed: number | string = 1): DemonstrationYear {
  const district = selectSampleDistrict(districtKey);
  const weeks = schoolWeeks(schoolYearStart);
  const luck = `${seed} ${districtKey} ${schoolYearStart}`;
  const coaches = district.people
    .filter((person) => person.appointments.some((one) => one.role === 'district_coach' && !one.until))
    .map((person) => person.key);
  const logs = new Map(coaches.map((coach) => [coach, logWeeksOf(coach, weeks, today, luck)]));
  return {
    district: districtKey,
    synthetic: true,
    from: weeks[0]!.days[0]!,
    until: weeks.at(-1)!.days.at(-1)!,
    weeks: weeks.map(({ week, monday, days }) => ({ week, monday, days: days.length })),
    records: coaches.flatMap((coach) => recordsOf(district, coach, weeks, logs.get(coach)!, today, luck)),
    logWeeks: [...logs.values()].flat(),
    occurrences: occurrencesOf(district, weeks, today, luck),
  };
}
