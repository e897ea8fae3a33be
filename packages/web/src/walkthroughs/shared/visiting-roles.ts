import { permissionsOf, Role } from '@trellis/domain/access';

/** Roles that can be part of a visiting team. */
export const visitingRoles: readonly Role[] = Role.options.filter((role) => permissionsOf(role).includes('visits.take_part'));

/** Whether a role can lead a visit. */
export const mayLeadVisits = (role: Role | null): boolean => role !== null && permissionsOf(role).includes('visits.plan');
