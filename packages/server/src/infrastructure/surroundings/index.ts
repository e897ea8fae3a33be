import { focusRoutes } from './focus.ts';
import { materialInUseRoutes } from './materials-in-use.ts';
import { pulseRoutes } from './pulses.ts';
import { roadblockRoutes } from './roadblocks.ts';
import { useCheckRoutes } from './use-checks.ts';
import { visionRoutes } from './vision.ts';

export { addUpPulses } from './add-up-pulses.ts';
export { loadSurroundings, type SurroundingsPlace } from './load.ts';

export const surroundingsRoutes = { ...focusRoutes, ...materialInUseRoutes, ...useCheckRoutes, ...roadblockRoutes, ...pulseRoutes, ...visionRoutes };
