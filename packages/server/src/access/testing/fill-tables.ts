import { createHash } from 'node:crypto';
import type pg from 'pg';

/** How many rows a table gets in each district. */
const rowsPerDistrict = 12_000;

/** The id of the n-th row that was put into a table of a district. */
export function idIn(table: string, district: string, n: number): string {
  const hex = createHash('md5').update(`${table} ${district} ${n}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

interface Column {
  name: string;
  type: string;
  target: string | null;
  needed: boolean;
}

/**
 * Fills tables with rows that mean nothing but have the shape of years of use: ids that fit together, circles and appointments
 * of which few are a reader's own, days over four years. Checks and references are let go: it is the plans that are tried.
 */
export async function fillTables(
  owner: pg.Client,
  tables: readonly string[],
  districts: readonly string[],
  own: { circles: string[]; appointments: string[] },
): Promise<void> {
  await owner.query('set session_replication_role = replica');
  for (const table of tables) {
    const { rows: columns } = await owner.query<Column>(
      `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull and not a.atthasdef as needed,
         (select f.confrelid::regclass::text from pg_constraint f where f.conrelid = a.attrelid and f.contype = 'f' and f.conkey[array_length(f.conkey, 1)] = a.attnum limit 1) as target
       from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
      [table],
    );
    const { rows: checks } = await owner.query<{ name: string; text: string }>(
      `select conname as name, pg_get_constraintdef(oid) as text from pg_constraint where conrelid = $1::regclass and contype = 'c' and coninhcount = 0`,
      [table],
    );
    for (const { name } of checks) await owner.query(`alter table "${table}" drop constraint "${name}"`);
    const words = wordsOf(checks);
    const given = columns.map((column) => ({ column, value: fillingOf(table, column, own, words.get(column.name)) })).filter((one) => one.value !== null);
    for (const district of districts)
      await owner.query(
        `insert into "${table}" (${given.map(({ column }) => `"${column.name}"`).join(', ')})
         select ${given.map(({ value }) => value).join(', ')} from generate_series(1, ${rowsPerDistrict}) n, (select $1::uuid as d) of_district on conflict do nothing`,
        [district],
      );
    await owner.query(`analyze "${table}"`);
  }
  await owner.query('set session_replication_role = origin');
}

const rowId = (table: string, n: string) => `md5('${table} ' || d || ' ' || ${n})::uuid`;

/** The words that a check lets into a column. */
function wordsOf(checks: readonly { text: string }[]): Map<string, string[]> {
  return new Map(
    checks.flatMap(({ text }) => {
      const column = /^CHECK \(\(\(?"?(\w+)"?\)? = ANY \(ARRAY\[/.exec(text)?.[1];
      return column ? [[column, [...text.matchAll(/'([^']+)'::text/g)].map((match) => match[1] ?? '')] as const] : [];
    }),
  );
}

function fillingOf(table: string, { name, type, target, needed }: Column, own: { circles: string[]; appointments: string[] }, words?: string[]): string | null {
  if (words) return `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + n % ${words.length}]`;
  if (name === 'role') return `'teacher'`;
  const oneOf = (ids: string[], otherwise: string) =>
    `case when n % 300 < ${ids.length} then (array[${ids.map((id) => `'${id}'`).join(', ')}]::uuid[])[1 + n % 300] else ${otherwise} end`;
  if (name === 'district_id') return 'd';
  if (name === 'id') return rowId(table, 'n');
  if (name === 'circle_id') return oneOf(own.circles, rowId('circle', '1 + n * 7 % 3000'));
  if (/appointment/.test(name) || target === 'appointment' || /_by$/.test(name))
    return needed || /appointment/.test(name) ? oneOf(own.appointments, rowId('appointment', '1 + n * 11 % 3000')) : null;
  if (type === 'uuid') return needed ? rowId(target ?? name.replace(/_id$/, ''), '1 + n % 3000') : null;
  if (type === 'uuid[]') return needed ? `array[${rowId(table, 'n')}]` : null;
  if (type === 'date') return `date '2022-08-01' + n % 1500`;
  if (type.startsWith('timestamp')) return needed || name === 'at' ? `timestamptz '2022-08-01' + n * interval '2 hours'` : null;
  if (/^(?:integer|smallint|bigint|numeric|double)/.test(type)) return needed ? '1 + n % 5' : null;
  if (type === 'boolean') return needed ? 'n % 2 = 0' : null;
  if (type === 'text') return needed ? (/name/.test(name) ? `'family' || n` : `'word' || n % 7`) : null;
  if (type === 'jsonb') return needed ? `'{}'` : null;
  if (type === 'bytea') return needed ? `'\\x00'` : null;
  return needed ? `'{}'` : null;
}
