import { rubricsRoutes } from './rubrics/index.ts';
import { standardsRoutes } from './standards/index.ts';

export { type IndicatorRow, loadRubrics, selectIndicators, selectLinks, selectPublishedContents, selectRubricVersion } from './rubrics/index.ts';
export { importCase, readReport } from './standards/index.ts';

export const frameworksRoutes = { ...standardsRoutes, ...rubricsRoutes };
