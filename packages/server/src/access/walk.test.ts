import { randomUUID } from 'node:crypto';
import { traverseContractProcedures } from '@orpc/server';
import { Permission, permissionsOf, Role } from '@trellis/domain/access';
import { contract } from '@trellis/domain/api';
import type { OperationMeta } from '@trellis/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { router } from '../app.ts';
import { type Actor, selectActors } from '../platform/db/index.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';
import { inputFor, withEveryId } from './testing/input-for.ts';

/** Every operation of the contract, called by those who may not and by strangers. A new operation is walked without a line here. */
interface Operation {
  name: string;
  path: string[];
  permission: OperationMeta['permission'];
  method: string;
  input: z.ZodType | undefined;
  pathNames: string[];
}

const operations: Operation[] = [];
traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
  const { meta, route, inputSchema } = procedure['~orpc'];
  operations.push({
    name: path.join('.'),
    path: [...path],
    permission: (meta as unknown as OperationMeta).permission,
    method: route.method ?? 'POST',
    input: inputSchema as z.ZodType | undefined,
    pathNames: [...(route.path ?? '').matchAll(/\{\+?(\w+)\}/g)].map((match) => match[1] ?? ''),
  });
});
const answered = operations.filter(
  (operation) => operation.path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], router) !== undefined,
);

let database: TestDatabase;
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  app = await createTestApp(database);
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

/** What an operation answers: the code of its refusal, or its output. */
async function call(operation: Operation, actor: Actor | null, input: unknown): Promise<{ code: string; output: unknown }> {
  const procedure = operation.path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], app.as(actor)) as (input: unknown) => Promise<unknown>;
  try {
    return { code: 'ANSWERED', output: await procedure(input) };
  } catch (error) {
    const { code, status, message, data } = error as { code?: string; status?: number; message: string; data?: unknown };
    if (!code) throw error;
    return { code, output: { status, message, data } };
  }
}

/** Input that fits nothing, but for what the address needs. */
function nonsense(operation: Operation): Record<string, unknown> {
  const needed = operation.pathNames.map((name) => [name, randomUUID()] as const);
  return { ...Object.fromEntries(needed), nonsense: { of: ['every', 'kind'] } };
}

it('is answered by a room, each operation', () => {
  expect(operations.length).toBeGreaterThan(50);
  expect(operations.filter((operation) => !answered.includes(operation)).map((operation) => operation.name)).toEqual([]);
});

describe('whoever may not', () => {
  it('is told to sign in, before anything of the input is looked at', async () => {
    const wrong: string[] = [];
    for (const operation of answered) {
      if (operation.permission === 'public') continue;
      for (const input of [inputFor(operation.input), nonsense(operation)]) {
        const { code } = await call(operation, null, input);
        if (code !== 'SIGNED_OUT') wrong.push(`${operation.name}: ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is refused for the role, before anything of the input is looked at', async () => {
    const wrong: string[] = [];
    let refused = 0;
    for (const actor of [cast.ana, cast.researcher, cast.administrator, cast.tallulah, cast.cole]) {
      for (const operation of answered) {
        if (operation.permission === 'public' || operation.permission === 'signed_in' || actor.permissions.includes(operation.permission)) continue;
        for (const input of [inputFor(operation.input), nonsense(operation)]) {
          const { code } = await call(operation, actor, input);
          refused += 1;
          if (code !== 'NOT_ALLOWED') wrong.push(`${operation.name} as ${actor.role}: ${code}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(100);
  }, 60_000);

  it('has no appointment in force: an account alone opens nothing', async () => {
    const nobody = { ...cast.ana, accountId: randomUUID() };
    const wrong: string[] = [];
    for (const operation of answered) {
      if (operation.permission === 'public' || operation.permission === 'signed_in') continue;
      const { code } = await call(operation, nobody, inputFor(operation.input));
      if (code !== 'NOT_ALLOWED') wrong.push(`${operation.name}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('whoever may', () => {
  it('gets an answer or a sentence for any input, never a fault of ours', async () => {
    const wrong: string[] = [];
    for (const operation of answered) {
      const actor = holderOf(operation.permission);
      for (const input of [inputFor(operation.input), nonsense(operation)]) {
        const { code, output } = await call(operation, actor, input);
        if (!['ANSWERED', 'INVALID', 'NOT_FOUND', 'NOT_ALLOWED', 'CONFLICT', 'TOO_MANY', 'SIGNED_OUT'].includes(code))
          wrong.push(`${operation.name}: ${code} ${JSON.stringify(output)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  function holderOf(permission: Operation['permission']): Actor {
    const everybody = [cast.manager, cast.administrator, cast.tallulah, cast.researcher, cast.supervisor, cast.ana];
    const holder = everybody.find((actor) => actor.permissions.includes(permission as Permission)) ?? cast.manager;
    return holder;
  }
});

describe('a stranger from another district', () => {
  it('learns and changes nothing with the ids of this one, in any role', async () => {
    const strangers = await hireStrangers();
    const { ids, secrets } = await whatIsHere();
    const before = await fingerprint();
    const wrong: string[] = [];
    let calls = 0;
    for (const operation of answered) {
      const stranger =
        operation.permission === 'public' ? cast.stranger : strangers.find((actor) => actor.permissions.includes(operation.permission as Permission));
      if (!stranger) continue;
      let namesAnId = false;
      for (const [table, id] of ids) {
        const input = withEveryId(operation.input, () => {
          namesAnId = true;
          return id;
        });
        const { code, output } = await call(operation, stranger, input);
        calls += 1;
        const told = JSON.stringify(output) ?? '';
        const learned = secrets.filter((secret) => told.includes(secret));
        if (learned.length > 0 || code.startsWith('INTERNAL')) wrong.push(`${operation.name} with an id of ${table}: ${code} ${learned.join(', ')}`);
        if (!namesAnId) break;
      }
    }
    expect(wrong).toEqual([]);
    expect(calls).toBeGreaterThan(answered.length);
    expect(await fingerprint()).toEqual(before);
  }, 180_000);

  /** One person of the other district in every role. */
  async function hireStrangers(): Promise<Actor[]> {
    for (const role of Role.options) {
      await database.owner.query(
        `insert into appointment (district_id, id, person_id, role, starts) values ($1, gen_random_uuid(), $2, $3, '2026-01-01') on conflict do nothing`,
        [cast.otherDistrict, cast.stranger.personId, role],
      );
    }
    const actors = await selectActors(database.pools.app, cast.stranger.accountId);
    const missing = Permission.options.filter(
      (permission) => Role.options.some((role) => permissionsOf(role).includes(permission)) && !actors.some((actor) => actor.permissions.includes(permission)),
    );
    expect(missing).toEqual([]);
    return actors;
  }

  /** An id of every table that has rows of this district, to ask with; and what only its people know: other ids, and names. */
  async function whatIsHere(): Promise<{ ids: Map<string, string>; secrets: string[] }> {
    const pat = app.as(cast.administrator);
    await pat.districts.createTeam({ id: randomUUID(), name: 'Thursday team', schoolId: cast.school });
    await pat.districts.createSchoolYear({ id: randomUUID(), name: 'Far away', starts: '2080-08-01', ends: '2081-06-30' });
    await pat.people.importPeople({ id: randomUUID(), text: 'name,email,role,school\nZora Quill,zora@meadow.test,Teacher,Alder Elementary\nX,,,' });
    const ids = new Map([['district', cast.district]]);
    const secrets = [
      'Meadow Unified',
      'Alder Elementary',
      'Birch Elementary',
      'Thursday team',
      'Far away',
      'Zora Quill',
      'Ana Ruiz',
      'Desmond Cole',
      'Sam Ito',
      'Triston Bell',
    ];
    for (const table of await tablesOfDistricts()) {
      const { rows } = await database.owner.query<{ id: string }>(`select id from ${table} where district_id = $1 order by id limit 100`, [cast.district]);
      const [probe, ...others] = rows.map((row) => row.id);
      if (probe) ids.set(table, probe);
      secrets.push(...others);
    }
    expect(ids.size).toBeGreaterThan(8);
    expect(secrets.length).toBeGreaterThan(100);
    return { ids, secrets };
  }

  async function tablesOfDistricts(): Promise<string[]> {
    const { rows } = await database.owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' join pg_attribute d on d.attrelid = c.oid and d.attname = 'district_id'
       join pg_type t on t.oid = a.atttypid and t.typname = 'uuid'
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    );
    return rows.map((row) => row.name);
  }

  /** A digest of every row of this district. */
  async function fingerprint(): Promise<Record<string, string>> {
    const digests: Record<string, string> = {};
    for (const table of await tablesOfDistricts()) {
      const { rows } = await database.owner.query<{ digest: string }>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${table} t where district_id = $1`,
        [cast.district],
      );
      digests[table] = rows[0]?.digest ?? '';
    }
    return digests;
  }
});
