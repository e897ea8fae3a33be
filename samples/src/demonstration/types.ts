import type { PracticeRecord } from '@trellis/domain/practice';
import type { DistrictKey } from '../types.ts';

/** A made-up record. The mark is never to be lost: what it says happened to nobody. */
export interface SyntheticRecord extends PracticeRecord {
  synthetic: true;
}

/** How far a coach kept the log in a week. In `none` there is no record; in `partial` some days are missing. */
export interface SyntheticLogWeek {
  coach: string;
  /** week of the school year, from 1 */
  week: number;
  /** Monday, YYYY-MM-DD */
  monday: string;
  state: 'complete' | 'partial' | 'none';
  /** a week in which interactions are coded */
  sampled: boolean;
}

/** A planned occurrence of a structure, and what became of it; `planned` is also what nobody has decided yet. */
export interface SyntheticOccurrence {
  key: string;
  structure: string;
  /** key of the person who decides whether it was held */
  facilitator: string;
  /** planned day, YYYY-MM-DD */
  date: string;
  school?: string;
  region?: string;
  state: 'planned' | 'held' | 'changed' | 'did_not_happen';
  /** why it changed or did not happen */
  note?: string;
}

/** A school year of a sample district, made up until `today`. */
export interface DemonstrationYear {
  district: DistrictKey;
  synthetic: true;
  /** first and last school day, YYYY-MM-DD */
  from: string;
  until: string;
  /** all weeks with school, also those to come */
  weeks: { week: number; monday: string; days: number }[];
  records: SyntheticRecord[];
  logWeeks: SyntheticLogWeek[];
  /** all of the year: those after `today` are planned */
  occurrences: SyntheticOccurrence[];
}
