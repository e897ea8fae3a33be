import type { Lesson, Member, Round, RoundState } from '@trellis/domain/calibration';
import type { Indicator } from '@trellis/domain/frameworks';
import type { ScoreValue } from '@trellis/domain/walkthroughs';
import { countWords, listWords } from '../../ui/words.ts';

export const stateWords: Record<RoundState, string> = { gathering: 'Scoring', revealed: 'Talking', agreed: 'Agreed', closed: 'Closed' };

const notObserved = 'Not observed';

/** A score as people say it: `3 Most students`, `Yes`, `Not observed`. */
export function scoreWords(indicator: Pick<Indicator, 'levels' | 'choices'>, value: ScoreValue): string {
  switch (value.kind) {
    case 'level': {
      const label = indicator.levels?.find((level) => level.value === value.level)?.label;
      return label && label !== String(value.level) ? `${value.level} ${label}` : String(value.level);
    }
    case 'yes_no':
      return value.yes ? 'Yes' : 'No';
    case 'choices': {
      const labels = (indicator.choices ?? []).filter((choice) => value.choices.includes(choice.key)).map((choice) => choice.label);
      return labels.length === 0 ? 'None of these' : listWords(labels);
    }
    case 'not_observed':
      return notObserved;
  }
}

/** A name where it may be read. */
export const nameWords = (member: Pick<Member, 'name'>): string => member.name ?? 'A colleague';

export const joinedIn = (round: Pick<Round, 'members'>): Member[] => round.members.filter((member) => member.state === 'joined');

/** `11 of 12 in`; who takes part is counted, whoever was only invited is not. */
export function inWords(round: Pick<Round, 'members'>, lesson: Lesson): string {
  const joined = joinedIn(round).length;
  return `${lesson.in} of ${Math.max(joined, lesson.in)} in`;
}

/** That people came after the reveal, or nothing. */
export const lateWords = (lesson: Lesson): string =>
  lesson.late === 0 ? '' : ` ${countWords(lesson.late, 'person', 'people')} sent after the reveal: kept, marked, left out.`;

/** `482 913`, as it is read aloud. */
export const codeWords = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** How far apart, as a word beside the number: it orders what is talked about and judges nobody. */
export function apartWords(disagreement: number | null): string {
  if (disagreement === null) return 'Too few to compare';
  if (disagreement === 0) return 'Everybody alike';
  return `${Math.round(disagreement * 100)}% apart`;
}

/** The lesson that the round is at. */
export const currentLesson = (round: Pick<Round, 'lessons'>): Lesson | null => round.lessons.at(-1) ?? null;
