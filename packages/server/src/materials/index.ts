import { projectRoutes } from './routes.ts';
import { secondCodingRoutes } from './routes-second-coding.ts';

export { type CodingPlace, insertCoding, selectCoding } from './coding.ts';

export const materialsRoutes = { ...projectRoutes, ...secondCodingRoutes };
