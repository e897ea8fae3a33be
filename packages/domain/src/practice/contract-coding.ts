import { z } from 'zod';
import { RoleGroup } from '../access/roles.ts';
import { Id, LocalDate } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { Colleague } from './contract-share.ts';
import { Focus, TaskKind } from './vocabulary.ts';

/** One conversation as the second coder sees it. What the first coder chose is hidden until all are coded. */
export const SampleItem = z.object({
  id: Id,
  kind: TaskKind,
  partner: RoleGroup,
  why: z.string(),
  /** the first coder's; null for the second coder until the sample is finished */
  first: Focus.nullable(),
  /** the second coder's; null for the first coder until the sample is finished */
  second: Focus.nullable(),
});
export type SampleItem = z.infer<typeof SampleItem>;

/** How far the two agree; shown to the two only. `percent` is a share from 0 to 1. */
export const Agreement = z.object({
  n: z.number().int().positive(),
  percent: z.number(),
  kappa: z.union([z.object({ value: z.number() }), z.object({ refused: z.string() })]),
});
export type Agreement = z.infer<typeof Agreement>;

/** A sample of conversations that a coach has coded again by somebody else. */
export const CodingSample = z.object({
  id: Id,
  first: Colleague,
  second: Colleague,
  /** which of the two I am */
  mine: z.enum(['first', 'second']),
  invitedOn: LocalDate,
  finishedOn: LocalDate.nullable(),
  items: z.number().int().positive(),
  coded: z.number().int().nonnegative(),
  /** null until finished */
  agreement: Agreement.nullable(),
});
export type CodingSample = z.infer<typeof CodingSample>;

const tags = ['Practice'];

export const codingContract = {
  listSamples: operation('practice.log')
    .route({ method: 'GET', path: '/practice/samples', tags, summary: 'Samples that are coded by two: mine, and those I was asked to code' })
    .output(z.array(CodingSample)),
  createSample: operation('practice.log')
    .route({
      method: 'POST',
      path: '/practice/samples',
      tags,
      summary: 'Ask a second person to code some of my conversations; they see the why, the partner’s group and the kind of task',
    })
    .input(
      z.strictObject({
        id: Id,
        secondAppointmentId: Id,
        items: z
          .array(z.strictObject({ id: Id, interactionId: Id }))
          .min(1)
          .max(100),
      }),
    )
    .output(CodingSample),
  readSample: operation('practice.log')
    .route({ method: 'GET', path: '/practice/samples/{id}', tags, summary: 'One sample, with its conversations' })
    .input(z.object({ id: Id }))
    .output(z.object({ sample: CodingSample, items: z.array(SampleItem) })),
  codeItem: operation('practice.log')
    .route({
      method: 'PATCH',
      path: '/practice/samples/{sampleId}/items/{id}',
      tags,
      summary: 'Code one conversation as the second coder; until the last one is coded it can be changed',
    })
    .input(z.strictObject({ sampleId: Id, id: Id, focus: Focus.exclude(['not_known']) }))
    .output(z.object({ sample: CodingSample, items: z.array(SampleItem) })),
};
