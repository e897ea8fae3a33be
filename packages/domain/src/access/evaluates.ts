import { z } from 'zod';
import { Id, LongText, ShortText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { Role } from './roles.ts';

/** Who evaluates whom in a school year: derived from who leads the school, or recorded by hand with a reason. */
export const Evaluates = z.object({
  id: Id,
  appointmentId: Id,
  evaluator: z.object({ personId: Id, name: z.string(), role: Role }),
  teacher: z.object({ personId: Id, name: z.string() }),
  schoolYearId: Id,
  origin: z.enum(['derived', 'override']),
  /** false: recorded that this leader does not evaluate this teacher */
  holds: z.boolean(),
  reason: z.string().nullable(),
});
export type Evaluates = z.infer<typeof Evaluates>;

/** `reason` is read by the teacher. */
export const EvaluatesOverride = z.object({
  id: Id,
  appointmentId: Id,
  teacherId: Id,
  schoolYearId: Id,
  holds: z.boolean(),
  reason: LongText.min(1, 'Say why; the teacher reads it.'),
});
export type EvaluatesOverride = z.infer<typeof EvaluatesOverride>;

/** One's own evaluators as a teacher reads them. */
export const MyEvaluator = z.object({
  name: ShortText,
  role: Role,
  schoolYearName: z.string(),
  origin: z.enum(['derived', 'override']),
  holds: z.boolean(),
  reason: z.string().nullable(),
});
export type MyEvaluator = z.infer<typeof MyEvaluator>;

const tags = ['Access'];

export const evaluatesContract = {
  listEvaluates: operation('access.manage')
    .route({ method: 'GET', path: '/evaluates', tags, summary: 'Who evaluates whom in a school year, by teacher, 50 a page' })
    .input(
      z.object({
        schoolYearId: Id.optional().describe('Absent: the current year, or the next one'),
        schoolId: Id.optional().describe('Leaders of this school'),
        teacherId: Id.optional(),
        appointmentId: Id.optional(),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(z.object({ rows: z.array(Evaluates), total: z.number().int() })),
  overrideEvaluates: operation('access.manage')
    .route({ method: 'POST', path: '/evaluates', tags, summary: 'Record that somebody does, or does not, evaluate a teacher this year' })
    .input(EvaluatesOverride)
    .output(z.object({ id: Id, suspended: z.number().int().describe('Memberships in circles of the teacher that this suspended') })),
  myEvaluators: operation('district.read')
    .route({ method: 'GET', path: '/evaluates/mine', tags, summary: 'Who evaluates me, this year and to come' })
    .output(z.array(MyEvaluator)),
};
