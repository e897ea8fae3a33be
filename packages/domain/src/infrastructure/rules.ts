import type { RatingKey } from './settings.ts';

/** What a rule says, in our words, where it is published, and the version of our calculation of it. */
export interface Rule {
  readonly rule: string;
  readonly source: string;
  readonly version: string;
}

const learning = (who: string): string =>
  `High: the learning of ${who} is strongly about the subject and consistently about the core instructional practices. Medium: moderately about both. Low: hardly about the subject, or about general strategies only.`;

/** The published rules. A version goes up when the same document could be rated otherwise. */
export const rules: Record<RatingKey, Rule> = {
  inclusivity: {
    rule: 'How far the design gives district coaches routine opportunities to meet other role groups about the subject. High: with three or more groups; Medium: with two; Low: with one or none.',
    source: 'Dissertation ch. 4 and table 22',
    version: 'inclusivity/1',
  },
  authority: {
    rule: 'How far the design watches over, or holds people to, the goals and the framework. High: mandates, and consistent accountability in two or more spheres. Medium: mandates, and accountability in one sphere, or accountability that rises and falls over the year. Low: complete or nearly complete autonomy, without mandates and accountability.',
    source: 'Dissertation ch. 4 and table 22',
    version: 'authority/1',
  },
  specificity: {
    rule: 'How clearly and in how much detail the resources say what to teach and how. Core: content, learning goals, the route to them, core instructional practices. Supporting: pacing and sequencing; timing of lesson parts; models, representations, and tools. High: all four core and a supporting one. Medium: two or three core and a supporting one. Low: one core or none.',
    source: 'Dissertation ch. 4, tables 9 and 22',
    version: 'specificity/1',
  },
  materials_content: {
    rule: 'The share of the standards that the materials cover. High: all. Medium: 80% or more, but not all. Low: less than 80%.',
    source: 'Dissertation ch. 4 (table 22 prints 80 to 90% for Medium; the text is followed)',
    version: 'materials-content/1',
  },
  materials_demand: {
    rule: 'How the activities of each grade are spread over the four Depth of Knowledge levels. High: a balance of three levels. Medium: of two. The level that most grades hold is the level of the materials.',
    source: 'Dissertation ch. 4 and table 22',
    version: 'materials-demand/1',
  },
  assessments_content: {
    rule: 'Per grade, the share of the curriculum’s salient topics (in more than 25 activities) that the assessments take up. High: 75% or more. Medium: 50% or more. Low: less than 50%. The level that most grades hold is the level of the assessments.',
    source: 'Dissertation ch. 4 and table 22',
    version: 'assessments-content/1',
  },
  assessments_demand: {
    rule: 'Per grade, how far apart assessments and curriculum are in the share of each Depth of Knowledge level. High: at least three of four levels within 10 percentage points. Medium: within 20. Low: farther apart.',
    source: 'Dissertation ch. 4 and table 22',
    version: 'assessments-demand/1',
  },
  leader_learning: { rule: learning('school leaders'), source: 'Dissertation ch. 4 and table 22', version: 'leader-learning/1' },
  teacher_learning: { rule: learning('teachers'), source: 'Dissertation ch. 4 and table 22', version: 'teacher-learning/1' },
};
