import { accessContract } from '../access/contract.ts';
import { calibrationContract } from '../calibration/contract.ts';
import { districtsContract } from '../districts/contract.ts';
import { exchangeContract } from '../exchange/contract.ts';
import { frameworksContract } from '../frameworks/contract.ts';
import { improvementContract } from '../improvement/contract.ts';
import { infrastructureContract } from '../infrastructure/contract/index.ts';
import { surroundingsContract } from '../infrastructure/surroundings/index.ts';
import { insightContract } from '../insight/contract.ts';
import { materialsContract } from '../materials/contract.ts';
import { peopleContract } from '../people/contract.ts';
import { practiceContract } from '../practice/contract.ts';
import { walkthroughsContract } from '../walkthroughs/contract.ts';

/** Every operation of the system: the web app, the command line's remote use and the OpenAPI document come from this. */
export const contract = {
  access: accessContract,
  districts: districtsContract,
  people: peopleContract,
  exchange: exchangeContract,
  frameworks: frameworksContract,
  infrastructure: infrastructureContract,
  surroundings: surroundingsContract,
  materials: materialsContract,
  practice: practiceContract,
  insight: insightContract,
  walkthroughs: walkthroughsContract,
  calibration: calibrationContract,
  improvement: improvementContract,
};
export type Contract = typeof contract;
