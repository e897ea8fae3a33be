import type { Role } from '@trellis/domain/access';
import type { Origin, SampleAppointment, SamplePerson } from './types.ts';

/** Made-up people start with the school year before the demonstration unless told otherwise. */
const usualStart = '2023-08-01';

type Scope = SampleAppointment['scope'];
export const wholeDistrict: Scope = { kind: 'district' };
export const inRegions = (key: string, ...further: string[]): Scope => ({ kind: 'region', key, further });
export const atSchool = (key: string): Scope => ({ kind: 'school', key });

/** One role at one place: `role('teacher', atSchool('riverbend'))`. The key is added by `person`. */
export function role(role: Role, scope: Scope, more: { title?: string; from?: string; until?: string } = {}): Omit<SampleAppointment, 'key'> {
  return {
    role,
    scope,
    ...(more.title ? { title: more.title } : {}),
    from: more.from ?? usualStart,
    ...(more.until ? { until: more.until } : {}),
  };
}

/** A person whose key is made of the names, or given; the appointments are numbered in the order in which they are listed. */
export function person(
  name: string,
  about: string,
  appointments: Omit<SampleAppointment, 'key'>[],
  more: { key?: string; account?: string; origin?: Origin } = {},
): SamplePerson {
  const [given = '', ...rest] = name.split(' ');
  const family = rest.join(' ');
  const key = more.key ?? `${given}-${family}`.toLowerCase().replaceAll(' ', '-');
  return {
    key,
    account: more.account ?? key,
    given,
    family,
    about,
    appointments: appointments.map((appointment, i) => ({ key: `${key}-${i + 1}`, ...appointment })),
    origin: more.origin ?? 'made_up',
  };
}
