import { entryRoutes } from './routes-entries.ts';
import { planningRoutes } from './routes-planning.ts';
import { sharingRoutes } from './routes-sharing.ts';
import { typesRoutes } from './routes-types.ts';

export const practiceRoutes = { ...entryRoutes, ...planningRoutes, ...typesRoutes, ...sharingRoutes };

export { ensureLogCircle } from './circle.ts';
export { decideOccurrence } from './decide-occurrence.ts';
export { handOverOccurrence } from './hand-over-occurrence.ts';
export { holdEvent, type KnownOfEvent } from './hold-event.ts';
export { insertLogWeeks, insertPracticeRecords, type LoadOptions, type RecordIds } from './load-records.ts';
export { planOccurrence } from './plan-occurrence.ts';
export { planOccurrences } from './plan-occurrences.ts';
export { type CountsSought, selectCounts } from './select-counts.ts';
export { selectColleagues } from './store-colleagues.ts';
export { nameless, requireComponents, selectComponentNames } from './structures.ts';
export { askToConfirm, voidTask } from './task-events.ts';
