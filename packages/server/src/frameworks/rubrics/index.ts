import { crosswalkRoutes } from './crosswalk.ts';
import { focusRoutes } from './focus.ts';
import { rubricRoutes } from './routes.ts';
import { fileRoutes } from './routes-files.ts';
import { versionRoutes } from './routes-versions.ts';

export { loadRubrics } from './load.ts';
export { selectPublishedContents } from './published-content.ts';
export { selectLinks } from './store-crosswalk.ts';
export { type IndicatorRow, selectIndicators } from './store-indicator.ts';
export { selectRubricVersion } from './store-version.ts';

export const rubricsRoutes = { ...rubricRoutes, ...versionRoutes, ...crosswalkRoutes, ...focusRoutes, ...fileRoutes };
