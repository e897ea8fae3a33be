import type { Client } from 'pg';

/**
 * Inserts many rows of one shape in one statement; absent columns take their defaults. For loading as the owner.
 * @throws when rows of one call have different columns
 */
export async function insertRows(owner: Client, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  if (rows.some((row) => Object.keys(row).join() !== columns.join())) throw new TypeError(`Rows for ${table} differ in their columns`);
  const names = columns.map((column) => owner.escapeIdentifier(column)).join(', ');
  // with its schema: "circle" alone is a geometric type
  const into = `public.${owner.escapeIdentifier(table)}`;
  try {
    await owner.query(`insert into ${into} (${names}) select ${names} from jsonb_populate_recordset(null::${into}, $1)`, [JSON.stringify(rows)]);
  } catch (error) {
    throw new Error(`Rows of ${table} were not taken in: ${(error as Error).message}`, { cause: error });
  }
}
