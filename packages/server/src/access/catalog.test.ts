import { traverseContractProcedures } from '@orpc/server';
import { contract } from '@trellis/domain/api';
import type { OperationMeta } from '@trellis/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../platform/testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.close());

describe('the catalog of the database', () => {
  it('has row security on every table', async () => {
    const { rows } = await database.owner.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity and c.relname not in ('role_permission')`,
    );
    expect(rows).toEqual([]);
  });

  it('puts the district first in every key and index of a district’s table', async () => {
    const { rows } = await database.owner.query(
      `select t.relname as table, i.relname as index from pg_index x
       join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = t.relnamespace
       join pg_attribute d on d.attrelid = t.oid and d.attname = 'district_id'
       where n.nspname = 'public' and x.indisunique and x.indkey[0] <> d.attnum and t.relname not in ('person_account', 'invitation')`,
    );
    expect(rows).toEqual([]);
  });

  it('knows only these functions that see past the policies', async () => {
    const { rows } = await database.owner.query(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname in ('public', 'app') order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual([
      'accept_invitation',
      'access_version_of',
      'appointments_of',
      'invitation_by_token',
      'linked_people',
      'needs_set_up',
      'set_up_district',
      'set_up_open',
    ]);
  });

  it('has no materialized view, which would remember what its owner saw, and no trigger', async () => {
    const views = await database.owner.query(`select relname from pg_class where relkind = 'm'`);
    const triggers = await database.owner.query(`select tgname from pg_trigger where not tgisinternal`);
    expect([...views.rows, ...triggers.rows]).toEqual([]);
  });

  it('lets the application neither own nor bypass, nor change what was audited', async () => {
    const { rows } = await database.owner.query(
      `select rolname from pg_roles where rolname like 'trellis\\_%' and rolname <> current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
    );
    expect(rows).toEqual([]);
    const owned = await database.owner.query(
      `select relname from pg_class where relowner in (select oid from pg_roles where rolname like 'trellis\\_%' and rolname <> current_user)`,
    );
    expect(owned.rows).toEqual([]);
    const grants = await database.owner.query(
      `select privilege_type from information_schema.role_table_grants where table_name like 'audit\\_%' and grantee like 'trellis\\_%' and grantee <> current_user and privilege_type not in ('SELECT', 'INSERT')`,
    );
    expect(grants.rows).toEqual([]);
  });
});

describe('the contract', () => {
  it('names a permission and a summary for every operation', () => {
    const missing: string[] = [];
    traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
      const meta = procedure['~orpc'].meta as OperationMeta | undefined;
      if (!meta?.permission || !procedure['~orpc'].route.summary || !procedure['~orpc'].route.path) missing.push(path.join('.'));
    });
    expect(missing).toEqual([]);
  });
});
