import { ORPCError } from '@orpc/client';

/** A refusal or failure as a page shows it: what happened, per field where known, and what kind of thing went wrong. */
export interface Problem {
  code: string;
  /** what happened, as a sentence for a person */
  message: string;
  fields: { path: string; message: string }[];
  /** the other version, when somebody changed the thing meanwhile */
  current?: unknown;
  /** true when nothing reached the server, so that trying again is safe and useful */
  unreachable: boolean;
}

/** Any thrown thing as a problem. A failed fetch means that the server was not reached; nothing else does. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) {
    const data = isRecord(error.data) ? error.data : {};
    return {
      code: error.code,
      message: sentenceOf(error),
      fields: Array.isArray(data.fields) ? (data.fields as Problem['fields']) : [],
      current: data.current,
      unreachable: error.status === 502 || error.status === 503 || error.status === 504,
    };
  }
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) {
    return { code: 'UNREACHABLE', message: 'Trellis could not be reached.', fields: [], unreachable: true };
  }
  const message = error instanceof Error && error.name === 'Refusal' ? error.message : 'Something went wrong on this page.';
  return { code: 'UNKNOWN', message, fields: [], unreachable: false };
}

/** A refusal that did not come through the contract, with a sentence for a person (sign-in answers, for one). */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: string;
  constructor(message: string, code = 'REFUSED') {
    super(message);
    this.code = code;
  }
}

export const isSignedOut = (error: unknown): boolean => error instanceof ORPCError && error.code === 'SIGNED_OUT';

/** The message for one field, or null. */
export function fieldProblem(problem: Problem | null, path: string): string | null {
  return problem?.fields.find((field) => field.path === path)?.message ?? null;
}

function sentenceOf(error: ORPCError<string, unknown>): string {
  if (error.status >= 500) return 'Trellis could not finish this.';
  return error.message;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
