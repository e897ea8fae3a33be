import { accessRoutes } from './access/index.ts';
import { calibrationRoutes } from './calibration/index.ts';
import { districtsRoutes } from './districts/index.ts';
import { exchangeRoutes } from './exchange/index.ts';
import { frameworksRoutes } from './frameworks/index.ts';
import { improvementRoutes } from './improvement/index.ts';
import { type CodingOf, infrastructureRoutes, surroundingsRoutes } from './infrastructure/index.ts';
import { insightRoutes } from './insight/index.ts';
import { materialsRoutes, selectCoding } from './materials/index.ts';
import { peopleRoutes } from './people/index.ts';
import { practiceRoutes } from './practice/index.ts';
import { walkthroughsRoutes } from './walkthroughs/index.ts';

/** Where ratings find the coding of materials and assessments. */
export const codingOf: CodingOf = selectCoding;

/** Every room that answers operations; the only list of them. */
export const router = {
  access: accessRoutes,
  districts: districtsRoutes,
  people: peopleRoutes,
  exchange: exchangeRoutes,
  frameworks: frameworksRoutes,
  infrastructure: infrastructureRoutes(codingOf),
  surroundings: surroundingsRoutes,
  practice: practiceRoutes,
  insight: insightRoutes(codingOf),
  materials: materialsRoutes,
  walkthroughs: walkthroughsRoutes,
  calibration: calibrationRoutes,
  improvement: improvementRoutes,
};
