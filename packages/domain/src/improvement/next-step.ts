import { z } from 'zod';
import { Id, LocalDate } from '../kernel/ids.ts';

/** `open` until its owner says that it is done, or drops it with a reason. */
export const NextStepState = z.enum(['open', 'done', 'dropped']);
export type NextStepState = z.infer<typeof NextStepState>;

export const nextStepStateLabels: Record<NextStepState, string> = { open: 'Open', done: 'Done', dropped: 'Dropped' };

const Person = z.object({ appointmentId: Id, name: z.string().nullable() });

/** A step that somebody promised. Where it comes from is shown to those who read that. */
export const NextStep = z.object({
  id: Id,
  text: z.string(),
  owner: Person,
  own: z.boolean(),
  school: z.object({ id: Id, name: z.string() }).nullable(),
  due: LocalDate,
  state: NextStepState,
  reason: z.string().nullable(),
  promisedOn: LocalDate,
  decidedOn: LocalDate.nullable(),
  origin: z.object({ kind: z.enum(['visit']), id: Id }).nullable(),
  readers: z.array(Person).describe('Everybody who reads it, its owner among them'),
  revision: z.number().int().positive(),
});
export type NextStep = z.infer<typeof NextStep>;

/** One bite-sized step: a line, somebody who takes it on, a day. */
export const NewNextStep = z.strictObject({
  id: Id,
  visitId: Id.describe('The visit it comes from; I am of its team'),
  text: z.string().trim().min(1).max(500),
  ownerAppointmentId: Id.describe('Of the team'),
  readers: z.enum(['owner', 'team']).default('team').describe('Beside its owner and me: nobody, or the whole team'),
  due: LocalDate,
});
export type NewNextStep = z.infer<typeof NewNextStep>;

/** What its owner says of a step. `open` with another day keeps it. */
export const NextStepDecision = z.strictObject({
  id: Id,
  revision: z.number().int().positive(),
  state: NextStepState,
  due: LocalDate.optional().describe('For a step that is kept'),
  reason: z.string().trim().max(500).nullable().default(null).describe('Needed for a step that is dropped'),
});
export type NextStepDecision = z.infer<typeof NextStepDecision>;
