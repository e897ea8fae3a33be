import { z } from 'zod';
import { Id, LocalDate } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { codingContract } from './contract-coding.ts';
import { dayContract } from './contract-day.ts';
import { entryContract, Named } from './contract-entry.ts';
import { occurrenceContract } from './contract-occurrence.ts';
import { shareContract } from './contract-share.ts';
import { suggestContract } from './contract-suggest.ts';
import { typesContract } from './contract-types.ts';
import { Profile } from './profile/profile.ts';

/** Practice: what is held and what people say of it. A log is its author's; others read what was shared with them. */
export const practiceContract = {
  ...dayContract,
  ...entryContract,
  ...occurrenceContract,
  ...typesContract,
  ...shareContract,
  ...codingContract,
  ...suggestContract,
  profile: operation('people.read')
    .route({ method: 'GET', path: '/practice/profile', tags: ['Practice'], summary: 'The figures of my practice, or of a log that is shared with me' })
    .input(
      z.strictObject({
        from: LocalDate,
        to: LocalDate,
        appointmentId: Id.optional().describe('Whose; absent: mine'),
        school: Id.optional().describe('Only tasks at this school'),
        structure: Id.optional().describe('Only tasks that enacted this structure'),
        weeks: z.enum(['complete', 'all']).default('complete').describe('complete: shares over completely logged weeks; all: over everything that was logged'),
      }),
    )
    .output(
      z.object({
        from: LocalDate,
        to: LocalDate,
        appointmentId: Id,
        weeks: z.enum(['complete', 'all']),
        school: Id.optional(),
        structure: Id.optional(),
        /** each figure opens with `listEntries({ school, structure, ...figure.opens, appointmentId, from, to, weeks, state: 'confirmed' })` */
        profile: Profile,
        /** names for the ids that figures carry */
        schools: z.array(Named),
        /** what the records of these days can be narrowed to, by name */
        choices: z.object({ schools: z.array(Named), structures: z.array(Named) }),
      }),
    ),
};
