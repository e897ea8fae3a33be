import { z } from 'zod';
import { RoleGroup } from '../../access/roles.ts';
import { Estimate } from '../../kernel/estimate.ts';
import { Id, LocalDate, ShortText } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { ComponentKind } from '../document.ts';

/** The four questions of a pulse, each answered from 1 (not at all) to 5 (fully). */
export const PulseQuestion = z.enum(['clarity', 'expectation', 'usefulness', 'trust']);
export type PulseQuestion = z.infer<typeof PulseQuestion>;

export const pulseQuestionLabels: Record<PulseQuestion, string> = {
  clarity: 'I know what this is for.',
  expectation: 'I know what is expected of me.',
  usefulness: 'It helps me in my work.',
  trust: 'I trust what is done with what I say and do there.',
};

/** The fewest answers of a role group that are shown. */
export const fewestAnswers = 5;

/** What a person reads before answering. */
export const pulsePromise =
  'Your answers are added to those of your role group when the pulse closes, and are kept only as sums. Groups with fewer than five answers are not shown. That you answered is noted; what you answered is not, so it cannot be changed or found again.';

const Answer = z.number().int().min(1).max(5);

/** Open from `opens` until the end of `closes`, or until closed by hand. Results come when it has closed and is added up. */
export const PulseState = z.enum(['planned', 'open', 'closed', 'added_up']);
export type PulseState = z.infer<typeof PulseState>;

/** A short anonymous question round about one component of the adopted design. */
export const PulseRound = z.object({
  id: Id,
  name: z.string(),
  about: z.object({ id: Id, kind: ComponentKind.nullable(), name: z.string() }),
  groups: z.array(RoleGroup).describe('Who is asked; empty: everybody'),
  opens: LocalDate,
  closes: LocalDate,
  state: PulseState,
  /** whether I am asked, and whether I have answered; nobody sees this of anybody else */
  mine: z.object({ asked: z.boolean(), answered: z.boolean() }),
  revision: z.number().int(),
});
export type PulseRound = z.infer<typeof PulseRound>;

/** One question in one group: the mean from 1 to 5, and how many gave each answer from 1 to 5. */
export const PulseFigure = z.object({ question: PulseQuestion, mean: Estimate, counts: z.array(z.number().int()).length(5).nullable() });
export type PulseFigure = z.infer<typeof PulseFigure>;

/** Groups are not added together, for a sum would give away the groups that are not shown. */
export const PulseResults = z.object({
  round: PulseRound,
  groups: z.array(z.object({ group: RoleGroup, figures: z.array(PulseFigure) })),
  refused: z.string().nullable().describe('Why there are none, or not yet'),
});
export type PulseResults = z.infer<typeof PulseResults>;

/** How a round stands on a day. `closedOn`: closed by hand. */
export function pulseState(round: { opens: string; closes: string; closedOn: string | null; addedUpOn: string | null }, today: string): PulseState {
  if (round.addedUpOn !== null) return 'added_up';
  if (round.closedOn !== null || round.closes < today) return 'closed';
  return round.opens > today ? 'planned' : 'open';
}

/** Why there are no results, or null when there are. */
export function whyNoResults(state: PulseState): string | null {
  if (state === 'planned') return 'This pulse has not begun.';
  if (state === 'open') return 'Results come when the pulse closes, so that nobody can tell answers apart by when they came.';
  if (state === 'closed') return 'The answers are being added up. This takes a minute or two.';
  return null;
}

export const NewPulse = z
  .object({
    id: Id,
    name: ShortText,
    componentId: Id.describe('A component of the adopted design'),
    groups: z.array(RoleGroup).max(13).default([]),
    opens: LocalDate,
    closes: LocalDate,
  })
  .refine((round) => round.closes >= round.opens, { path: ['closes'], message: 'A pulse closes on or after the day it opens.' });
export type NewPulse = z.infer<typeof NewPulse>;

const tags = ['Surroundings'];
const root = '/surroundings/pulses';

export const pulseOperations = {
  listPulses: operation('design.read')
    .route({ method: 'GET', path: root, tags, summary: 'Pulses, newest first, 50 a page' })
    .input(z.object({ componentId: Id.optional(), waitingForMe: z.boolean().default(false), offset: z.number().int().min(0).default(0) }))
    .output(z.object({ rows: z.array(PulseRound), total: z.number().int() })),
  openPulse: operation('design.decide')
    .route({ method: 'POST', path: root, tags, summary: 'Ask role groups about a component; anonymous' })
    .input(NewPulse)
    .output(PulseRound),
  closePulse: operation('design.decide')
    .route({ method: 'POST', path: `${root}/{id}/close`, tags, summary: 'Close a pulse before its day' })
    .input(z.object({ id: Id, revision: z.number().int() }))
    .output(PulseRound),
  answerPulse: operation('design.respond')
    .route({ method: 'POST', path: `${root}/{id}/answers`, tags, summary: 'Answer once; the answer cannot be found again, so it cannot be changed' })
    .input(z.object({ id: Id, clarity: Answer, expectation: Answer, usefulness: Answer, trust: Answer }))
    .output(PulseRound),
  readPulse: operation('design.read')
    .route({ method: 'GET', path: `${root}/{id}`, tags, summary: 'Results per role group, from five answers up' })
    .input(z.object({ id: Id }))
    .output(PulseResults),
};
