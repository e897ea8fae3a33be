import type { Contradiction } from '../types.ts';

const source = 'Stein 2022' as const;

/** Contradictions and gaps in how the four dimensions are defined, rated and summed up. */
export const aboutRatings: readonly Contradiction[] = [
  {
    ...{
      id: 'assessments-demand-first-grade',
      source,
      where: 'ch. 6, text before table 11; tables 8, 10, 11 and 21',
      ratings: ['assessments_demand'],
      tables: [11, 21],
    },
    saying:
      'First grade and the whole are Low in Almond Valley. But 24% against 11% at level 1, nothing at levels 3 and 4 on the assessments and nothing at level 4 in the curriculum leave no way to Low: two levels at least are within 20 points.',
    whatWeDo: 'The printed shares stay as they are. Published and computed are shown side by side, with this reason.',
  },
  {
    ...{ id: 'materials-demand-missing-level', source, where: 'ch. 4 and appendix A, table 22; ch. 6', ratings: ['materials_demand'], tables: [21] },
    saying: 'A curriculum that lacks a level in most grades is Low by the printed rule. Cypress has no activity at level 4 in any grade, and is Medium.',
    whatWeDo: 'Low is what is neither High nor Medium. That choice is ours and is shown with the rating.',
  },
  {
    ...{ id: 'materials-demand-overlap', source, where: 'ch. 4; appendix A, table 22', ratings: ['materials_demand'] },
    saying: 'A grade that balances three levels and lacks the fourth is High and Low at once.',
    whatWeDo: 'The balance decides; a level that is missing does not by itself make a grade Low.',
  },
  {
    ...{ id: 'materials-demand-figures', source, where: 'ch. 6, figures 6 and 8', ratings: ['materials_demand'] },
    saying:
      'What a balance is, is not said, and the shares of levels 2 to 4 stand only in two figures. With what the text prints, Cypress could be Medium or High.',
    whatWeDo:
      'In balance means a fifth of a grade’s activities (any share above 17 and up to 28% fits the printed ones). Levels 2 and 3 of the samples are made up, so this rating is consistent with the published one and does not reproduce it.',
  },
  {
    ...{ id: 'inclusivity-two-groups', source, where: 'ch. 4 and table 22 against ch. 6', ratings: ['inclusivity'], tables: [21] },
    saying: 'Two other groups make an infrastructure Medium. Cypress has two, teachers and school leaders, and is Low.',
    whatWeDo:
      'A structure counts only if it is meant for every school or a representative of each. That condition is ours; with it switched off Cypress comes out by the printed rule.',
  },
  {
    ...{ id: 'ilt-without-coaches', source, where: 'ch. 6 against ch. 5', ratings: ['inclusivity'] },
    saying:
      'The weekly leadership team counts as a meeting of coaches with assistant superintendents, yet only the coaches’ manager sits in it, and it is about all subjects.',
    whatWeDo: 'It does not count. Almond Valley stays High through its walkthroughs.',
  },
  {
    ...{ id: 'authority-consistent', source, where: 'ch. 4 against table 22', ratings: ['authority'] },
    saying: 'High accountability is consistent over the year in the text; the table leaves that word out.',
    whatWeDo: 'The text holds: a sphere counts when it is consistent over the year.',
  },
  {
    ...{ id: 'authority-designed-or-used', source, where: 'ch. 2 and 6 against ch. 4, 8 and table 22', ratings: ['authority'] },
    saying: 'Authority is once what the infrastructure is designed to monitor, and once what it is used to monitor.',
    whatWeDo: 'The rating is made of the design; what records show stands beside it.',
  },
  {
    ...{ id: 'authority-near-autonomy', source, where: 'ch. 4; table 22; ch. 6', ratings: ['authority'] },
    saying: 'Low is complete or nearly complete autonomy, which is then explained as no mandates at all. Cypress collects milestones and is Low.',
    whatWeDo: 'Having to hand in data is collection, not a mandate; data whose use differs between leaders do not make a sphere accountable.',
  },
  {
    ...{ id: 'content-91-to-99', source, where: 'ch. 4 against table 22', ratings: ['materials_content'] },
    saying: 'Medium reaches from 80 to 99% in the text and to 90% in the table, where 91 to 99% then belong nowhere.',
    whatWeDo: 'The text holds: Medium is 80 to under 100%.',
  },
  {
    ...{ id: 'content-base', source, where: 'ch. 4 and 6', ratings: ['materials_content'] },
    saying: 'All standards are to be covered for High, but only number and operations was coded.',
    whatWeDo: 'The share is taken of the standards in the coded scope, which is stored and shown. A scope that is coded in part is not determined.',
  },
  {
    ...{ id: 'assessments-demand-majority', source, where: 'table 22 against ch. 6', ratings: ['assessments_demand'] },
    saying: 'How grades make up the demand of assessments is not said; for content it is the majority of grades.',
    whatWeDo: 'The majority here too; that choice is ours. Without a majority the rating is not determined.',
  },
  {
    ...{ id: 'assessments-demand-within', source, where: 'ch. 4; table 22', ratings: ['assessments_demand'] },
    saying: 'Medium asks for levels 10 to 20 points apart, which taken literally shuts out levels that are closer.',
    whatWeDo: 'Read as within 20 points. A level that is absent on both sides counts as within.',
  },
  {
    ...{ id: 'medium-or-low-specificity', source, where: 'ch. 8 against tables 8 and 21', ratings: ['specificity'], tables: [21] },
    saying: 'Cypress is once said to have low specificity and high alignment, against Medium and a mixed picture in the tables.',
    whatWeDo: 'The tables hold.',
  },
  {
    ...{
      id: 'well-aligned-materials',
      source,
      where: 'ch. 6 and 8 against tables 10 and 21',
      ratings: ['materials_demand', 'materials_content', 'assessments_content'],
      tables: [21],
    },
    saying:
      'Cypress’ materials are summed up as well aligned in demand, which the table has at Medium; Almond Valley’s materials and assessments are once called not aligned, although their content is High.',
    whatWeDo: 'The tables hold, with content and demand apart.',
  },
  {
    ...{ id: 'assessments-referent', source, where: 'ch. 6 and 8 against ch. 4', ratings: ['assessments_content', 'assessments_demand'] },
    saying: 'Assessments are said to be aligned with the standards, but were compared with the curriculum: High can mean as undemanding as the curriculum.',
    whatWeDo: 'Each rating prints what it was compared with.',
  },
  {
    ...{ id: 'toolkit-how', source, where: 'ch. 5 against ch. 6', ratings: ['specificity'], tables: [9] },
    saying: 'Cypress’ toolkit is introduced as the how of teaching; then nothing in Cypress is said to specify how to teach.',
    whatWeDo: 'Table 9 holds: the toolkit was judged, and not found clear and in detail on core practices.',
  },
  {
    ...{ id: 'practices-or-strategies', source, where: 'ch. 4 against table 22', ratings: ['specificity'] },
    saying: 'The fourth core feature is core instructional practices in the text and instructional strategies in the table.',
    whatWeDo: 'One feature, core instructional practices.',
  },
  {
    ...{ id: 'learning-component', source, where: 'ch. 4 and 6; table 22', ratings: ['leader_learning', 'teacher_learning'] },
    saying: 'The rule describes one learning experience; the rating is of a component with several structures, three of which in Cypress could not be judged.',
    whatWeDo:
      'Each structure is judged. All aligned is High, none is Low, some is Medium; a person’s judgment of the whole may stand in its place, marked. The choice is ours.',
  },
  {
    ...{ id: 'salient-count', source, where: 'ch. 4 and 6', ratings: ['assessments_content'] },
    saying: 'A topic is salient in more than 25 activities, whatever the size of the curriculum or of the sample that was coded.',
    whatWeDo: 'The 25 is a setting. Where no topic is salient the rating is not determined.',
  },
  {
    ...{ id: 'overlap-54', source, where: 'ch. 6, text before table 11', ratings: ['assessments_content'], tables: [11] },
    saying: 'Six of eleven topics are printed as 54%; they are 54.5.',
    whatWeDo: 'Computed from the counts; the level is the same.',
  },
  {
    ...{ id: 'relative-levels', source, where: 'ch. 9', ratings: ['inclusivity', 'authority', 'specificity'] },
    saying: 'The levels are defined as if they stood alone; the closing chapter says that they were set by comparing these two districts.',
    whatWeDo: 'Said beside every rating.',
  },
  {
    ...{ id: 'encouraged-or-supposed', source: 'Stein & Stipek 2022', where: 'authority; Stein 2022, ch. 6', ratings: ['authority'] },
    saying: 'Leaders are encouraged to build on the interims in the brief, and supposed to review them in the dissertation.',
    whatWeDo: 'The dissertation holds. Almond Valley is High with or without this sphere.',
  },
];
