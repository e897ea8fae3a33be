import { focusOperations } from './focus.ts';
import { materialInUseOperations } from './material-in-use.ts';
import { pulseOperations } from './pulse.ts';
import { roadblockOperations } from './roadblock.ts';
import { visionOperations } from './vision.ts';

/** What surrounds the designed infrastructure: schools’ focus, materials in use, roadblocks, pulses, the vision. */
export const surroundingsContract = {
  ...focusOperations,
  ...materialInUseOperations,
  ...roadblockOperations,
  ...pulseOperations,
  ...visionOperations,
};
