import type { Contradiction } from '../types.ts';

const source = 'Stein 2022' as const;
const leaders = 'Kochmanski et al. 2025' as const;

/** Contradictions about the districts themselves, and those of the study of district mathematics leaders. */
export const aboutFacts: readonly Contradiction[] = [
  {
    ...{ id: 'two-or-three-tenets', source, where: 'opening of ch. 5 against ch. 6 and 7' },
    saying: 'Almond Valley works on three parts of its guide in one chapter and on two in the others.',
    whatWeDo: 'The three are named in the framework’s summary; priorities are the district’s to set.',
  },
  {
    ...{ id: 'third-or-fourth-year', source, where: 'ch. 5' },
    saying: 'Go Math was adopted in 2015 and is in its third year in 2018-19, which would be the fourth.',
    whatWeDo: 'In use since 2015.',
  },
  {
    ...{ id: 'focus-schools-only', source, where: 'ch. 5 and 7' },
    saying: 'Sessions in schools and coaching are for focus schools only, yet Liza leads one elsewhere.',
    whatWeDo: 'The design says focus schools; the task is recorded as it was seen.',
  },
  {
    ...{ id: 'ten-or-monthly', source, where: 'ch. 5 against ch. 8; Stein & Stipek 2022' },
    saying: 'Regional learning is ten half-days for one region in one place, and monthly learning for teachers in another.',
    whatWeDo: 'Ten half-days in one region.',
  },
  {
    ...{ id: 'who-coaches-teachers', source, where: 'ch. 5 against ch. 7' },
    saying: 'Coaches in Cypress coach teachers of their schools; Liza says that this is the school-based coach’s task, and hers to plan with leaders.',
    whatWeDo: 'Both stand in the charter: what the role does, and what it does not.',
  },
  {
    ...{ id: 'individual-support-names', source: leaders, where: 'individualized support; table 3' },
    saying: 'The text tells of Nancy and Alice; the table marks Celeste, Will, Sasha and Mary.',
    whatWeDo: 'Counts are those of the table.',
  },
  {
    ...{ id: 'strategic-planning-names', source: leaders, where: 'strategic planning; table 3' },
    saying: 'The text tells of Alice; the table marks Celeste in her place.',
    whatWeDo: 'Counts are those of the table.',
  },
  {
    ...{ id: 'over-half', source: leaders, where: 'discussion; table 2' },
    saying: 'Five leaders are said to spend more than half of their time with coaches; the table has two above and three at half.',
    whatWeDo: 'The table holds; these are reports about oneself, some as ranges, three not shared.',
  },
  {
    ...{ id: 'preparing-four-or-five', source: leaders, where: 'preparing and cofacilitating; table 3' },
    saying: 'Four leaders prepare teachers’ sessions with coaches in the text; the table marks five, and sums to five.',
    whatWeDo: 'The table holds; the four is shown beside it.',
  },
  {
    ...{ id: 'coaches-for-leaders', source: leaders, where: 'training coaches to deliver' },
    saying: 'Three district leaders are once called coaches.',
    whatWeDo: 'Read as leaders.',
  },
];
