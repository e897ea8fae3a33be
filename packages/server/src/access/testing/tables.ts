import { randomUUID } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { type Actor, inAppointment } from '../../platform/db/index.ts';
import type { TwoDistricts } from './two-districts.ts';

export interface Column {
  name: string;
  type: string;
  /** a row cannot be added without it */
  needed: boolean;
}

export interface Table {
  name: string;
  columns: Column[];
  /** the column that holds the district; null where rows belong to none */
  district: 'district_id' | 'id' | null;
}

/** What a request can work as: itself, and the two roles that it may put on for one verb. */
export const hats = ['trellis_app', 'trellis_access', 'trellis_release_writer'] as const;
export type Hat = (typeof hats)[number];

/** Every table of the application, from the catalog. Partitions are read through their table. */
export async function selectTables(owner: pg.Client): Promise<Table[]> {
  const { rows } = await owner.query<Column & { table: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull and not a.atthasdef as needed
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     order by c.relname, a.attnum`,
  );
  return [...Map.groupBy(rows, (row) => row.table)].map(([name, columns]) => ({
    name,
    columns: columns.map(({ table: _, ...column }) => column),
    district: name === 'district' ? 'id' : columns.some((column) => column.name === 'district_id') ? 'district_id' : null,
  }));
}

/** A statement that adds a row of the actor's own making, in their circle and under their name, to the district that is named. */
export function insertion(table: Table, actor: Actor, district: string, designs: ReadonlyMap<string, string>): CompiledQuery {
  const given = table.columns.flatMap((column) => {
    const value = column.name === table.district ? district : valueFor(column, actor, designs);
    return value === undefined ? [] : [{ column, value }];
  });
  const names = given.map(({ column }) => `"${column.name}"`).join(', ');
  const places = given.map(({ column }, index) => `$${index + 1}::${column.type}`).join(', ');
  return CompiledQuery.raw(
    `insert into "${table.name}" (${names}) values (${places})`,
    given.map(({ value }) => value),
  );
}

/** Words that a policy asks for. */
const words: Record<string, string> = { kind: 'people', state: 'draft' };

function valueFor({ name, type, needed }: Column, actor: Actor, designs: ReadonlyMap<string, string>): unknown {
  if (name === 'circle_id') return actor.circles[0] ?? randomUUID();
  if (name === 'appointment_id') return actor.appointmentId;
  if (/(^|_)person_id$/.test(name)) return actor.personId;
  if (name === 'design_id') return designs.get(actor.districtId);
  if (!needed) return undefined;
  if (type === 'uuid') return /appointment|_by$/.test(name) ? actor.appointmentId : randomUUID();
  if (type === 'text') return words[name] ?? randomUUID();
  if (type === 'date') return actor.today;
  if (type.startsWith('timestamp')) return `${actor.today}T12:00:00Z`;
  if (type === 'integer' || type === 'bigint' || type === 'numeric') return 1;
  if (type === 'boolean') return true;
  if (type === 'jsonb') return '{}';
  if (type === 'bytea') return Buffer.from('x');
  if (type.endsWith('[]')) return '{}';
  throw new Error(`No value for a column of type ${type}: ${name}`);
}

/** The adopted design of each district. */
export async function selectDesigns(owner: pg.Client): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ district_id: string; id: string }>(`select district_id, id from design where state = 'adopted'`);
  return new Map(rows.map((row) => [row.district_id, row.id]));
}

/**
 * Adds a row of each actor to the tables that the demonstration leaves empty, so that there is something to see. Checks and
 * references are let go for these rows: it is the policies that are tried.
 */
export async function plant({ database: { owner }, districts, actors }: TwoDistricts, tables: Table[]): Promise<void> {
  const designs = await selectDesigns(owner);
  await owner.query('set session_replication_role = replica');
  for (const table of tables.filter((each) => each.district === 'district_id')) {
    const { rows } = await owner.query<{ n: number }>(`select count(distinct district_id)::int as n from "${table.name}"`);
    if (rows[0]?.n === districts.length) continue;
    const checks = await owner.query<{ name: string }>(`select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`, [
      table.name,
    ]);
    for (const { name } of checks.rows) await owner.query(`alter table "${table.name}" drop constraint "${name}"`);
    for (const actor of actors) {
      const { sql, parameters } = insertion(table, actor, actor.districtId, designs);
      await owner.query(`${sql} on conflict do nothing`, [...parameters]);
    }
  }
  await owner.query('set session_replication_role = origin');
}

/** How a statement ended: the number of rows it saw or touched, or the code of the refusal. Nothing of it remains. */
export type Outcome = { rows: number } | { code: string };

/** Tries statements as an actor under a hat, each undone before the next. */
export function tryAll(two: TwoDistricts, actor: Actor, hat: Hat, statements: CompiledQuery[]): Promise<Outcome[]> {
  return inAppointment(two.database.pools.app, actor, async (tx) => {
    if (hat !== 'trellis_app') await tx.executeQuery(CompiledQuery.raw(`set local role ${hat}`));
    const outcomes: Outcome[] = [];
    for (const statement of statements) {
      await tx.executeQuery(CompiledQuery.raw('savepoint attempt'));
      try {
        const result = await tx.executeQuery<{ n?: number }>(statement);
        outcomes.push({ rows: result.rows[0]?.n ?? Number(result.numAffectedRows ?? 0) });
      } catch (error) {
        const { code } = error as { code?: string };
        if (!code) throw error;
        outcomes.push({ code });
      }
      await tx.executeQuery(CompiledQuery.raw('rollback to savepoint attempt'));
    }
    return outcomes;
  });
}
