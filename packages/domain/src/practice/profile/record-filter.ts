import { z } from 'zod';
import { defaultSchoolLeaders, RoleGroup } from '../../access/roles.ts';
import { Key } from '../../infrastructure/document.ts';
import type { InteractionRecord, PracticeRecord } from '../record.ts';
import { Focus, FocusSetBy, Place, TaskKind } from '../vocabulary.ts';
import { coLeadersOf, isLedWithOthers, LedWith } from './co-leader.ts';
import { contactKinds } from './counts.ts';

/**
 * Which records a figure is made of, so that a number opens onto them. Every property narrows; an empty filter selects
 * all. `focuses` and `partners` select interactions, and with them the records that hold one.
 */
export const RecordFilter = z.strictObject({
  kinds: z.array(TaskKind).optional(),
  ledWith: LedWith.optional(),
  ledWithOthers: z.literal(true).optional().describe('Led with somebody outside the mathematics department'),
  component: Key.optional(),
  withResource: z.literal(true).optional().describe('Used at least one component of the design'),
  structure: Key.optional(),
  focusSetBy: FocusSetBy.optional(),
  place: Place.optional(),
  sustained: z.boolean().optional(),
  school: Key.optional(),
  contact: z.literal(true).optional().describe('A meeting with people of a school'),
  recorded: z.enum(['focusSetBy', 'place', 'sustained', 'structure']).optional().describe('Only records in which this was recorded'),
  focuses: z.array(Focus).optional(),
  partners: z.array(RoleGroup).optional(),
});
export type RecordFilter = z.infer<typeof RecordFilter>;

/** The records that a filter selects. */
export function selectRecords(
  records: readonly PracticeRecord[],
  filter: RecordFilter,
  schoolLeaders: readonly RoleGroup[] = defaultSchoolLeaders,
): PracticeRecord[] {
  return records.filter((record) => {
    const leaders = coLeadersOf(record, schoolLeaders);
    return (
      (!filter.kinds || filter.kinds.includes(record.kind)) &&
      (!filter.ledWith || leaders.has(filter.ledWith)) &&
      (!filter.ledWithOthers || isLedWithOthers(leaders)) &&
      (!filter.component || record.resources.some((resource) => resource.component === filter.component)) &&
      (!filter.withResource || record.resources.length > 0) &&
      (!filter.structure || record.structure === filter.structure) &&
      (!filter.focusSetBy || record.focusSetBy === filter.focusSetBy) &&
      (!filter.place || record.place === filter.place) &&
      (filter.sustained === undefined || record.sustained === filter.sustained) &&
      (!filter.school || record.school === filter.school) &&
      (!filter.contact || (record.school !== undefined && contactKinds.includes(record.kind))) &&
      (!filter.recorded || record[filter.recorded] !== undefined) &&
      ((!filter.focuses && !filter.partners) || selectInteractions(record, filter).length > 0)
    );
  });
}

/** The interactions of a record that a filter selects. */
export function selectInteractions(record: PracticeRecord, filter: Pick<RecordFilter, 'focuses' | 'partners'>): InteractionRecord[] {
  return record.interactions.filter(
    ({ focus, partner }) => (!filter.focuses || filter.focuses.includes(focus)) && (!filter.partners || filter.partners.includes(partner)),
  );
}
