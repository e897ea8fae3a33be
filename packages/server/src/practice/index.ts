import { entryRoutes } from './routes-entries.ts';
import { planningRoutes } from './routes-planning.ts';
import { sharingRoutes } from './routes-sharing.ts';
import { typesRoutes } from './routes-types.ts';

export const practiceRoutes = { ...entryRoutes, ...planningRoutes, ...typesRoutes, ...sharingRoutes };

export { ensureLogCircle } from './circle.ts';
export { insertLogWeeks, insertPracticeRecords, type LoadOptions, type RecordIds } from './load-records.ts';
export { planOccurrences } from './plan-occurrences.ts';
export { type CountsSought, selectCounts } from './select-counts.ts';
export { voidTask } from './task-events.ts';
