import { z } from 'zod';
import { Id, LocalDate, ShortText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { Minutes, Named, StartMinute } from './contract-entry.ts';
import { HeldRow, OccurrenceState } from './profile/held.ts';
import { TaskKind } from './vocabulary.ts';

/** One planned occurrence of a structure. `state` is null until its facilitator has answered. */
export const PlannedOccurrence = z.object({
  id: Id,
  structure: Named,
  school: Named.nullable(),
  kind: TaskKind,
  date: LocalDate.describe('The day it was planned for'),
  /** only the facilitator sees a time of day */
  startMinute: StartMinute.nullable(),
  minutes: Minutes,
  own: z.boolean().describe('I am its facilitator'),
  state: OccurrenceState.nullable(),
  /** when it was held another day or for another length */
  heldOn: LocalDate.nullable(),
  heldMinutes: Minutes.nullable(),
  reason: z.string().nullable(),
  /** my entry for it, when there is one */
  entryId: Id.nullable(),
  revision: z.number().int().positive(),
});
export type PlannedOccurrence = z.infer<typeof PlannedOccurrence>;

/** The answer to "Held as planned?". `state: null` takes an answer back. */
export const Decision = z.strictObject({
  id: Id,
  revision: z.number().int().positive(),
  state: OccurrenceState.nullable(),
  reason: ShortText.nullable().optional(),
  /** for `changed` */
  heldOn: LocalDate.optional(),
  startMinute: StartMinute.nullable().optional(),
  minutes: Minutes.optional(),
});
export type Decision = z.infer<typeof Decision>;

/**
 * Fills the calendar from a structure's cadence, from `first` (the first time it meets) to `until`, in session weeks only.
 * Asking again changes nothing that is there.
 */
export const Plan = z.strictObject({
  structureId: Id,
  first: LocalDate,
  until: LocalDate,
  minutes: Minutes,
  startMinute: StartMinute.nullable().optional(),
  schoolId: Id.nullable().optional(),
  facilitatorAppointmentId: Id.optional().describe('Absent: me. Somebody else: needs the right to read the team'),
  cadence: z.string().max(500).optional().describe('An RFC 5545 recurrence rule; absent: the one in the design'),
  kind: TaskKind.optional().describe('As what it is logged; absent: by the kind of the structure, refused where that does not say'),
});
export type Plan = z.infer<typeof Plan>;

const tags = ['Practice'];

export const occurrenceContract = {
  decideOccurrence: operation('practice.facilitate')
    .route({ method: 'PATCH', path: '/practice/occurrences/{id}', tags, summary: 'Say whether a planned occurrence that I facilitate was held' })
    .input(Decision)
    .output(PlannedOccurrence),
  planOccurrences: operation('practice.facilitate')
    .route({ method: 'POST', path: '/practice/occurrences', tags, summary: 'Fill the calendar from the cadence of a structure' })
    .input(Plan)
    .output(
      z.object({
        planned: z.array(LocalDate).describe('New'),
        already: z.array(LocalDate).describe('Were there before'),
        notInSession: z.array(LocalDate).describe('Left out'),
      }),
    ),
  listOccurrences: operation('practice.facilitate')
    .route({ method: 'GET', path: '/practice/occurrences', tags, summary: 'Planned against held per structure: of the team, or those I facilitate' })
    .input(
      z.strictObject({
        from: LocalDate,
        to: LocalDate,
        structureId: Id.optional(),
        schoolId: Id.optional(),
        own: z.boolean().optional().describe('Only those I facilitate'),
        offset: z.number().int().min(0).max(100_000).default(0),
      }),
    )
    .output(
      z.object({
        rows: z.array(HeldRow.extend({ structureName: z.string() })),
        /** mine, and those of others that were answered: nobody is listed for not having answered; 50 from `offset` */
        occurrences: z.array(PlannedOccurrence),
        total: z.number().int().nonnegative(),
      }),
    ),
};
