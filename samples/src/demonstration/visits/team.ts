import type { VisitKind } from '@trellis/domain/walkthroughs';
import type { SampleDistrict } from '../../types.ts';
import type { Chance } from '../random.ts';
import { appointmentOn, peopleIn, principalOf } from './in-force.ts';
import type { SyntheticMember } from './types.ts';

interface Sought {
  kind: VisitKind;
  school: string;
  date: string;
  lead: string;
  /** who is somewhere else on that day */
  busy: ReadonlySet<string>;
}

/** Who goes along, the lead first: two to five who observe, and the principal of the school as the host. */
export function teamOf(district: SampleDistrict, sought: Sought, luck: Chance): SyntheticMember[] {
  const { school, date, lead, busy } = sought;
  const host = principalOf(district, school, date);
  const others = othersOf(district, sought, (key) => key !== lead && key !== host && !busy.has(key), luck);
  return [
    { person: lead, part: 'lead', coming: true },
    ...(host && host !== lead ? [{ person: host, part: 'host' as const, coming: true }] : []),
    ...others.map((person) => ({ person, part: 'observer' as const, coming: luck.happens(0.95) })),
  ];
}

function othersOf(district: SampleDistrict, { kind, school, date, lead }: Sought, isFree: (key: string) => boolean, luck: Chance): string[] {
  const some = (from: readonly string[], least: number, most: number) =>
    shuffled(from.filter(isFree), luck).slice(0, least + Math.floor(luck.number() * (most - least + 1)));
  const coaches = peopleIn(district, 'district_coach', date);
  const ofSchool = [...peopleIn(district, 'assistant_principal', date), ...peopleIn(district, 'school_coach', date)].filter(
    (key) => appointmentOn(district, key, date)?.scope.key === school,
  );
  const principals = peopleIn(district, 'principal', date).filter((key) => regionsOf(district, lead, date).includes(regionOf(district, key, date)));
  switch (kind) {
    case 'classroom_walkthrough':
      return [...some(coaches, 1, 2), ...some(ofSchool, 0, 1)];
    case 'practice_walk':
      return [...some(principals, 2, 3), ...some(coaches, 1, 1)];
    case 'instructional_rounds':
      return [...some(peopleIn(district, 'principal', date), 1, 2), ...some(coaches, 1, 1)];
    case 'learning_walk':
      return some(coaches, 2, 3);
    case 'follow_up':
      return some(coaches, 1, 1);
  }
}

function regionOf(district: SampleDistrict, person: string, date: string): string {
  const school = appointmentOn(district, person, date)?.scope.key;
  return district.schools.find((one) => one.key === school)?.region ?? '';
}

function regionsOf(district: SampleDistrict, supervisor: string, date: string): string[] {
  const scope = appointmentOn(district, supervisor, date)?.scope;
  return scope?.kind === 'region' ? [scope.key ?? '', ...(scope.further ?? [])] : [];
}

export function shuffled<T>(all: readonly T[], luck: Chance): T[] {
  return all
    .map((one) => [luck.number(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}
