import { rubricsRoutes } from './rubrics/index.ts';

export { type IndicatorRow, loadRubrics, selectIndicators, selectRubricVersion } from './rubrics/index.ts';

export const frameworksRoutes = { ...rubricsRoutes };
