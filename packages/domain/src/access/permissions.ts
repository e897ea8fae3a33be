import { z } from 'zod';
import type { Role } from './roles.ts';

/**
 * What an appointment may do. The database's policies ask for the same names, so that a page or an operation that
 * forgets to ask is still refused.
 */
export const Permission = z.enum([
  /** read names of schools, regions, teams, years and weeks */
  'district.read',
  /** change them */
  'district.manage',
  /** read names and roles of staff */
  'people.read',
  /** invite people, give and end appointments, import rosters */
  'people.manage',
  /** change who sees what, read counts of openings */
  'access.manage',
  /** read the designed infrastructure and its dimensions */
  'design.read',
  /** change it */
  'design.edit',
  /** set a rating that the rule leaves open, move settings that are ours, adopt a draft */
  'design.decide',
  /** answer a pulse, raise a roadblock, read the vision */
  'design.respond',
  /** read every roadblock and say who answers it */
  'design.roadblocks',
  /** read coded materials and assessments */
  'materials.read',
  /** import and code them */
  'materials.code',
  /** keep a log of one's own practice */
  'practice.log',
  /** decide whether a planned occurrence was held */
  'practice.facilitate',
  /** read released figures of the team, and planned against held */
  'practice.team',
  /** read the published cases and released figures of the district */
  'insight.read',
  /** read de-identified data */
  'research.read',
]);
export type Permission = z.infer<typeof Permission>;

const everyone: Permission[] = ['district.read', 'design.read', 'design.respond', 'insight.read'];
const staff: Permission[] = [...everyone, 'people.read', 'materials.read'];
const coach: Permission[] = [...staff, 'practice.log', 'practice.facilitate', 'materials.code', 'design.edit'];

const granted: Record<Role, readonly Permission[]> = {
  math_manager: [...coach, 'design.decide', 'design.roadblocks', 'practice.team'],
  district_coach: coach,
  school_coach: [...staff, 'practice.log', 'practice.facilitate', 'materials.code'],
  induction_coach: [...staff, 'practice.log', 'practice.facilitate'],
  principal_supervisor: [...staff, 'practice.facilitate', 'practice.team', 'design.edit', 'design.decide'],
  principal: [...staff, 'practice.facilitate'],
  assistant_principal: [...staff, 'practice.facilitate'],
  teacher: staff,
  teacher_leader: staff,
  department_leader: [...staff, 'practice.facilitate'],
  external_partner: everyone,
  researcher: [...everyone, 'materials.read', 'research.read'],
  administrator: ['district.read', 'district.manage', 'people.read', 'people.manage', 'access.manage', 'design.read', 'design.respond', 'insight.read'],
};

/** What a role includes, in a fixed order, each once. */
export function permissionsOf(role: Role): readonly Permission[] {
  return granted[role];
}
