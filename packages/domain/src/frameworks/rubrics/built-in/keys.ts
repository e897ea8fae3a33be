import { z } from 'zod';

/** Rubrics that come with the system: structure and short words of our own, to be filled with a district's. */
export const BuiltInKey = z.enum(['math_ipg', 'five_tenet_ipg', 'nctm_practices', 'webb_levels']);
export type BuiltInKey = z.infer<typeof BuiltInKey>;
