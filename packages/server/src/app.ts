import { accessRoutes } from './access/index.ts';
import { districtsRoutes } from './districts/index.ts';
import { exchangeRoutes } from './exchange/index.ts';
import { peopleRoutes } from './people/index.ts';
import { practiceRoutes } from './practice/index.ts';

/** Every room that answers operations; the only list of them. */
export const router = {
  access: accessRoutes,
  districts: districtsRoutes,
  people: peopleRoutes,
  exchange: exchangeRoutes,
  practice: practiceRoutes,
};
