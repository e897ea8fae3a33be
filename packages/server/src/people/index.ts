import { appointmentRoutes } from './routes-appointments.ts';
import { invitationRoutes } from './routes-invitations.ts';
import { personRoutes } from './routes-persons.ts';
import { teamRoutes } from './routes-teams.ts';

export { appoint, changeTerms, endOn } from './appointment-verbs.ts';
export { selectPersonByWord, selectUnitByWord } from './by-word.ts';
export { listUsers, resetPasswordLink, type UserLine } from './cli-verbs.ts';
export { nameBeginsWith, nameStarts } from './name-search.ts';
export { selectPeople } from './store-list.ts';
export { selectPerson } from './store-person.ts';

export const peopleRoutes = { ...personRoutes, ...appointmentRoutes, ...invitationRoutes, ...teamRoutes };
