import { ORPCError } from '@orpc/client';
import type { Answer, Version } from '@trellis/domain/kernel/outbox';
import { isSignedOut, problemOf } from '../../api/problem.ts';
import type { Content } from './store.ts';

/** What an attempt to send came to. `unreachable` and `signed_out` say nothing about the operation; `failed` is the server's fault. */
export type Attempt = Answer<Content> | { kind: 'unreachable' } | { kind: 'signed_out' } | { kind: 'failed' };

/** What a thrown answer means for the operation that was sent. */
export function attemptOf(error: unknown): Attempt {
  const problem = problemOf(error);
  if (isSignedOut(error)) return { kind: 'signed_out' };
  if (problem.unreachable || problem.code === 'TOO_MANY') return { kind: 'unreachable' };
  if (!(error instanceof ORPCError) || error.status >= 500) return { kind: 'failed' };
  if (error.status === 409 && isVersion(problem.current)) return { kind: 'taken', current: problem.current };
  return { kind: 'refused', problem: [problem.message, ...problem.fields.map(({ message }) => message)].join(' ') };
}

function isVersion(value: unknown): value is Version<Content> {
  return (
    typeof value === 'object' && value !== null && 'content' in value && typeof value.content === 'object' && value.content !== null && 'revision' in value
  );
}
