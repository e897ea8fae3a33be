import { z } from 'zod';
import { Id, LocalDate } from '../kernel/ids.ts';
import { contentVersions } from '../kernel/index.ts';
import { canonicalText } from '../kernel/outbox/index.ts';
import { ObservationContent } from './observation.ts';

/** The outbox operation by which a device sends what an observer saw in one classroom; its name carries the version: `walkthrough.receive@1`. */
export const receiveOperation = 'walkthrough.receive';

/** How content is read that devices kept since an earlier version. `read` throws what zod throws. */
export const observationVersions = contentVersions<ObservationContent>({
  operation: receiveOperation,
  current: 1,
  steps: {},
  read: (content) => ObservationContent.parse(content),
});

/** Whether two records of one classroom say the same: the order of scores says nothing, and the day is the visit's. */
export function sameObservation(one: ObservationContent, other: ObservationContent): boolean {
  return canonicalText(comparable(one)) === canonicalText(comparable(other));
}

function comparable({ localDate: _, ...content }: ObservationContent) {
  return {
    ...content,
    partsOfLesson: content.partsOfLesson.toSorted(),
    scores: content.scores.toSorted((one, other) => (one.indicatorId < other.indicatorId ? -1 : 1)),
  };
}

/** Something that a device sent and that is not the record: its author says what becomes of it. */
export const KeptOperation = z.object({
  id: Id.describe('Of the operation'),
  observationId: Id,
  outcome: z.enum(['beside', 'held', 'quarantined']),
  reason: z.enum(['other_author', 'not_allowed', 'no_record', 'after_quarantined']).nullable(),
  sentBy: z.string().nullable().describe('Who sent it, where that was somebody else'),
  receivedOn: LocalDate,
  visit: z.object({ id: Id, school: z.string(), date: LocalDate }).nullable().describe('Null where I may not see the visit any more'),
  sent: ObservationContent,
  stored: z.object({ revision: z.number().int().positive(), content: ObservationContent }).nullable().describe('The record as it stands, where there is one'),
});
export type KeptOperation = z.infer<typeof KeptOperation>;
