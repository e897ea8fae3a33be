import type { DesignSection } from '@trellis/domain/infrastructure';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB } from '../platform/db/index.ts';

export type DesignRow = Selectable<DB['design']>;
export type ComponentRow = Selectable<DB['component']>;
export type LinkRow = Selectable<DB['component_link']>;
export type StatementRow = Selectable<DB['statement']>;

/** Every section of a document that may be absent or empty; three of them can be stated on a page. */
export type StatedSection = DesignSection | 'components' | 'roles' | 'links' | 'decisions';

/** A value for a jsonb column: the driver would write a list as an array of the database otherwise. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}

/** Lower case without marks, for search by plain comparison. */
export function folded(...texts: (string | null | undefined)[]): string {
  return texts
    .filter((text) => text)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

/** Inserts rows of one shape in one statement, under the policies of whoever asks. Values are as in JSON. */
export async function insertAll(db: Kysely<DB>, table: keyof DB, rows: readonly Record<string, unknown>[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
}
