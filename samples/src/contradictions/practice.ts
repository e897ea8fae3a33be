import type { Contradiction } from '../types.ts';

const source = 'Stein 2022' as const;

/** Contradictions in counts and shares of what coaches did, with whom and about what. */
export const aboutPractice: readonly Contradiction[] = [
  {
    ...{ id: 'planning-eight-or-nine', source, where: 'ch. 7, Almond Valley', tables: [14, 17] },
    saying: 'Nine plannings were seen; who led is told of all eight, six and two.',
    whatWeDo: 'Nine tasks, as the table needs; the ninth is led with other coaches and marked as made up.',
  },
  {
    ...{ id: 'improvement-three-or-four', source, where: 'ch. 7 against table 14', tables: [14] },
    saying: 'Planning for school improvement was seen three times in the text and four times in the table of Almond Valley.',
    whatWeDo: 'Four: only then do the tasks add up to 30.',
  },
  {
    ...{ id: 'responding-four-or-eight', source, where: 'ch. 7 against table 16', tables: [16] },
    saying: 'Responding to teachers took 4% of the time in Cypress in the text, 8% in the table.',
    whatWeDo: '8%: only then do the shares add up to 100.',
  },
  {
    ...{ id: 'planning-three-or-twelve', source, where: 'ch. 7, note 11; appendix C', tables: [15, 24, 25] },
    saying:
      'A note tells of three interactions in the plannings of Cypress, which leaves 23 for facilitating. The printed shares of facilitating fit no 23; 12 and 14 are the only split of 26 that fits both tables.',
    whatWeDo: '12 and 14. The note is shown beside them.',
  },
  {
    ...{ id: 'co-enacted-67-or-75', source, where: 'end of ch. 7 against ch. 8', tables: [16, 17] },
    saying:
      'Almond Valley leads two kinds of task with leaders (67% of the time) in one chapter, three kinds (75%) in the next, which adds district capacity; table 17 has other coaches there.',
    whatWeDo: 'Table 17 holds: two kinds of task, 67%.',
  },
  {
    ...{ id: 'co-enacted-33-or-35', source, where: 'end of ch. 7 against ch. 8', tables: [16, 17] },
    saying: 'The same two kinds of task take 35% of the time in Cypress in one chapter and 33% in the next, where one of them also has another name.',
    whatWeDo: 'Computed from table 16: 35%.',
  },
  {
    ...{ id: 'seven-or-six-kinds', source, where: 'end of ch. 7 and ch. 8 against ch. 7', tables: [13, 17] },
    saying: 'Cypress coaches have two of seven kinds of task with leaders, but only six kinds are described.',
    whatWeDo: 'Six, with planning and facilitating as one, as in the tables.',
  },
  {
    ...{ id: 'five-or-six-ways', source, where: 'opening of ch. 7' },
    saying: 'Practice differs in five ways, of which six are listed.',
    whatWeDo: 'All six are shown.',
  },
  {
    ...{ id: 'surface-18-or-19', source, where: 'ch. 7 against table 27', tables: [27] },
    saying: 'Talk on surface features while responding is 19% in the text and 18% in the table.',
    whatWeDo: 'Three of sixteen, 18.75%, which fits both within the tolerance.',
  },
  {
    ...{ id: 'materials-31-or-32', source, where: 'ch. 7 and table 19 against table 27', tables: [19, 27] },
    saying: 'Talk on the use of materials while responding is 31% in one table and 32% in another.',
    whatWeDo: 'Five of sixteen, 31.25%, which fits both within the tolerance.',
  },
  {
    ...{ id: 'liza-53', source, where: 'ch. 7 against table 26', tables: [26] },
    saying:
      'Surface features are 53% of the talk in two of Liza’s observations. Table 26 leaves four such interactions in all of Cypress, and no whole number of them makes 53%; the smallest would be eight of fifteen.',
    whatWeDo: 'The table holds: all four are in those two visits, out of eleven.',
  },
  {
    ...{ id: 'olaf-57', source, where: 'ch. 7 against table 26', tables: [26] },
    saying: 'General talk is 57% of Olaf’s observations: eight of fourteen, which is all there is in table 26 and leaves none to Liza.',
    whatWeDo: 'Encoded so.',
  },
  {
    ...{ id: 'with-teachers', source, where: 'table 19 against appendix C', tables: [19, 25, 26, 27] },
    saying: 'Table 19 speaks of interactions with teachers; its figures are those over all partners of the task.',
    whatWeDo: 'Computed over all interactions of the three tasks, and labeled so.',
  },
  {
    ...{ id: 'coach-talk-with-leader', source, where: 'ch. 7 and 8 against table 28', tables: [20, 28] },
    saying: 'Table 28 is read as talk among coaches, but eight of the twelve interactions of Cypress were with a school leader.',
    whatWeDo: 'Computed over all partners; talk among coaches only is shown with its n of four.',
  },
  {
    ...{ id: 'table-20-introduction', source, where: 'ch. 7, sentence before table 20', tables: [20] },
    saying: 'The sentence gives 47% and none to the same district; the table gives the 47% to Almond Valley.',
    whatWeDo: 'The table holds.',
  },
  {
    ...{ id: 'focus-of-271', source, where: 'ch. 4 against appendix C', tables: [15] },
    saying: 'All 271 interactions had a focus that could be told; twelve of them, in outward-facing tasks, appear in no table of foci.',
    whatWeDo: 'Their focus is not known.',
  },
  {
    ...{ id: 'sums-of-99', source, where: 'appendix C', tables: [25, 27] },
    saying: 'Two columns of Almond Valley print a sum of 100% over figures that add up to 99.',
    whatWeDo: 'Shares are computed from counts and compared within 1.5 points.',
  },
  {
    ...{ id: 'no-whole-counts', source, where: 'appendix C', tables: [25, 26, 27, 28] },
    saying: 'In six columns (25 and 27 of Cypress, 26 of both, 27 and 28 of Almond Valley) no whole numbers round to all the printed percentages.',
    whatWeDo: 'The nearest whole numbers, all within 1.5 points.',
  },
  {
    ...{ id: 'workday-or-ten-hours', source, where: 'ch. 4, text against table 3', tables: [3, 16] },
    saying: 'Coaches were shadowed all day for about three days a window, yet a window has about ten hours.',
    whatWeDo: 'Shares of time are of the hours of table 3, taken to be coded tasks.',
  },
  {
    ...{ id: 'table-17-interviews', source, where: 'ch. 7, text against table 17', tables: [17] },
    saying:
      'Two cells rest on interviews only: assistant superintendents in Almond Valley’s observations, and school leaders in Cypress’ planning. The text says that they were not seen.',
    whatWeDo: 'Kept as evidence from interviews, shown beside what was seen, and never as participants of a task.',
  },
  {
    ...{ id: 'alone-with-a-teacher', source, where: 'ch. 7; table 17', tables: [17] },
    saying: 'Alone means with nobody but the teacher.',
    whatWeDo: 'Each person has a part; only those who lead with the coach count in this table, and the manager counts as a coach.',
  },
  {
    ...{ id: 'milestone-work', source, where: 'ch. 7 against ch. 8 and table 18', tables: [18] },
    saying:
      'Liza leads a session on students’ work from a milestone; later neither coach is said to have used the milestones, and the table lists the curriculum only.',
    whatWeDo: 'The milestone is one of the curriculum’s tasks, and the session is coded as using the Core Curriculum.',
  },
  {
    ...{ id: 'olaf-schools', source, where: 'ch. 7 against ch. 8' },
    saying: 'Olaf says that all of his focus schools work on mathematics; then only one of the six of Olaf and Liza does.',
    whatWeDo: 'One of six; the other schools’ subjects are made up.',
  },
  {
    ...{ id: 'variability', source, where: 'end of ch. 7; ch. 8' },
    saying: 'Coaches are said to vary less in Almond Valley; no figures per coach are printed for it, and only fragments for Cypress.',
    whatWeDo: 'A distance between coaches is refused for the two districts.',
  },
  {
    ...{ id: 'definitions-of-foci', source, where: 'ch. 4 against appendix C', tables: [24, 25, 26, 27, 28, 29] },
    saying: 'The appendix is announced with definitions of each focus and has none; how well coders agreed on them is not reported.',
    whatWeDo: 'The definitions used here are ours, and the page says so.',
  },
  {
    ...{ id: 'strategies-in-practice', source, where: 'ch. 7 and 8 against appendix C', tables: [26, 27, 28] },
    saying: 'The same focus is called instructional practices and instructional strategies.',
    whatWeDo: 'One focus, instructional practices.',
  },
  {
    ...{ id: 'agreement-of-89', source, where: 'ch. 4', ratings: ['materials_demand', 'materials_content'] },
    saying: 'Coders agreed to .89, without the name of the statistic and for the curriculum only.',
    whatWeDo: 'Quoted as it is; our own agreement names its statistic.',
  },
];
