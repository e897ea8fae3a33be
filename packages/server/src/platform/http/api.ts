import { implement, ORPCError } from '@orpc/server';
import type { ResponseHeadersPluginContext } from '@orpc/server/plugins';
import type { Permission } from '@trellis/domain/access';
import { contract } from '@trellis/domain/api';
import { commonProblems, type OperationMeta } from '@trellis/domain/kernel';
import type { CompiledQuery } from 'kysely';
import { auditStatement } from '../audit/index.ts';
import type { Account } from '../auth/index.ts';
import { type Actor, inAppointment, isCurrent, type Tx } from '../db/index.ts';
import type { Services } from './services.ts';
import type { Signals } from './signals.ts';

/** What the HTTP layer hands to every operation. */
export interface RequestContext extends ResponseHeadersPluginContext {
  services: Services;
  /** tells pages that follow something that it changed */
  signals: Signals;
  account: Account | null;
  accountId: string | null;
  /** the appointment this tab names; null when signed out or without any. Perhaps as it was seconds ago: `api` looks again */
  actor: Actor | null;
  /** every appointment of the account that is in force now, and the one this tab names */
  selectNow(): Promise<{ actors: Actor[]; actor: Actor | null }>;
}

/** The contract to implement for operations that are public or only need a session. They open transactions themselves. */
export const open = implement(contract).$context<RequestContext>();

/**
 * The contract to implement for everything else: the operation runs in one transaction under one appointment, which must
 * include its permission. A change is audited in the same transaction. The answer leaves after commit.
 */
export const api = open.use(async ({ context, next, path, procedure }, input) => {
  const method = procedure['~orpc'].route.method ?? 'POST';
  const permission = permissionOf(context, procedure['~orpc'].meta as OperationMeta, path);
  let later: AfterCommit[] = [];
  const run = async (actor: Actor | null) => {
    requirePermission(actor, permission);
    later = [];
    const closing: CompiledQuery[] = [];
    const own = { actor, afterCommit: (work: AfterCommit) => void later.push(work), withCommit: (statement: CompiledQuery) => void closing.push(statement) };
    return inAppointment(
      context.services.pools.app,
      actor,
      async (tx) => {
        // asked first, and heard of even when the work is refused: it may be for what was remembered
        const [current, result] = await Promise.allSettled([isCurrent(tx, actor), next({ context: { ...own, tx } })]);
        if (current.status === 'fulfilled' && !current.value) throw new AccessChanged();
        if (result.status === 'rejected') throw result.reason;
        if (current.status === 'rejected') throw current.reason;
        return result.value;
      },
      ({ output }) => {
        if (method !== 'GET') closing.push(auditStatement({ actor, verb: path.join('.'), subjectId: subjectOf(input) ?? subjectOf(output) }));
        return closing;
      },
    );
  };
  const answer = await currently(context, permission, run);
  for (const work of later)
    await work().catch((error: unknown) => context.services.log.error({ err: error }, `${path.join('.')}: what follows the commit failed`));
  return answer;
});

/**
 * The contract to implement for streams of signals. The asker must have the permission, as everywhere; there is no transaction,
 * since a stream outlives it: the operation opens one to look whether there is something to follow.
 */
export const stream = open.use(async ({ context, next, path, procedure }) => {
  const permission = permissionOf(context, procedure['~orpc'].meta as OperationMeta, path);
  const { actor } = await context.selectNow();
  requirePermission(actor, permission);
  return next({ context: { actor } });
});

function permissionOf({ accountId }: RequestContext, { permission }: OperationMeta, path: readonly string[]): Permission {
  if (!accountId) throw problem('SIGNED_OUT', `${path.join('.')} without a session`);
  if (permission === 'public' || permission === 'signed_in') throw new Error(`${path.join('.')} asks for no permission: implement it with "open"`);
  return permission;
}

function requirePermission(actor: Actor | null, permission: Permission): asserts actor is Actor {
  if (!actor) throw problem('NOT_ALLOWED', 'no appointment in force');
  if (!actor.permissions.includes(permission)) throw problem('NOT_ALLOWED', `${actor.role} lacks ${permission}`);
}

/** Access in the district changed between the moment the actor was read and the transaction. */
class AccessChanged extends Error {}
const mostAttempts = 5;

/**
 * Runs under the appointment as it was remembered; anew, as it is now, when access has changed since, or when what was
 * remembered would be refused.
 */
async function currently<T>(context: RequestContext, permission: Permission, run: (actor: Actor | null) => Promise<T>): Promise<T> {
  let actor = context.actor?.permissions.includes(permission) ? context.actor : (await context.selectNow()).actor;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run(actor);
    } catch (error) {
      if (!(error instanceof AccessChanged) || attempt === mostAttempts) throw error;
      actor = (await context.selectNow()).actor;
    }
  }
}

/** What follows a commit, such as a notice: its failure is logged and undoes nothing. */
export type AfterCommit = () => Promise<void>;

/** Context of an operation that was implemented with `api`. */
export interface ActorContext extends RequestContext {
  actor: Actor;
  tx: Tx;
  /** adds a statement whose answer is not needed to the end of the transaction: its refusal undoes everything, as any does */
  withCommit(statement: CompiledQuery): void;
  /** runs this once the change is safe, and not at all when it is rolled back */
  afterCommit(work: AfterCommit): void;
}

/** A typed refusal: `log` for the log (no names), `message` for a person when the catalogue's own sentence is too general. */
export function problem(
  code: keyof typeof commonProblems,
  log: string,
  message?: string,
  fields?: { path: string; message: string }[],
): ORPCError<string, unknown> {
  const known = commonProblems[code];
  return new ORPCError(code, { status: known.status, message: message ?? known.message, data: fields ? { log, fields } : { log } });
}

/** Two versions of one thing: `current` is what stands now, so that the page can show both. */
export function conflict(log: string, current: unknown, message?: string): ORPCError<string, unknown> {
  return new ORPCError('CONFLICT', { status: 409, message: message ?? commonProblems.CONFLICT.message, data: { log, current } });
}

function subjectOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' && /^[0-9a-f-]{36}$/.test(value.id) ? value.id : null;
}
