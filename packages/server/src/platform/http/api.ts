import { implement, ORPCError } from '@orpc/server';
import type { ResponseHeadersPluginContext } from '@orpc/server/plugins';
import { contract } from '@trellis/domain/api';
import { commonProblems, type OperationMeta } from '@trellis/domain/kernel';
import type { CompiledQuery } from 'kysely';
import { auditStatement } from '../audit/index.ts';
import type { Account } from '../auth/index.ts';
import { type Actor, inAppointment, type Tx } from '../db/index.ts';
import type { Services } from './services.ts';

/** What the HTTP layer hands to every operation. */
export interface RequestContext extends ResponseHeadersPluginContext {
  services: Services;
  /** headers of the request, for the few operations that set or read cookies */
  headers: Headers;
  account: Account | null;
  /** every appointment of the account that is in force */
  actors: Actor[];
  accountId: string | null;
  /** the appointment this tab names, resolved and in force; null when signed out or without any */
  actor: Actor | null;
}

/** The contract to implement for operations that are public or only need a session. They open transactions themselves. */
export const open = implement(contract).$context<RequestContext>();

/**
 * The contract to implement for everything else: the operation runs in one transaction under one appointment, which must
 * include its permission. A change is audited in the same transaction. The answer leaves after commit.
 */
export const api = open.use(async ({ context, next, path, procedure }, input) => {
  const meta = procedure['~orpc'].meta as OperationMeta;
  const method = procedure['~orpc'].route.method ?? 'POST';
  if (!context.accountId) throw problem('SIGNED_OUT', `${path.join('.')} without a session`);
  if (meta.permission === 'public' || meta.permission === 'signed_in') throw new Error(`${path.join('.')} asks for no permission: implement it with "open"`);
  const actor = context.actor;
  if (!actor) throw problem('NOT_ALLOWED', 'no appointment in force');
  if (!actor.permissions.includes(meta.permission)) throw problem('NOT_ALLOWED', `${actor.role} lacks ${meta.permission}`);
  const later: AfterCommit[] = [];
  const closing: CompiledQuery[] = [];
  const own = { actor, afterCommit: (work: AfterCommit) => void later.push(work), withCommit: (statement: CompiledQuery) => void closing.push(statement) };
  const answer = await inAppointment(
    context.services.pools.app,
    actor,
    async (tx) => {
      const result = await next({ context: { ...own, tx } });
      return result;
    },
    ({ output }) => {
      if (method !== 'GET') closing.push(auditStatement({ actor, verb: path.join('.'), subjectId: subjectOf(input) ?? subjectOf(output) }));
      return closing;
    },
  );
  for (const work of later)
    await work().catch((error: unknown) => context.services.log.error({ err: error }, `${path.join('.')}: what follows the commit failed`));
  return answer;
});

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
