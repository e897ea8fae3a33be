import { certificationRoutes } from './routes-certification.ts';
import { roundRoutes } from './routes-rounds.ts';
import { takingPartRoutes } from './routes-taking-part.ts';
import { togetherRoutes } from './routes-together.ts';

export { selectCalibratedSince } from './calibrated-since.ts';
export { loadRounds } from './load.ts';

export const calibrationRoutes = { ...roundRoutes, ...takingPartRoutes, ...togetherRoutes, ...certificationRoutes };
