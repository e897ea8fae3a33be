import type { RubricContent } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';

/** A published version as whoever scores or counts by it needs it. */
export interface PublishedContent {
  number: number;
  content: RubricContent;
}

/** So many versions are remembered; a district scores with a handful at a time. */
const mostRemembered = 500;
const remembered = new Map<string, PublishedContent>();

/**
 * Published versions by id; those that are not there, or not published, are absent. What is published never changes, so each is
 * read once in a process: every record that comes in and every trend is told in its words.
 */
export async function selectPublishedContents(tx: Tx, actor: Actor, versionIds: readonly string[]): Promise<Map<string, PublishedContent>> {
  const keyOf = (id: string) => `${actor.districtId} ${id}`;
  const found = new Map<string, PublishedContent>();
  const missing: string[] = [];
  for (const id of new Set(versionIds)) {
    const known = remembered.get(keyOf(id));
    if (known) found.set(id, known);
    else missing.push(id);
  }
  if (missing.length === 0) return found;
  const rows = await tx
    .selectFrom('rubric_version')
    .select(['id', 'number', 'content'])
    .where('district_id', '=', actor.districtId)
    .where('state', '=', 'published')
    .where('id', 'in', missing)
    .execute();
  if (remembered.size + rows.length > mostRemembered) remembered.clear();
  for (const { id, number, content } of rows) {
    const read = { number, content: content as unknown as RubricContent };
    remembered.set(keyOf(id), read);
    found.set(id, read);
  }
  return found;
}
