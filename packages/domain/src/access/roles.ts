import { z } from 'zod';

/** The roles that an appointment can carry. A person may hold several, each with its own scope; one is used at a time. */
export const Role = z.enum([
  'math_manager',
  'district_coach',
  'school_coach',
  'induction_coach',
  'principal_supervisor',
  'principal',
  'assistant_principal',
  'teacher',
  'teacher_leader',
  'department_leader',
  'external_partner',
  'researcher',
  'administrator',
]);
export type Role = z.infer<typeof Role>;

/** The words of the field; a district may show its own title beside them. */
export const roleLabels: Record<Role, string> = {
  math_manager: 'Mathematics manager',
  district_coach: 'District coach',
  school_coach: 'School-based coach',
  induction_coach: 'Induction coach',
  principal_supervisor: 'Principal supervisor',
  principal: 'Principal',
  assistant_principal: 'Assistant principal',
  teacher: 'Teacher',
  teacher_leader: 'Teacher leader',
  department_leader: 'Leader of another department',
  external_partner: 'External partner',
  researcher: 'Researcher',
  administrator: 'District administrator',
};

/** Where an appointment holds. `unit` is the id of the region, school, team or section; for a district it is absent. */
export const ScopeKind = z.enum(['district', 'region', 'school', 'team', 'section']);
export type ScopeKind = z.infer<typeof ScopeKind>;

/**
 * Groups of people as structures, tasks and interactions name them. A group is never a person.
 */
export const RoleGroup = z.enum([
  'district_coaches',
  'math_manager',
  'teachers',
  'new_teachers',
  'teacher_leaders',
  'principals',
  'assistant_principals',
  'school_based_coaches',
  'induction_coaches',
  'principal_supervisors',
  'other_departments',
  'external_partners',
  'others',
]);
export type RoleGroup = z.infer<typeof RoleGroup>;

export const roleGroupLabels: Record<RoleGroup, string> = {
  district_coaches: 'District coaches',
  math_manager: 'Mathematics manager',
  teachers: 'Teachers',
  new_teachers: 'New teachers',
  teacher_leaders: 'Teacher leaders',
  principals: 'Principals',
  assistant_principals: 'Assistant principals',
  school_based_coaches: 'School-based coaches',
  induction_coaches: 'Induction coaches',
  principal_supervisors: 'Principal supervisors',
  other_departments: 'Other departments',
  external_partners: 'External partners',
  others: 'Others',
};

/** Families in which inclusivity counts role groups (dissertation ch. 6 names teachers, school leaders, assistant superintendents). The mathematics department itself is none of them. */
export const Family = z.enum(['teachers', 'school_leaders', 'principal_supervisors', 'other_departments']);
export type Family = z.infer<typeof Family>;

export const familyLabels: Record<Family, string> = {
  teachers: 'Teachers',
  school_leaders: 'School leaders',
  principal_supervisors: 'Principal supervisors',
  other_departments: 'Leaders of other departments',
};

/** The groups that are school leaders unless a district says otherwise. */
export const defaultSchoolLeaders: readonly RoleGroup[] = ['principals', 'assistant_principals'];

/**
 * The family a group belongs to, or null: the mathematics department itself, induction coaches, external partners and
 * others are in none; school-based coaches are school leaders only where the district counts them so.
 */
export function familyOf(group: RoleGroup, schoolLeaders: readonly RoleGroup[] = defaultSchoolLeaders): Family | null {
  if (schoolLeaders.includes(group)) return 'school_leaders';
  switch (group) {
    case 'teachers':
    case 'new_teachers':
    case 'teacher_leaders':
      return 'teachers';
    case 'principal_supervisors':
      return 'principal_supervisors';
    case 'other_departments':
      return 'other_departments';
    default:
      return null;
  }
}

/** The role group that a person of this role appears as in structures, tasks and interactions. */
export function roleGroupOf(role: Role): RoleGroup {
  const groups: Record<Role, RoleGroup> = {
    math_manager: 'math_manager',
    district_coach: 'district_coaches',
    school_coach: 'school_based_coaches',
    induction_coach: 'induction_coaches',
    principal_supervisor: 'principal_supervisors',
    principal: 'principals',
    assistant_principal: 'assistant_principals',
    teacher: 'teachers',
    teacher_leader: 'teacher_leaders',
    department_leader: 'other_departments',
    external_partner: 'external_partners',
    researcher: 'others',
    administrator: 'others',
  };
  return groups[role];
}
