import { z } from 'zod';
import { Indicator } from '../frameworks/index.ts';
import { Id, LocalDate } from '../kernel/ids.ts';
import { Lesson, RevealedIndicator } from './lesson.ts';

/** How far a round has come: that of its latest lesson, until the leader closes it. */
export const RoundState = z.enum(['gathering', 'revealed', 'agreed', 'closed']);
export type RoundState = z.infer<typeof RoundState>;

export const MemberState = z.enum(['invited', 'joined', 'not_coming']);
export type MemberState = z.infer<typeof MemberState>;

/** Somebody of the round. `name` is null for readers who may not read names. */
export const Member = z.object({
  appointmentId: Id,
  name: z.string().nullable(),
  leads: z.boolean(),
  cameBy: z.enum(['leader', 'invitation', 'code']),
  state: MemberState,
  newcomer: z.boolean().describe('Was not in the round that this one follows'),
});
export type Member = z.infer<typeof Member>;

const Who = z.object({ appointmentId: Id, name: z.string().nullable() });

const fields = {
  id: Id,
  title: z.string(),
  on: LocalDate,
  rubric: z.object({ id: Id, versionId: Id, name: z.string(), number: z.number().int() }),
  leader: Who,
  state: RoundState,
  synthetic: z.boolean().describe('Made-up sample data'),
};

export const RoundSummary = z.object({
  ...fields,
  lessons: z.number().int(),
  joined: z.number().int(),
  mine: MemberState.nullable(),
  waitsForMe: z.boolean().describe('A lesson waits for my scores'),
});
export type RoundSummary = z.infer<typeof RoundSummary>;

export const Round = z.object({
  ...fields,
  indicators: z
    .array(Indicator.extend({ section: z.string(), focus: z.boolean().describe('The district’s focus this school year') }))
    .describe('What is scored, in order'),
  members: z.array(Member),
  lessons: z.array(Lesson).describe('First to last'),
  revealed: z.array(RevealedIndicator).nullable().describe('Of the latest lesson, the largest disagreement first; null before its reveal'),
  code: z
    .object({ code: z.string(), expiresAt: z.iso.datetime({ offset: true }) })
    .nullable()
    .describe('Null when it has run out'),
  follows: z
    .object({ id: Id, title: z.string().nullable(), on: LocalDate.nullable() })
    .nullable()
    .describe('The round whose group calibrates anew; title and day are null to those who were not in it'),
  followedBy: z.object({ id: Id, title: z.string() }).nullable(),
  mine: z.object({ leads: z.boolean(), state: MemberState.nullable(), agreesToNames: z.boolean().nullable() }),
  revision: z.number().int(),
});
export type Round = z.infer<typeof Round>;

/** What people type to join: six digits, blanks aside. */
export const RoundCode = z
  .string()
  .overwrite((text) => text.replace(/[\s-]/g, ''))
  .regex(/^\d{6}$/, 'A code has six digits.');
