import { weekdayOf } from '@trellis/domain/districts';

export type Rhythm = 'design' | 'weekly' | 'two_weeks' | 'monthly' | 'once';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The recurrence rule (RFC 5545) of a rhythm that begins on a day; undefined where the design's own is to be used. */
export function cadenceOf(rhythm: Rhythm, first: string): string | undefined {
  const day = days[weekdayOf(first)];
  switch (rhythm) {
    case 'design':
      return undefined;
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${day}`;
    case 'two_weeks':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`;
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${Math.min(4, Math.ceil(Number(first.slice(8)) / 7))}${day}`;
    case 'once':
      return 'FREQ=DAILY;COUNT=1';
  }
}

const ordinals = ['first', 'second', 'third', 'fourth'];

/** The rhythms in words, as they follow from the first day. */
export function rhythmWords(rhythm: Rhythm, first: string): string {
  if (rhythm === 'design') return 'As the design says';
  if (rhythm === 'once') return 'Once';
  if (first === '') return { weekly: 'Every week', two_weeks: 'Every two weeks', monthly: 'Every month' }[rhythm];
  const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${first}T12:00:00Z`));
  if (rhythm === 'weekly') return `Every ${weekday}`;
  if (rhythm === 'two_weeks') return `Every other ${weekday}`;
  return `The ${ordinals[Math.min(4, Math.ceil(Number(first.slice(8)) / 7)) - 1]} ${weekday} of a month`;
}
