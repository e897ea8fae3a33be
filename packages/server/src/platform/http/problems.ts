import { ORPCError, ValidationError } from '@orpc/server';
import { commonProblems } from '@trellis/domain/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** PostgreSQL's refusals that are a person's to mend, by their code. */
const databaseRefusals: Record<string, { code: keyof typeof commonProblems; message: string }> = {
  '23505': { code: 'CONFLICT', message: 'Something with this name or number is already here.' },
  '23503': { code: 'INVALID', message: 'This points to something that is not here, or something else still uses it.' },
  '23514': { code: 'INVALID', message: 'One of the values is not possible here.' },
  '22P02': { code: 'INVALID', message: 'One of the values does not have the right form.' },
  '22003': { code: 'INVALID', message: 'One of the numbers is larger or smaller than can be kept.' },
  '22008': { code: 'INVALID', message: 'One of the days is further away than can be kept.' },
  // a text that is longer than an index holds
  '54000': { code: 'INVALID', message: 'One of the texts is longer than can be kept.' },
  // a character that the database cannot keep
  '22021': { code: 'INVALID', message: 'One of the texts holds a character that cannot be kept.' },
  '22P05': { code: 'INVALID', message: 'One of the texts holds a character that cannot be kept.' },
  '42501': { code: 'NOT_ALLOWED', message: 'Your role does not include this.' },
};

/**
 * Turns what went wrong inside an operation into a typed problem: input that does not fit names its fields, refusals of
 * the database get their sentence, everything else is a fault of ours and says nothing of the inside.
 */
export async function explainRefusal<T>({ next }: { next: () => Promise<T> }): Promise<T> {
  try {
    return await next();
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    const fields = error.cause.issues.map((issue) => ({
      path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
      message: issue.message,
    }));
    const where = fields.map((field) => field.path || 'the whole').join(', ');
    return new ORPCError('INVALID', { status: 422, message: commonProblems.INVALID.message, data: { log: `input does not fit: ${where}`, fields } });
  }
  if (error instanceof ORPCError) return error;
  const refusal = databaseRefusals[(error as { code?: string }).code ?? ''];
  if (refusal) {
    const log = `database refused with ${(error as { code: string }).code} ${(error as { constraint?: string }).constraint ?? ''}`.trim();
    return new ORPCError(refusal.code, { status: commonProblems[refusal.code].status, message: refusal.message, data: { log } });
  }
  return error;
}

/** Refusals outside the contract: too many requests, malformed ones, our own faults. */
export function answerProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error({ err: error }, 'A request failed');
  const code = status === 429 ? 'TOO_MANY' : status >= 500 ? 'INTERNAL' : 'INVALID';
  const message =
    status === 429
      ? commonProblems.TOO_MANY.message
      : status >= 500
        ? 'Something went wrong on our side. Nothing of yours was changed.'
        : 'This request cannot be read.';
  reply.code(status).send({ code, status, message, data: { log: error.code ?? error.name } });
}
