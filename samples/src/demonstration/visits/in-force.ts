import type { SampleAppointment, SampleDistrict } from '../../types.ts';

/** The appointment under which somebody goes along on a day: as a coach rather than in another role; none where nobody does. */
export function appointmentOn({ people }: Pick<SampleDistrict, 'people'>, personKey: string, date: string): SampleAppointment | null {
  const all = people.find((one) => one.key === personKey)?.appointments ?? [];
  const inForce = all.filter(({ from, until }) => from <= date && (until === undefined || date <= until));
  return inForce.find(({ role }) => role === 'district_coach') ?? inForce[0] ?? null;
}

/** Keys of the people who hold a role on a day. */
export function peopleIn(district: SampleDistrict, role: SampleAppointment['role'], date: string): string[] {
  return district.people.filter((one) => appointmentOn(district, one.key, date)?.role === role).map((one) => one.key);
}

/** Key of the principal of a school on a day. */
export function principalOf(district: SampleDistrict, school: string, date: string): string | null {
  return peopleIn(district, 'principal', date).find((key) => appointmentOn(district, key, date)?.scope.key === school) ?? null;
}
