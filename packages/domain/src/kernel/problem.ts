import { z } from 'zod';

/**
 * What every refusal carries. `message` (of the error itself) is the sentence for a person;
 * `log` is the sentence for the log and names no person; `fields` says, per field, what is wrong.
 */
export const ProblemData = z.object({
  log: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemData = z.infer<typeof ProblemData>;

/** The catalogue of problems that any operation may answer. Codes are stable; sentences may improve. */
export const commonProblems = {
  SIGNED_OUT: { status: 401, message: 'Please sign in.', data: ProblemData },
  NOT_ALLOWED: { status: 403, message: 'Your role does not include this.', data: ProblemData },
  NOT_FOUND: { status: 404, message: 'There is nothing here that you can open.', data: ProblemData },
  CONFLICT: {
    status: 409,
    message: 'Somebody changed this meanwhile. Both versions are kept.',
    data: ProblemData.extend({ current: z.unknown().optional() }),
  },
  INVALID: { status: 422, message: 'Something in this needs another look.', data: ProblemData },
  TOO_MANY: { status: 429, message: 'That was a lot at once. Wait a minute and try again.', data: ProblemData },
} as const;

export type CommonProblem = keyof typeof commonProblems;
