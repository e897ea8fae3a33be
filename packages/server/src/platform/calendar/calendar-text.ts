import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalAttendeeType, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';

/** One entry of a calendar. Days are `2026-11-30`; moments are instants. */
export interface CalendarEvent {
  /** the same for ever, whoever is told of it */
  uid: string;
  /** grows with every change: calendars leave out what is older than what they have */
  sequence: number;
  /** a moment with its length in minutes, or a whole day */
  when: { starts: Date; minutes: number } | { day: string };
  summary: string;
  location: string;
  description: string;
  url: string;
  /** when this was written down */
  stamp: Date;
  cancelled: boolean;
  /** who is invited, by mail; nobody in a file that somebody takes for themselves */
  invited: { organizer: string; attendee: string; answer: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' } | null;
}

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/**
 * One event as iCalendar (RFC 5545), to be taken into a calendar or sent to one (RFC 5546). Moments are written in UTC, so
 * that no table of time zones travels along. Answers are given in Trellis, so no reply is asked for.
 */
export function calendarText(method: CalendarMethod, { uid, when, cancelled, invited, ...said }: CalendarEvent): string {
  const entry: ICalEventData = {
    ...said,
    id: uid,
    ...spanOf(when),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: invited && { name: 'Trellis', email: invited.organizer },
    attendees: invited
      ? [
          {
            email: invited.attendee,
            type: ICalAttendeeType.INDIVIDUAL,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus[answers[invited.answer]],
            rsvp: false,
          },
        ]
      : [],
  };
  return ical({ prodId: '//Trellis//EN', method: ICalCalendarMethod[method], events: [entry] }).toString();
}

const answers = { 'NEEDS-ACTION': 'NEEDSACTION', ACCEPTED: 'ACCEPTED', DECLINED: 'DECLINED' } as const;

function spanOf(when: CalendarEvent['when']): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if ('starts' in when) return { start: when.starts, end: new Date(when.starts.getTime() + when.minutes * 60_000) };
  const start = new Date(`${when.day}T00:00:00Z`);
  return { start, end: new Date(start.getTime() + 86_400_000), allDay: true };
}
