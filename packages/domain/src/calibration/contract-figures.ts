import { z } from 'zod';
import { Id, LocalDate } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { ObserverAgreement } from './agreement/index.ts';
import { RoundDrift, RoundFigures } from './figures/index.ts';

const mine = z.array(ObserverAgreement).nullable().describe('My own, per scale; null without scores of mine in time');

export const figuresContract = {
  readFigures: operation('calibration.score')
    .route({
      method: 'GET',
      path: '/calibration/rounds/{id}/figures',
      tags: ['Calibration'],
      summary: 'Agreement in a round: of the group, my own, and for its leader of each observer; what changed since the round before',
    })
    .input(z.object({ id: Id }))
    .output(
      z.object({
        figures: RoundFigures,
        mine,
        observers: z
          .array(z.object({ name: z.string().nullable(), scales: z.array(ObserverAgreement) }))
          .nullable()
          .describe('Null to everybody but the leader of the round'),
        before: z
          .object({ id: Id, title: z.string(), on: LocalDate, sameRubric: z.boolean(), figures: RoundFigures, mine })
          .nullable()
          .describe('The round before, to those who were in it'),
        drift: z
          .object({ scales: RoundDrift, names: z.record(Id, z.string().nullable()) })
          .nullable()
          .describe('Of those who scored in both, to whoever leads both: only they know who is who; null when the rubric changed in between'),
      }),
    ),
};
