import { z } from 'zod';
import { defaultSchoolLeaders, type Family, familyLabels, familyOf, type RoleGroup, roleGroupLabels } from '../../access/roles.ts';
import type { PracticeRecord } from '../record.ts';

/**
 * Who leads a task with the coach, in the groups of dissertation ch. 7, table 17: the manager counts as a coach,
 * school leaders are those the district counts so. Groups in no family keep their name.
 */
export const CoLeader = z.enum([
  'coaches',
  'school_leaders',
  'principal_supervisors',
  'teachers',
  'other_departments',
  'school_based_coaches',
  'induction_coaches',
  'external_partners',
  'others',
]);
export type CoLeader = z.infer<typeof CoLeader>;

/** `alone`: nobody leads with the coach. Teachers who learn or are observed may well be there. */
export const LedWith = z.enum([...CoLeader.options, 'alone']);
export type LedWith = z.infer<typeof LedWith>;

export const ledWithLabels: Record<LedWith, string> = {
  ...familyLabels,
  coaches: 'Other coaches',
  school_based_coaches: roleGroupLabels.school_based_coaches,
  induction_coaches: roleGroupLabels.induction_coaches,
  external_partners: roleGroupLabels.external_partners,
  others: roleGroupLabels.others,
  alone: 'Alone',
};

/** Groups outside the mathematics department, as inclusivity counts them. */
export const otherFamilies: readonly Family[] = ['teachers', 'school_leaders', 'principal_supervisors', 'other_departments'];

export function coLeaderOf(group: RoleGroup, schoolLeaders: readonly RoleGroup[] = defaultSchoolLeaders): CoLeader {
  const family = familyOf(group, schoolLeaders);
  if (family) return family;
  const parsed = CoLeader.safeParse(group);
  return parsed.success ? parsed.data : 'coaches';
}

/** Who leads this task with the coach; `alone` when nobody does. Never empty. */
export function coLeadersOf(record: Pick<PracticeRecord, 'people'>, schoolLeaders: readonly RoleGroup[] = defaultSchoolLeaders): Set<LedWith> {
  const leaders = new Set<LedWith>();
  for (const { group, part } of record.people) if (part === 'leads') leaders.add(coLeaderOf(group, schoolLeaders));
  if (leaders.size === 0) leaders.add('alone');
  return leaders;
}

export function isLedWithOthers(leaders: ReadonlySet<LedWith>): boolean {
  return otherFamilies.some((family) => leaders.has(family));
}
