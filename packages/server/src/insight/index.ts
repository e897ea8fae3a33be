import type { CodingOf } from '../infrastructure/index.ts';
import { approachRoutes } from './routes-approach.ts';
import { caseRoutes } from './routes-cases.ts';
import { releaseRoutes } from './routes-release.ts';
import { trendRoutes } from './trends/index.ts';

export { computeReleases } from './compute-releases.ts';
export { publishedReport } from './published.ts';
export { computeTrends } from './trends/index.ts';

/** Everything the room answers. `codingOf` is where ratings find the coding of materials and assessments. */
export function insightRoutes(codingOf?: CodingOf) {
  return { ...releaseRoutes(codingOf), ...caseRoutes, ...approachRoutes, ...trendRoutes };
}
