import { appointmentOn, type SampleDistrict, type SyntheticVisit } from '@trellis/samples';
import type pg from 'pg';
import type { Keys } from '../keys.ts';

/** Where made-up visits go, and how the keys of the samples become ids. */
export interface VisitsPlace {
  owner: pg.Client;
  sample: SampleDistrict;
  district: string;
  keys: Keys;
  today: string;
  /** first calendar years of the school years with visits, in order */
  years: readonly number[];
  /** key of the manager's appointment */
  manager: string;
}

/** Id of the school year that a day lies in; they begin in August. */
export function yearOf({ keys }: Pick<VisitsPlace, 'keys'>, date: string): string {
  return keys('school_year', String(Number(date.slice(0, 4)) - (date.slice(5, 7) < '08' ? 1 : 0)));
}

/** The appointment under which somebody took part in a visit. */
export function memberOf({ sample, keys }: Pick<VisitsPlace, 'sample' | 'keys'>, person: string, date: string): string {
  const appointment = appointmentOn(sample, person, date);
  if (!appointment) throw new Error(`The sample person ${person} holds no role on ${date}`);
  return keys('appointment', appointment.key);
}

export const leadOf = (visit: SyntheticVisit): string => visit.team[0]?.person ?? '';
