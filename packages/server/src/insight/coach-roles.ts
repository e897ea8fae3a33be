import type { Role } from '@trellis/domain/access';

/** Whose logs team figures are made of. A manager's own log is in none of them: managers read the team. */
export const coachRoles: readonly Role[] = ['district_coach', 'school_coach', 'induction_coach'];
