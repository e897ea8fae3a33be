import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { ScopeKind } from './roles.ts';

/**
 * Where an appointment holds, as it is shown: the whole district, one school or team, or one or several regions.
 * `id` is its first unit, null for the district; `units` are all of them by name; `name` says them in one line.
 */
export const ShownScope = z.object({
  kind: ScopeKind,
  id: Id.nullable(),
  name: z.string(),
  units: z.array(z.object({ id: Id, name: z.string() })),
});
export type ShownScope = z.infer<typeof ShownScope>;
