import type { BuiltInRubric } from './build.ts';
import { fiveTenetIpg } from './five-tenet-ipg.ts';
import type { BuiltInKey } from './keys.ts';
import { mathIpg } from './math-ipg.ts';
import { nctmPractices } from './nctm-practices.ts';
import { webbLevels } from './webb-levels.ts';

export { type BuiltInIndicator, type BuiltInRubric, type BuiltInSection, contentOf } from './build.ts';
export { BuiltInKey } from './keys.ts';

/** Every rubric that comes with the system. */
export const builtInRubrics: Record<BuiltInKey, BuiltInRubric> = {
  math_ipg: mathIpg,
  five_tenet_ipg: fiveTenetIpg,
  nctm_practices: nctmPractices,
  webb_levels: webbLevels,
};
