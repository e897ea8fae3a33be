import { z } from 'zod';
import { Key } from '../../infrastructure/document.ts';
import { LocalDate } from '../../kernel/ids.ts';

/** What became of a planned occurrence, as its facilitator decided; null while nobody has. */
export const OccurrenceState = z.enum(['held', 'changed', 'did_not_happen']);
export type OccurrenceState = z.infer<typeof OccurrenceState>;

export const Occurrence = z.strictObject({ structure: Key, planned: LocalDate, state: OccurrenceState.nullable() });
export type Occurrence = z.infer<typeof Occurrence>;

/** Planned against held of one structure. `undecided` is unknown: neither held nor not held. */
export const HeldRow = z.strictObject({
  structure: Key,
  planned: z.number().int().nonnegative().describe('Due so far'),
  held: z.number().int().nonnegative(),
  changed: z.number().int().nonnegative().describe('Held, on another day or in another form'),
  didNotHappen: z.number().int().nonnegative(),
  undecided: z.number().int().nonnegative(),
  ahead: z.number().int().nonnegative().describe('Planned for later days'),
});
export type HeldRow = z.infer<typeof HeldRow>;

/**
 * Designed against held, per structure in the order of keys. Occurrences planned after `asOf` count as ahead unless
 * somebody has already decided on them; without `asOf` all are due.
 */
export function heldAgainstPlanned(occurrences: Iterable<Occurrence>, asOf?: LocalDate): HeldRow[] {
  const rows = new Map<string, HeldRow>();
  for (const { structure, planned, state } of occurrences) {
    const row = rows.get(structure) ?? { structure, planned: 0, held: 0, changed: 0, didNotHappen: 0, undecided: 0, ahead: 0 };
    rows.set(structure, row);
    if (state === null && asOf !== undefined && planned > asOf) {
      row.ahead += 1;
      continue;
    }
    row.planned += 1;
    if (state === null) row.undecided += 1;
    else if (state === 'did_not_happen') row.didNotHappen += 1;
    else row[state] += 1;
  }
  return [...rows.values()].sort((one, other) => (one.structure < other.structure ? -1 : 1));
}
