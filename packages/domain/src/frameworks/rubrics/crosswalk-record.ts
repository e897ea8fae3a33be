import { z } from 'zod';
import { Id, LocalDate } from '../../kernel/ids.ts';
import { Prose } from './text.ts';

/** A person's word on whether the scores of two indicators may be read as one series. */
export const CrosswalkDecision = z.object({
  id: Id,
  fromIndicatorId: Id,
  toIndicatorId: Id,
  comparable: z.boolean(),
  note: Prose(1000).default(''),
});
export type CrosswalkDecision = z.infer<typeof CrosswalkDecision>;

const End = z.object({ id: Id, code: z.string(), label: z.string() });
const Part = z.enum(['code', 'section', 'label', 'prompts', 'observes', 'kind', 'levels', 'choices', 'not_observed']);

/** An indicator and what became of it. `parts` says what differs, `proposed` what the wording and scale suggest, `decision` what a person said. */
export const CrosswalkPair = z.object({
  from: End,
  to: End,
  parts: z.array(Part),
  proposed: z.literal(true).nullable(),
  decision: z
    .object({
      id: Id,
      comparable: z.boolean(),
      note: z.string(),
      decidedBy: z.string().nullable(),
      decidedOn: LocalDate,
      revision: z.number().int(),
    })
    .nullable(),
});
export type CrosswalkPair = z.infer<typeof CrosswalkPair>;

/** From one published version to the next. */
export const CrosswalkStep = z.object({
  fromVersion: z.object({ id: Id, number: z.number().int() }),
  toVersion: z.object({ id: Id, number: z.number().int() }),
  pairs: z.array(CrosswalkPair),
  added: z.array(End).describe('In no pair'),
  removed: z.array(End).describe('In no pair'),
});
export type CrosswalkStep = z.infer<typeof CrosswalkStep>;
