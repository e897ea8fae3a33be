import { debriefRoutes } from './debrief/routes.ts';
import { formRoutes } from './routes-forms.ts';
import { observationRoutes } from './routes-observations.ts';
import { visitRoutes } from './routes-visits.ts';

/** Everything the room answers. */
export const walkthroughsRoutes = { ...formRoutes, ...visitRoutes, ...observationRoutes, ...debriefRoutes };

export { tellCalendars } from './calendar/tell-calendars.ts';
export { archiveReports } from './debrief/archive-reports.ts';
export { columnsOf } from './score-columns.ts';
export { selectTeamOf } from './team-of.ts';
