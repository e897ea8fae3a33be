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
  /** say what a school works on and teaches from, and look at how it is used: the school that one leads, or any for whoever changes the design */
  'schools.describe',
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
  /** read standards, rubrics and the district's current focus */
  'frameworks.read',
  /** write drafts of rubrics, import standards */
  'frameworks.edit',
  /** publish a rubric, map its indicators to earlier ones, set the district's current focus */
  'frameworks.publish',
  /** be part of a visiting team: observe, debrief, read what its circle holds */
  'visits.take_part',
  /** plan visits and invite a team */
  'visits.plan',
  /** make visit forms and choose who sees their classroom rows */
  'visits.forms',
  /** read feedback on one's own classroom, and answer it */
  'visits.feedback',
  /** read released figures of visits, and planned against held */
  'visits.trends',
  /** score in a calibration round */
  'calibration.score',
  /** lead a calibration round */
  'calibration.lead',
]);
export type Permission = z.infer<typeof Permission>;

const everyone: Permission[] = ['district.read', 'design.read', 'design.respond', 'insight.read', 'frameworks.read'];
const staff: Permission[] = [...everyone, 'people.read', 'materials.read'];
const visitor: Permission[] = ['visits.take_part', 'visits.trends', 'calibration.score'];
const host: Permission[] = [...visitor, 'visits.plan', 'calibration.lead'];
const coach: Permission[] = [...staff, ...host, 'practice.log', 'practice.facilitate', 'materials.code', 'design.edit', 'schools.describe', 'frameworks.edit'];
const schoolLeader: Permission[] = [...staff, ...host, 'practice.facilitate', 'schools.describe'];

const granted: Record<Role, readonly Permission[]> = {
  math_manager: [...coach, 'design.decide', 'design.roadblocks', 'practice.team', 'frameworks.publish', 'visits.forms'],
  district_coach: coach,
  school_coach: [...staff, ...host, 'practice.log', 'practice.facilitate', 'materials.code'],
  induction_coach: [...staff, ...visitor, 'practice.log', 'practice.facilitate'],
  principal_supervisor: [...schoolLeader, 'practice.team', 'design.edit', 'design.decide', 'frameworks.edit', 'frameworks.publish', 'visits.forms'],
  principal: schoolLeader,
  assistant_principal: schoolLeader,
  teacher: [...staff, 'visits.feedback', 'calibration.score'],
  teacher_leader: [...staff, ...visitor, 'visits.feedback'],
  department_leader: [...staff, ...visitor, 'practice.facilitate'],
  external_partner: [...everyone, 'visits.take_part', 'calibration.score'],
  researcher: [...everyone, 'materials.read', 'research.read', 'visits.trends'],
  administrator: [
    'district.read',
    'district.manage',
    'people.read',
    'people.manage',
    'access.manage',
    'design.read',
    'design.respond',
    'insight.read',
    'frameworks.read',
  ],
};

/** What a role includes, in a fixed order, each once. */
export function permissionsOf(role: Role): readonly Permission[] {
  return granted[role];
}
