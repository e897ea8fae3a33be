import { foldLine } from './fold-line.ts';

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
export function calendarText(method: CalendarMethod, event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trellis//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `SEQUENCE:${event.sequence}`,
    ...whenLines(event.when),
    `SUMMARY:${escaped(event.summary)}`,
    `LOCATION:${escaped(event.location)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `URL:${event.url}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(event.invited
      ? [
          `ORGANIZER;CN=Trellis:mailto:${event.invited.organizer}`,
          `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${event.invited.answer};RSVP=FALSE:mailto:${event.invited.attendee}`,
        ]
      : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function whenLines(when: CalendarEvent['when']): string[] {
  if ('day' in when) return [`DTSTART;VALUE=DATE:${compact(when.day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(when.day))}`];
  return [`DTSTART:${utc(when.starts)}`, `DTEND:${utc(new Date(when.starts.getTime() + when.minutes * 60_000))}`];
}

/** `20261130T140000Z` */
const utc = (moment: Date): string => `${compact(moment.toISOString().slice(0, 19)).replaceAll(':', '')}Z`;

const compact = (text: string): string => text.replaceAll('-', '');

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A text value (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
