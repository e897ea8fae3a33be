import type { DistrictKey, SampleDistrict } from '../types.ts';

/** When a structure is planned: on which weekday of which weeks, who decides whether it was held, and where. */
export interface Routine {
  structure: string;
  facilitator: string;
  /** 0 for Monday to 4 for Friday */
  day: number;
  /** weeks of the school year */
  weeks: readonly number[];
  /** one of them each time, in turn */
  schools?: readonly string[];
  region?: string;
  /** how often it is held as planned, and how often it does not happen; the rest is changed. Made up. */
  held: number;
  missed: number;
}

const every = (step: number, from = 1): number[] => Array.from({ length: Math.ceil((40 - from) / step) }, (_, i) => from + i * step);
const currentCoaches = (district: SampleDistrict) =>
  district.people.filter((person) => person.appointments.some((one) => one.role === 'district_coach' && !one.until)).map((person) => person.key);
const inRegion = (district: SampleDistrict, region: string) => district.schools.filter((school) => school.region === region).map((school) => school.key);

/** Almond Valley: what its design plans, made into a calendar. */
function almondValley(district: SampleDistrict): Routine[] {
  const schools = district.schools.map((school) => school.key);
  const turned = (by: number) => [...schools.slice(by), ...schools.slice(0, by)];
  return [
    ...currentCoaches(district).flatMap((facilitator, i): Routine[] => [
      { structure: 'classroom-walkthroughs', facilitator, day: 1 + (i % 3), weeks: every(1, 3), schools: turned(i * 2), held: 0.84, missed: 0.07 },
      { structure: 'coaching-of-teachers', facilitator, day: i % 4, weeks: every(1, 3), schools: turned(i * 2 + 1), held: 0.78, missed: 0.1 },
      { structure: 'coaching-of-leaders', facilitator, day: (i + 2) % 4, weeks: every(2, 4), schools: turned(i * 2), held: 0.8, missed: 0.08 },
    ]),
    ...district.regions.map(
      ({ key, supervisors }, i): Routine => ({
        ...{ structure: 'instructional-practice-walks', facilitator: supervisors[0]!, day: 3, weeks: every(4, 2 + (i % 4)) },
        ...{ region: key, schools: inRegion(district, key), held: 0.9, missed: 0.03 },
      }),
    ),
    { structure: 'district-ilt', facilitator: 'gloria-mendez', day: 0, weeks: every(1), held: 0.93, missed: 0.04 },
    { structure: 'regional-learning', facilitator: 'tallulah', day: 2, weeks: every(4, 2), region: 'orchard', held: 0.95, missed: 0.02 },
    { structure: 'coaches-team-meeting', facilitator: 'triston', day: 4, weeks: every(1), held: 0.92, missed: 0.04 },
  ];
}

/** Cypress: what its design plans, made into a calendar. Coaching in focus schools is the hardest to hold. */
function cypress(district: SampleDistrict): Routine[] {
  return [
    ...currentCoaches(district).flatMap((facilitator, i): Routine[] => {
      const schools = district.schools.filter((school) => school.focusSchoolOf === facilitator).map((school) => school.key);
      return [
        { structure: 'coaching-of-teachers', facilitator, day: 1 + (i % 3), weeks: every(2, 4), schools, held: 0.45, missed: 0.35 },
        { structure: 'coaching-of-leaders', facilitator, day: i % 4, weeks: every(4, 3), schools, held: 0.4, missed: 0.4 },
        { structure: 'induction-coaching', facilitator, day: (i + 2) % 4, weeks: every(2, 3), held: 0.88, missed: 0.05 },
      ];
    }),
    ...district.regions.flatMap(({ key, supervisors }, i): Routine[] => [
      { structure: 'cohort-meetings', facilitator: supervisors[0]!, day: 2, weeks: every(4, 2 + (i % 3)), region: key, held: 0.93, missed: 0.03 },
    ]),
    {
      structure: 'instructional-rounds',
      facilitator: 'karen',
      day: 3,
      weeks: [7, 15, 24, 31],
      region: 'cohort-3',
      schools: inRegion(district, 'cohort-3'),
      held: 0.9,
      missed: 0.05,
    },
    { structure: 'new-teacher-learning', facilitator: 'olaf', day: 3, weeks: [4, 6, 8, 22, 24, 26], held: 0.95, missed: 0 },
    { structure: 'teacher-leader-training', facilitator: 'liza', day: 1, weeks: [7, 18, 30], held: 0.95, missed: 0 },
    { structure: 'lesson-study', facilitator: 'olaf', day: 2, weeks: every(3, 5), schools: ['paul-robeson'], held: 0.85, missed: 0.05 },
    { structure: 'school-based-coach-support', facilitator: 'monique-baptiste', day: 1, weeks: every(1, 2), schools: ['davis'], held: 0.8, missed: 0.12 },
    { structure: 'pgd-meetings', facilitator: 'karen', day: 4, weeks: every(4, 4), held: 0.95, missed: 0.03 },
    { structure: 'coaches-team-meeting', facilitator: 'faith', day: 4, weeks: every(1), held: 0.9, missed: 0.05 },
  ];
}

/** The routines of a district, in a fixed order. */
export function routinesOf(district: SampleDistrict): Routine[] {
  const of: Record<DistrictKey, (district: SampleDistrict) => Routine[]> = { 'almond-valley': almondValley, cypress };
  return of[district.key](district);
}
