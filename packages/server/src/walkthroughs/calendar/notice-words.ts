import { clockWords, type VisitKind, visitKindLabels } from '@trellis/domain/walkthroughs';

/** What became of a visit, for a member of its team. */
export type Change = 'planned' | 'moved' | 'called_off' | 'left';

const subjects: Record<Change, string> = {
  planned: 'A visit with you',
  moved: 'A visit was moved',
  called_off: 'A visit was called off',
  left: 'You are no longer in the team of a visit',
};

interface About {
  kind: VisitKind;
  school: string;
  date: string;
  startMinute: number | null;
  minutes: number;
}

/** Subject and text of the mail: school, day, time and kind, and the way to the rest, which the mail does not say. */
export function noticeWords(change: Change, visit: About, url: string): { subject: string; text: string } {
  const when = `${dayOf(visit.date)}${visit.startMinute === null ? '' : `, ${clockWords(visit.startMinute)}`}`;
  const onward = change === 'called_off' || change === 'left' ? 'The visit' : 'Say whether you come, see who else does, and the agenda';
  return {
    subject: `${subjects[change]}: ${visit.school}, ${when}`,
    text: [
      `${subjects[change]}.`,
      `${visitKindLabels[visit.kind]}\n${visit.school}\n${when}, ${visit.minutes} minutes`,
      `${onward}:\n\n${url}`,
      'The entry for your calendar is attached. Answer in Trellis; a reply to this mail is not read.',
    ].join('\n\n'),
  };
}

const dayOf = (date: string): string =>
  new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
