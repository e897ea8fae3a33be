import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarText } from './calendar-text.ts';

const event: CalendarEvent = {
  uid: 'visit-1@trellis',
  sequence: 3,
  when: { starts: new Date('2026-11-30T15:00:00Z'), minutes: 90 },
  summary: 'Classroom walkthrough, Alder; Elementary',
  location: 'Alder Elementary',
  description: 'One line\nand C:\\ another',
  url: 'http://localhost/walkthroughs/1',
  stamp: new Date('2026-11-28T21:30:05.123Z'),
  cancelled: false,
  invited: null,
};
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('an event as iCalendar', () => {
  it('says when in UTC, and escapes what texts may hold', () => {
    const lines = linesOf(calendarText('PUBLISH', event));
    expect(lines).toContain('DTSTART:20261130T150000Z');
    expect(lines).toContain('DTEND:20261130T163000Z');
    expect(lines).toContain('DTSTAMP:20261128T213005Z');
    expect(lines).toContain('SUMMARY:Classroom walkthrough\\, Alder\\; Elementary');
    expect(lines).toContain('DESCRIPTION:One line\\nand C:\\\\ another');
    expect(lines).toContain('SEQUENCE:3');
    expect(lines.filter((line) => /^(ATTENDEE|ORGANIZER)/.test(line))).toEqual([]);
  });

  it('is a whole day where no time was said, up to the day after, over the end of a year', () => {
    const lines = linesOf(calendarText('PUBLISH', { ...event, when: { day: '2026-12-31' } }));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  });

  it('invites one person, and is called off under the same name', () => {
    const invited = { organizer: 'trellis@localhost', attendee: 'laverne.hall@example.test', answer: 'NEEDS-ACTION' as const };
    const lines = linesOf(calendarText('CANCEL', { ...event, invited, cancelled: true }));
    expect(lines).toContain('METHOD:CANCEL');
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines).toContain('UID:visit-1@trellis');
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([
      'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:MAILTO:laverne.hall@example.test',
    ]);
  });

  it('has no line over 75 octets, and loses no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !/[\r\n\\;,"]/.test(text)),
        (text) => {
          const whole = calendarText('PUBLISH', { ...event, summary: text });
          for (const line of whole.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(linesOf(whole)).toContain(`SUMMARY:${text}`);
        },
      ),
    );
  });
});
