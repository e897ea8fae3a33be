import { z } from 'zod';
import { Role, ScopeKind } from '../access/roles.ts';
import { Id, LocalDate, ShortText } from '../kernel/ids.ts';

const furtherAtMost = 50;

/** Where an appointment may hold: the district, one school or team, or a region and further ones. */
export const Scope = z
  .object({
    kind: ScopeKind.default('district'),
    id: Id.nullable().default(null),
    further: z.array(Id).max(furtherAtMost).default([]).describe('Further regions of one who works in several'),
  })
  .refine((scope) => (scope.kind === 'district') === (scope.id === null), {
    path: ['id'],
    message: 'Name the region, school or team; for the whole district leave it empty.',
  })
  .refine((scope) => scope.further.length === 0 || scope.kind === 'region', { path: ['further'], message: 'Only regions can be several.' })
  .refine(({ id, further }) => new Set([id, ...further]).size === further.length + 1, { path: ['further'], message: 'Name each region once.' });
export type Scope = z.infer<typeof Scope>;

/** The kinds of scope that make sense for a role, the usual one first. Sections have no list of their own yet. */
const scopeKinds: Record<Role, readonly ScopeKind[]> = {
  math_manager: ['district'],
  district_coach: ['district', 'region', 'school'],
  school_coach: ['school'],
  induction_coach: ['district', 'region', 'school'],
  principal_supervisor: ['region', 'district'],
  principal: ['school'],
  assistant_principal: ['school'],
  teacher: ['school', 'team'],
  teacher_leader: ['school', 'team', 'district'],
  department_leader: ['district', 'region'],
  external_partner: ['district', 'region', 'school'],
  researcher: ['district'],
  administrator: ['district'],
};

export function scopeKindsOf(role: Role): readonly ScopeKind[] {
  return scopeKinds[role];
}

/** Roles that keep a log of their own practice; their appointment comes with a log that nobody else can open. */
export const loggingRoles: readonly Role[] = ['math_manager', 'district_coach', 'school_coach', 'induction_coach'];

/** Roles that lead a school, and so evaluate its teachers unless the district records otherwise. */
export const evaluatingRoles: readonly Role[] = ['principal', 'assistant_principal'];

/** Roles whose holders are evaluated by the leaders of their school. */
export const evaluatedRoles: readonly Role[] = ['teacher', 'teacher_leader'];

export const DirectedBy = z.enum(['district', 'school', 'shared']);
export const directedByLabels: Record<z.infer<typeof DirectedBy>, string> = {
  district: 'The district',
  school: 'The school',
  shared: 'District and school together',
};

const terms = {
  title: ShortText.nullable(),
  minutesPerWeek: z.number().int().min(0).max(10_080).nullable(),
  reportsTo: Id.nullable(),
  funding: ShortText.nullable(),
  directedBy: DirectedBy.nullable(),
};

/** `until` is the last day; absent means open-ended. */
export const NewAppointment = z
  .object({
    id: Id,
    personId: Id,
    role: Role,
    scope: Scope.default({ kind: 'district', id: null, further: [] }),
    from: LocalDate,
    until: LocalDate.nullable().default(null),
    title: terms.title.default(null),
    minutesPerWeek: terms.minutesPerWeek.default(null),
    reportsTo: terms.reportsTo.default(null),
    funding: terms.funding.default(null),
    directedBy: terms.directedBy.default(null),
  })
  .refine((given) => given.until === null || given.until >= given.from, { path: ['until'], message: 'The last day is not before the first.' })
  .refine((given) => scopeKinds[given.role].includes(given.scope.kind), {
    path: ['scope'],
    message: 'This role is not given for such a part of the district.',
  });
export type NewAppointment = z.infer<typeof NewAppointment>;

/** The terms may change; role, scope and first day do not: end the appointment and give another. */
export const AppointmentChange = z.object({
  id: Id,
  revision: z.number().int(),
  title: terms.title.optional(),
  minutesPerWeek: terms.minutesPerWeek.optional(),
  reportsTo: terms.reportsTo.optional(),
  funding: terms.funding.optional(),
  directedBy: terms.directedBy.optional(),
});
export type AppointmentChange = z.infer<typeof AppointmentChange>;

/** What giving an appointment set off. */
export const AppointmentGiven = z.object({
  id: Id,
  /** teachers whom this appointment now evaluates, or leaders who now evaluate this teacher */
  evaluates: z.number().int(),
  /** memberships in those teachers' circles that were suspended because their holder now evaluates them */
  suspended: z.number().int(),
});
export type AppointmentGiven = z.infer<typeof AppointmentGiven>;
