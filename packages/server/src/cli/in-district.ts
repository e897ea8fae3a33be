import { ORPCError } from '@orpc/server';
import type { Permission } from '@trellis/domain/access';
import type { Post } from '../access/index.ts';
import { auditStatement } from '../platform/audit/index.ts';
import { readConfig } from '../platform/config/index.ts';
import { type Actor, inAppointment, type Pools, type Tx } from '../platform/db/index.ts';
import type { AfterCommit } from '../platform/http/api.ts';
import { commandLineIn, type DistrictRow, selectDistrict } from './district.ts';
import { withDatabase } from './owner-database.ts';
import { CommandProblem } from './run-command.ts';
import { openServices } from './services.ts';

/** What a command does in one transaction of one district. */
export interface DistrictWork<T> {
  permissions: Permission[];
  work(tx: Tx, actor: Actor, post: Post): Promise<Done<T>>;
}

/** The result of a command, what it changed, for the audit, and what follows once the change is safe. */
export interface Done<T> {
  result: T;
  changed?: { verb: string; subjectId: string }[];
  afterwards?: AfterCommit[];
}

/** Runs a command in a district as the application's role, under no person's name, audited in the same transaction. */
export function inDistrict<T>(wanted: string | undefined, work: DistrictWork<T>): Promise<T> {
  const config = readConfig(process.env);
  return withDatabase(config, async (database) => {
    const district = await selectDistrict(database.url, wanted);
    const { services, close } = await openServices(config, database);
    try {
      return await workIn(services, district, work);
    } finally {
      await close();
    }
  });
}

/** @throws CommandProblem with the sentence of a typed refusal; nothing has been written then */
export async function workIn<T>(services: Post & { pools: Pick<Pools, 'app'> }, district: DistrictRow, { permissions, work }: DistrictWork<T>): Promise<T> {
  const actor = commandLineIn(district, permissions);
  try {
    const done = await inAppointment(
      services.pools.app,
      actor,
      (tx) => work(tx, actor, services),
      ({ changed = [] }) => changed.map((each) => auditStatement({ actor, ...each })),
    );
    for (const each of done.afterwards ?? []) await each();
    return done.result;
  } catch (error) {
    throw error instanceof ORPCError && error.status < 500 ? new CommandProblem(error.message) : error;
  }
}
