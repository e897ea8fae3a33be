import { z } from 'zod';

/** From which side access to a school was sought. */
export const ApproachSide = z.enum(['coach', 'school']);
export type ApproachSide = z.infer<typeof ApproachSide>;
export const approachSideLabels: Record<ApproachSide, string> = { coach: 'A coach approached the school', school: 'The school approached a coach' };

/** On what ground. */
export const ApproachGround = z.enum(['data_drop', 'walkthrough', 'assigned', 'request']);
export type ApproachGround = z.infer<typeof ApproachGround>;
export const approachGroundLabels: Record<ApproachGround, string> = {
  data_drop: 'Results that dropped',
  walkthrough: 'A walkthrough',
  assigned: 'The school was assigned',
  request: 'A request',
};

/** What came of it; null while nothing has. */
export const ApproachAnswer = z.enum(['answered', 'invited', 'declined', 'no_answer']);
export type ApproachAnswer = z.infer<typeof ApproachAnswer>;
export const approachAnswerLabels: Record<ApproachAnswer, string> = {
  answered: 'Answered',
  invited: 'Invited',
  declined: 'Declined',
  no_answer: 'No answer',
};

/** Approaches of one month and place, counted. `days` sums the days until an answer came, over `answered` of them. */
export const ApproachCount = z.strictObject({
  school: z.string(),
  side: ApproachSide,
  ground: ApproachGround,
  answer: ApproachAnswer.nullable(),
  approaches: z.number().int().positive(),
  days: z.number().int().nonnegative(),
  withDays: z.number().int().nonnegative(),
});
export type ApproachCount = z.infer<typeof ApproachCount>;

/** Access to schools in figures: counts of approaches and of schools, never their names. `days`: mean until an answer. */
export const Access = z.strictObject({
  approaches: z.number().int().nonnegative(),
  schools: z.number().int().nonnegative(),
  bySide: z.array(z.strictObject({ side: ApproachSide, approaches: z.number().int(), schools: z.number().int() })),
  byGround: z.array(z.strictObject({ ground: ApproachGround, approaches: z.number().int(), schools: z.number().int() })),
  byAnswer: z.array(z.strictObject({ answer: ApproachAnswer.nullable(), approaches: z.number().int(), schools: z.number().int() })),
  days: z.strictObject({ mean: z.number(), n: z.number().int().positive() }).nullable(),
});
export type Access = z.infer<typeof Access>;

/** Sums counts of approaches. A school that was approached twice is one school. */
export function accessOf(counts: readonly ApproachCount[]): Access {
  const withDays = total(counts, (count) => count.withDays);
  return {
    ...summed(counts),
    bySide: ApproachSide.options.map((side) => ({ side, ...summed(counts.filter((count) => count.side === side)) })),
    byGround: ApproachGround.options.map((ground) => ({ ground, ...summed(counts.filter((count) => count.ground === ground)) })),
    byAnswer: [...ApproachAnswer.options, null].map((answer) => ({ answer, ...summed(counts.filter((count) => count.answer === answer)) })),
    days: withDays === 0 ? null : { mean: total(counts, (count) => count.days) / withDays, n: withDays },
  };
}

function summed(counts: readonly ApproachCount[]) {
  return { approaches: total(counts, (count) => count.approaches), schools: new Set(counts.map((count) => count.school)).size };
}

function total(counts: readonly ApproachCount[], of: (count: ApproachCount) => number): number {
  return counts.reduce((sum, count) => sum + of(count), 0);
}
