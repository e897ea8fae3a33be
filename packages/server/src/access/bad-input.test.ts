import { randomUUID } from 'node:crypto';
import { traverseContractProcedures } from '@orpc/server';
import type { Permission } from '@trellis/domain/access';
import { contract } from '@trellis/domain/api';
import type { OperationMeta } from '@trellis/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';
import { inputFor } from './testing/input-for.ts';
import { spoiled, withEvery } from './testing/spoil.ts';

/** Every operation of the contract is sent bodies that do not fit, one fault at a time. A new operation is sent them without a line here. */
interface Operation {
  name: string;
  path: string[];
  permission: OperationMeta['permission'];
  reads: boolean;
  input: z.ZodType | undefined;
  /** names of the input that stand in the address */
  inAddress: ReadonlySet<string>;
}

const operations: Operation[] = [];
traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
  const { meta, route, inputSchema } = procedure['~orpc'];
  operations.push({
    name: path.join('.'),
    path: [...path],
    permission: (meta as unknown as OperationMeta).permission,
    reads: route.method === 'GET',
    input: inputSchema as z.ZodType | undefined,
    inAddress: new Set([...(route.path ?? '').matchAll(/\{\+?(\w+)\}/g)].map((match) => match[1] ?? '')),
  });
});

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

async function call({ path, permission }: Operation, input: unknown): Promise<{ code: string; status: number; message: string }> {
  const everybody = [cast.manager, cast.administrator, cast.tallulah, cast.researcher, cast.supervisor, cast.ana];
  const actor = everybody.find((one) => one.permissions.includes(permission as Permission)) ?? cast.manager;
  const procedure = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], app.as(actor)) as (input: unknown) => Promise<unknown>;
  return procedure(input).then(
    () => ({ code: 'ANSWERED', status: 200, message: '' }),
    (error) => {
      if (!error.code) throw error;
      return error;
    },
  );
}

/** Every row of every table but the trail of what was asked. */
async function fingerprint(): Promise<Record<string, string>> {
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await database.owner.query<{ digest: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from "${name}" t`,
    );
    digests[name] = rows[0]?.digest ?? '';
  }
  return digests;
}

describe('bad input', () => {
  it('is refused by every operation that changes something, with a sentence, and nothing is written', async () => {
    const before = await fingerprint();
    const wrong: string[] = [];
    let sent = 0;
    for (const operation of operations.filter(({ reads, input }) => !reads && input)) {
      const good = inputFor(operation.input, randomUUID, true);
      for (const { what, input } of spoiled(good, operation.inAddress)) {
        if (operation.input?.safeParse(input).success !== false) continue;
        sent += 1;
        const { code, status, message } = await call(operation, input);
        const typed = ['INVALID', 'NOT_FOUND', 'NOT_ALLOWED', 'CONFLICT', 'SIGNED_OUT'].includes(code) && status >= 400 && status < 500;
        if (!typed || !/^[A-Z].*\.$/s.test(message)) wrong.push(`${operation.name}, ${what}: ${code} ${status} ${message}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(sent).toBeGreaterThan(1000);
    expect(await fingerprint()).toEqual(before);
  }, 300_000);

  it('in the address of a question is refused or read as a word, never a fault of ours', async () => {
    const wrong: string[] = [];
    for (const operation of operations.filter(({ reads, input }) => reads && input)) {
      const good = inputFor(operation.input, randomUUID, true);
      for (const { what, input } of spoiled(good, operation.inAddress)) {
        const { code, status, message } = await call(operation, input);
        if (status >= 500 || code === 'INTERNAL_SERVER_ERROR') wrong.push(`${operation.name}, ${what}: ${code} ${status} ${message}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('that fits its form but not the database is a sentence too: characters that cannot be kept, the greatest numbers', async () => {
    const wrong: string[] = [];
    for (const operation of operations.filter(({ input }) => input)) {
      for (const [what, input] of withEvery(inputFor(operation.input, randomUUID, true), operation.inAddress)) {
        const { code, status, message } = await call(operation, input);
        if (status >= 500 || code === 'INTERNAL_SERVER_ERROR') wrong.push(`${operation.name}, ${what}: ${code} ${status} ${message}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});
