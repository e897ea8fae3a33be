import { z } from 'zod';
import { Id, LocalDate } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { ApproachAnswer, ApproachGround, ApproachSide } from './approach.ts';

/** Who approached which school, from which side, on what ground, and what came of it. Confidential like the log it is in. */
export const Approach = z.object({
  id: Id,
  /** whose it is: the asker's, or that of a log which is shared with them */
  own: z.boolean(),
  school: z.object({ id: Id, name: z.string() }),
  date: LocalDate,
  side: ApproachSide,
  ground: ApproachGround,
  /** null: waiting */
  answer: ApproachAnswer.nullable(),
  answeredOn: LocalDate.nullable(),
  revision: z.number().int().positive(),
});
export type Approach = z.infer<typeof Approach>;

export const NewApproach = z.strictObject({ id: Id, schoolId: Id, date: LocalDate, side: ApproachSide, ground: ApproachGround });
export type NewApproach = z.infer<typeof NewApproach>;

const tags = ['Insight'];

export const approachContract = {
  listApproaches: operation('practice.log')
    .route({
      method: 'GET',
      path: '/insight/approaches',
      tags,
      summary: 'Approaches to schools in my log and in logs shared with me, newest first, 50 from offset',
    })
    .input(
      z.strictObject({
        schoolId: Id.optional(),
        waiting: z.boolean().default(false).describe('Only those without an answer'),
        offset: z.number().int().min(0).max(100_000).default(0),
      }),
    )
    .output(z.object({ rows: z.array(Approach), total: z.number().int().nonnegative() })),
  recordApproach: operation('practice.log')
    .route({ method: 'POST', path: '/insight/approaches', tags, summary: 'Note that I approached a school, or a school approached me' })
    .input(NewApproach)
    .output(Approach),
  answerApproach: operation('practice.log')
    .route({ method: 'PATCH', path: '/insight/approaches/{id}', tags, summary: 'Note what came of an approach; null takes it back' })
    .input(
      z
        .strictObject({ id: Id, revision: z.number().int().positive(), answer: ApproachAnswer.nullable(), answeredOn: LocalDate.nullable().default(null) })
        .refine((input) => input.answer !== null || input.answeredOn === null, { path: ['answeredOn'], message: 'Without an answer there is no day of it.' }),
    )
    .output(Approach),
  removeApproach: operation('practice.log')
    .route({ method: 'DELETE', path: '/insight/approaches/{id}', tags, summary: 'Take an approach out of my log' })
    .input(z.object({ id: Id, revision: z.number().int().positive() }))
    .output(z.object({ id: Id })),
};
