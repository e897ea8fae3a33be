import { rubricsRoutes } from './rubrics/index.ts';

export { type IndicatorRow, selectIndicators, selectRubricVersion } from './rubrics/index.ts';

export const frameworksRoutes = { ...rubricsRoutes };
