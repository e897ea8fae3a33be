import type { Figure, FigureRow, Profile } from '@trellis/domain/practice';
import { figureSentence, highest, lowerFirst } from './figure-words.ts';

/** One question that a profile answers. */
export interface Topic {
  slug: string;
  question: string;
  /** one sentence, with n, or why there is no answer */
  answer: (profile: Profile) => string;
  /** what the chart or table shows: one list, or one a kind of task */
  show: { figures: (profile: Profile) => Figure[] } | { rows: (profile: Profile) => FigureRow[] } | { special: 'volume' | 'dose' | 'held' };
  rule: string;
  method: 'practice-profile' | 'variability';
}

const combined = 'planning_and_facilitating';
const most = (figures: Figure[], none: string): string => {
  const best = highest(figures);
  return best ? `Most: ${lowerFirst(best.label)}, ${figureSentence(best)}.` : `${figures[0] ? figureSentence(figures[0]) : none}.`;
};
const mostIn = (rows: FigureRow[], none: string): string => {
  const told = rows
    .filter(({ row }) => row !== combined)
    .map(({ label, figures }) => ({ label, best: highest(figures.filter(({ unit }) => unit === 'share')) }));
  const row = told.toSorted((a, b) => nOf(b.best) - nOf(a.best))[0];
  return row?.best ? `In ${lowerFirst(row.label)} most: ${lowerFirst(row.best.label)}, ${figureSentence(row.best)}.` : none;
};
const nOf = (figure: Figure | null): number => figure?.estimate.n ?? 0;

/** Every question of a profile, in the order of the page. */
export const topics: readonly Topic[] = [
  {
    slug: 'time',
    question: 'Where did the time go?',
    answer: ({ time }) =>
      most(
        time.filter(({ key }) => key !== `time.${combined}`),
        'No task has been recorded',
      ),
    show: { figures: ({ time }) => time },
    rule: 'The minutes of tasks of each kind, out of the minutes of all tasks. Planning and facilitating professional learning are also counted together, so the lines with them do not add up to 100%.',
    method: 'practice-profile',
  },
  {
    slug: 'reach',
    question: 'How much of the time reached into schools?',
    answer: ({ reach }) => `${figureSentence(reach)}.`,
    show: { figures: ({ reach }) => [reach] },
    rule: 'The minutes of planning and facilitating professional learning, observing and debriefing, and responding to teachers, out of all minutes. Planning in the office counts: it is work for schools.',
    method: 'practice-profile',
  },
  {
    slug: 'volume',
    question: 'How many tasks and conversations were logged?',
    answer: ({ tasks, interactions }) =>
      `${tasks.toLocaleString('en-US')} tasks${interactions > 0 ? ` and ${interactions.toLocaleString('en-US')} conversations` : '; what was talked about was not recorded'}.`,
    show: { special: 'volume' },
    rule: 'A count of what was logged. Where no conversation was recorded it is not known whether there was any.',
    method: 'practice-profile',
  },
  {
    slug: 'leaders',
    question: 'Who led with you?',
    answer: ({ ledWithOthers }) => `Led with other groups: ${figureSentence(ledWithOthers)}.`,
    show: { rows: ({ leaders }) => leaders },
    rule: 'Of the tasks of a kind, those that each group led along with the coach. Teachers who learn or are observed do not lead. Several groups can lead one task, so shares can add up to more than 100%. “Other groups” are teachers, school leaders, principal supervisors and other departments.',
    method: 'practice-profile',
  },
  {
    slug: 'resources',
    question: 'Which common resources were used?',
    answer: ({ anyResource }) => `Used at least one: ${figureSentence(anyResource)}.`,
    show: { rows: ({ resources }) => resources },
    rule: 'Of the tasks of a kind, those that used each part of the district’s design. One part counts once a task.',
    method: 'practice-profile',
  },
  {
    slug: 'talk',
    question: 'What was talked about?',
    answer: ({ focus }) => mostIn(focus, 'Not logged: what was talked about has not been recorded.'),
    show: { rows: ({ focus }) => focus },
    rule: 'Of the conversations in tasks of a kind whose subject is known, those about each. Each conversation has one subject.',
    method: 'practice-profile',
  },
  {
    slug: 'materials',
    question: 'How often was it about how to use materials?',
    answer: ({ usingMaterials }) => most(usingMaterials, 'No conversation has been recorded'),
    show: { figures: ({ usingMaterials }) => usingMaterials },
    rule: 'Of the conversations with known subject while facilitating, observing and responding, those on how to use or coordinate materials.',
    method: 'practice-profile',
  },
  {
    slug: 'improvement',
    question: 'What was planning for school improvement about?',
    answer: ({ schoolImprovement }) => most(schoolImprovement, 'No conversation has been recorded'),
    show: { figures: ({ schoolImprovement }) => schoolImprovement },
    rule: 'Of the conversations with known subject while planning for school improvement, those on teaching and learning, and those on logistics.',
    method: 'practice-profile',
  },
  {
    slug: 'focus-set-by',
    question: 'Who or what set the focus?',
    answer: ({ focusSetBy }) => most(focusSetBy, 'Not recorded'),
    show: { figures: ({ focusSetBy }) => focusSetBy },
    rule: 'Of the tasks in which it was recorded, those whose focus was set by each.',
    method: 'practice-profile',
  },
  {
    slug: 'places',
    question: 'Where did it take place?',
    answer: ({ places }) => most(places, 'Not recorded'),
    show: { figures: ({ places }) => places },
    rule: 'The minutes of tasks at each kind of place, out of the minutes of tasks in which the place was recorded.',
    method: 'practice-profile',
  },
  {
    slug: 'sustained',
    question: 'How much was part of something longer?',
    answer: ({ sustained }) => `${figureSentence(sustained)}.`,
    show: { figures: ({ sustained }) => [sustained] },
    rule: 'Of the tasks in which it was recorded, those that are part of sustained work rather than one-off.',
    method: 'practice-profile',
  },
  {
    slug: 'dose',
    question: 'How often was each school met?',
    answer: ({ dose }) => `On average ${figureSentence(dose.contacts)}.`,
    show: { special: 'dose' },
    rule: 'A contact is a task with people of a school: facilitating, observing, responding, co-planning, looking at student work. Means are over schools that were met; a school without a contact is not known from the log.',
    method: 'practice-profile',
  },
  {
    slug: 'off-role',
    question: 'How much went to off-role work?',
    answer: ({ offRole }) => `${figureSentence(offRole)}.`,
    show: { figures: ({ offRole }) => [offRole] },
    rule: 'The minutes of off-role and administrative work, out of all minutes. It is to be read beside what the role is for.',
    method: 'practice-profile',
  },
  {
    slug: 'held',
    question: 'What was planned, and what was held?',
    answer: () => 'Planned meetings that you facilitate, and what became of them.',
    show: { special: 'held' },
    rule: 'Counted as you answered “Held as planned?”. What was not answered is not known: neither held nor not held.',
    method: 'practice-profile',
  },
  {
    slug: 'variability',
    question: 'How far do coaches differ in what they talk about?',
    answer: ({ variability }) => `${figureSentence(variability.distance)}.`,
    show: { figures: ({ variability }) => [variability.distance] },
    rule: 'The mean distance between coaches’ shares of subjects, 0 alike to 1 nothing in common. It needs the logs of several coaches who look at it together, so one log alone cannot say.',
    method: 'variability',
  },
];

/** The questions that can be asked of this log: what somebody else planned is not in a log that they share. */
export const topicsOf = (own: boolean): readonly Topic[] =>
  own
    ? topics
    : topics.filter(({ slug }) => slug !== 'held').map((topic) => (topic.slug === 'leaders' ? { ...topic, question: 'Who led with the coach?' } : topic));
