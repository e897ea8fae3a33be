import { type VisitKind, visitKindLabels } from '@trellis/domain/walkthroughs';
import type { CalendarEvent } from '../../platform/calendar/index.ts';

/** What a calendar is told of a visit: where, when, what kind. No name of anybody, no classroom, nothing that was written or seen. */
export interface EntryFacts {
  visitId: string;
  kind: VisitKind;
  school: string;
  date: string;
  /** the instant it begins; null where no time was said */
  starts: Date | null;
  minutes: number;
  sequence: number;
  cancelled: boolean;
}

/** A visit as an entry of a calendar. Its name there never changes. */
export function entryOf(facts: EntryFacts, { publicUrl, stamp, invited }: { publicUrl: string; stamp: Date } & Pick<CalendarEvent, 'invited'>): CalendarEvent {
  const url = addressOf(facts.visitId, publicUrl);
  return {
    uid: `visit-${facts.visitId}@trellis`,
    sequence: facts.sequence,
    when: facts.starts ? { starts: facts.starts, minutes: facts.minutes } : { day: facts.date },
    summary: `${visitKindLabels[facts.kind]}, ${facts.school}`,
    location: facts.school,
    description: `Who comes, the agenda and your answer: ${url}`,
    url,
    stamp,
    cancelled: facts.cancelled,
    invited,
  };
}

export const addressOf = (visitId: string, publicUrl: string): string => `${publicUrl}/walkthroughs/${visitId}`;
