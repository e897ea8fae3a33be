import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Permission, permissionsOf, Role } from '@trellis/domain/access';
import type { Client } from 'pg';

export const migrationsFolder = join(import.meta.dirname, '../../../migrations');

/**
 * Brings a database to the newest schema: numbered plain SQL files, forward only, each in its own transaction. Two
 * processes that start together wait for one another. Then copies what roles include, and makes room for audit months.
 * @returns the names of the files that were applied now
 */
export async function migrate(owner: Client): Promise<string[]> {
  await owner.query('select pg_advisory_lock(7353551)');
  try {
    await owner.query('create table if not exists migration (name text primary key, applied_at timestamptz not null default now())');
    await owner.query('alter table migration enable row level security');
    const applied = new Set((await owner.query<{ name: string }>('select name from migration')).rows.map((row) => row.name));
    const files = (await readdir(migrationsFolder)).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort();
    const fresh = files.filter((name) => !applied.has(name));
    for (const name of fresh) await apply(owner, name);
    await copyPermissions(owner);
    await ensureAuditMonths(owner);
    return fresh;
  } finally {
    await owner.query('select pg_advisory_unlock(7353551)');
  }
}

async function apply(owner: Client, name: string): Promise<void> {
  const sql = await readFile(join(migrationsFolder, name), 'utf8');
  try {
    await owner.query(`begin; set local client_min_messages = warning; ${sql}; insert into migration (name) values ('${name}'); commit`);
  } catch (error) {
    await owner.query('rollback');
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

async function copyPermissions(owner: Client): Promise<void> {
  const pairs = Role.options.flatMap((role) => permissionsOf(role).map((permission) => ({ role, permission: Permission.parse(permission) })));
  await owner.query('begin');
  await owner.query('delete from role_permission');
  await owner.query(
    'insert into role_permission (role, permission) select distinct role, permission from json_to_recordset($1) as given(role text, permission text)',
    [JSON.stringify(pairs)],
  );
  await owner.query('commit');
}

/** A partition for this month and the next twelve; retention drops whole partitions and keeps the roots. */
async function ensureAuditMonths(owner: Client): Promise<void> {
  await owner.query(`
    do $$
    declare m date := date_trunc('month', now())::date;
    begin
      for i in 0..12 loop
        execute format('create table if not exists %I partition of audit_event for values from (%L) to (%L)',
          'audit_event_' || to_char(m, 'YYYY_MM'), m, m + interval '1 month');
        execute format('alter table %I enable row level security', 'audit_event_' || to_char(m, 'YYYY_MM'));
        m := (m + interval '1 month')::date;
      end loop;
      alter table audit_event_rest enable row level security;
    end $$`);
}
