import { foldName } from '@trellis/domain/people';
import { type RawBuilder, sql } from 'kysely';

/** The folded name from its first word on, from its second, and so on: what a search may start at. */
const starts = ['folded_name', 'folded_from_2', 'folded_from_3', 'folded_from_4', 'folded_from_5', 'folded_from_6', 'folded_from_7'] as const;

/**
 * Whether a word of a person's name starts with what was typed, whatever the case and the marks: "whit" is in Laverne
 * Whitaker, "de la cr" in Ana de la Cruz. For the first seven words of a name. `person` is the table's name in the query.
 *
 * Written with the two comparisons that are leakproof and find their range in an index under the policies.
 */
export function nameStarts(person: string, typed: string): RawBuilder<boolean> {
  const start = foldName(typed);
  return sql<boolean>`(${sql.join(
    starts.map((column) => within(`${person}.${column}`, start)),
    sql` or `,
  )})`;
}

/** Whether it is the first word that starts so: to show before those who are found by a later one. */
export function nameBeginsWith(person: string, typed: string): RawBuilder<boolean> {
  return within(`${person}.folded_name`, foldName(typed));
}

function within(column: string, start: string): RawBuilder<boolean> {
  const name = sql.ref(column);
  // no letter comes after the last code point
  return sql<boolean>`(${name} ~>=~ ${start} and ${name} ~<~ ${`${start}\u{10ffff}`})`;
}
