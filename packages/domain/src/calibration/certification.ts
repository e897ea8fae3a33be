import { z } from 'zod';
import { Id, LocalDate } from '../kernel/ids.ts';
import type { ScoreValue } from '../walkthroughs/index.ts';
import { closenessOf, type Scale } from './closeness.ts';

const percent = z.number().int().min(0).max(100);

/** What a district asks of an observer whom it calls certified on a rubric. */
export const CertificationTerms = z
  .object({
    exactPercent: percent.describe('Least share of indicators scored exactly as agreed'),
    adjacentPercent: percent.describe('Least share scored as agreed or one level away'),
    lessons: z.number().int().min(1).max(20).describe('The latest lessons that count, all of which must be there; others of the same day count with them'),
    months: z.number().int().min(1).max(60).describe('How long it holds after the latest of these lessons'),
  })
  .refine(({ exactPercent, adjacentPercent }) => adjacentPercent >= exactPercent, {
    path: ['adjacentPercent'],
    message: 'Whoever scores exactly also scores within one level: this cannot be the smaller share.',
  });
export type CertificationTerms = z.infer<typeof CertificationTerms>;

export const CertificationRule = z.object({
  ...CertificationTerms.shape,
  id: Id,
  rubric: z.object({ id: Id, name: z.string() }),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedOn: LocalDate,
  endedOn: LocalDate.nullable(),
  revision: z.number().int(),
});
export type CertificationRule = z.infer<typeof CertificationRule>;

/** One lesson that an observer scored in time, beside what the group agreed on. */
export interface ScoredLesson {
  on: string;
  pairs: readonly { scale: Scale; own: ScoreValue; agreed: ScoreValue }[];
}

/** Where an observer stands under the rule: shown to that observer, and to nobody else. Shares are 0 to 1. */
export const CertificationStanding = z.discriminatedUnion('state', [
  z.object({ state: z.literal('too_few'), lessons: z.number().int(), needed: z.number().int() }),
  z.object({ state: z.enum(['reached', 'not_reached', 'expired']), exact: z.number(), adjacent: z.number(), pairs: z.number().int(), until: LocalDate }),
]);
export type CertificationStanding = z.infer<typeof CertificationStanding>;

/**
 * Where an observer stands: over the latest lessons that the rule asks for, among those with agreed scores. Lessons of one day
 * have no order, so that whole days count.
 */
export function standingUnder(rule: CertificationTerms, lessons: readonly ScoredLesson[], today: string): CertificationStanding {
  const agreed = lessons.filter(({ pairs }) => pairs.length > 0).toSorted((a, b) => b.on.localeCompare(a.on));
  const earliest = agreed[rule.lessons - 1]?.on;
  const [last] = agreed;
  if (!last || earliest === undefined) return { state: 'too_few', lessons: agreed.length, needed: rule.lessons };
  const latest = agreed.filter(({ on }) => on >= earliest);
  const near = latest.flatMap(({ pairs }) => pairs.map(({ scale, own, agreed }) => closenessOf(scale, own, agreed)));
  const exact = near.filter((closeness) => closeness === 'exact').length;
  const within = near.filter((closeness) => closeness !== 'apart').length;
  const reached = exact * 100 >= rule.exactPercent * near.length && within * 100 >= rule.adjacentPercent * near.length;
  const until = monthsLater(last.on, rule.months);
  const state = !reached ? 'not_reached' : until < today ? 'expired' : 'reached';
  return { state, exact: exact / near.length, adjacent: within / near.length, pairs: near.length, until };
}

/** The same day some months on, or the last day of that month where it is shorter. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
