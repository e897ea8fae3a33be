import { appointmentRoutes } from './routes-appointments.ts';
import { invitationRoutes } from './routes-invitations.ts';
import { personRoutes } from './routes-persons.ts';
import { teamRoutes } from './routes-teams.ts';

export { listUsers, resetPasswordLink, type UserLine } from './cli-verbs.ts';
export { nameBeginsWith, nameStarts } from './name-search.ts';

export const peopleRoutes = { ...personRoutes, ...appointmentRoutes, ...invitationRoutes, ...teamRoutes };
