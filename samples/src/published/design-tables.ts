import type { Feature, RatingKey } from '@trellis/domain/infrastructure';
import { featureLabels } from '@trellis/domain/infrastructure';
import type { DistrictKey, Measure, PublishedFigure } from '../types.ts';
import { row } from './rows.ts';

/** Table 7: the core elements, by the keys under which the designs hold them. */
const elements: [DistrictKey, 'role' | 'resource' | 'structure', [string, string[]][]][] = [
  [
    'almond-valley',
    'role',
    [
      ['Assistant superintendents', ['assistant-superintendent']],
      ['Coaches and manager', ['district-coach', 'math-manager']],
      ['School leaders', ['school-leader']],
    ],
  ],
  [
    'almond-valley',
    'resource',
    [
      ['IPG', ['ipg']],
      ['Go Math', ['go-math']],
      ['Quarterly Planner', ['quarterly-planner']],
      ['Interims and KinderAssess', ['interim-assessments', 'kinder-assess']],
      ['6-to-8 Week Plan', ['six-to-eight-week-plan']],
    ],
  ],
  [
    'almond-valley',
    'structure',
    [
      ['Classroom walkthroughs', ['classroom-walkthroughs']],
      ['Instructional Practice Walks', ['instructional-practice-walks']],
      ['District ILT', ['district-ilt']],
      ['Coaching', ['coaching-of-teachers', 'coaching-of-leaders']],
      ['Regional learning', ['regional-learning']],
    ],
  ],
  [
    'cypress',
    'role',
    [
      ['Assistant superintendents', ['assistant-superintendent']],
      ['Coaches and manager', ['district-coach', 'math-manager']],
      ['School leaders', ['school-leader', 'school-based-coach']],
    ],
  ],
  [
    'cypress',
    'resource',
    [
      ['Core Curriculum', ['core-curriculum']],
      ['Math Teaching Toolkit', ['math-teaching-toolkit']],
      ['Milestones', ['milestones']],
    ],
  ],
  [
    'cypress',
    'structure',
    [
      ['Cohort meetings', ['cohort-meetings']],
      ['New-teacher learning', ['new-teacher-learning']],
      ['Teacher-leader training', ['teacher-leader-training']],
      ['Coaching', ['coaching-of-teachers', 'coaching-of-leaders']],
      ['Induction coaching', ['induction-coaching']],
      ['Lesson Study', ['lesson-study']],
      ['School-based coach support', ['school-based-coach-support']],
    ],
  ],
];
const columns = { role: 'Roles', resource: 'Resources', structure: 'Structures' };
const table7 = elements.flatMap(([district, kind, rows]) =>
  rows.map(
    ([label, keys]): PublishedFigure => ({
      district,
      table: 7,
      row: label,
      column: columns[kind],
      published: 'yes',
      unit: 'yes_no',
      measure: { of: 'component', kind, keys },
    }),
  ),
);

/** Table 9: is it specified, and in which resource. */
const specified: [Feature, string[] | null, string[] | null][] = [
  ['content', ['go-math'], ['core-curriculum']],
  ['learning_goals', ['go-math', 'quarterly-planner'], ['core-curriculum']],
  ['route', ['go-math'], null],
  ['pacing', ['quarterly-planner'], ['core-curriculum']],
  ['timing', null, null],
  ['models', ['go-math', 'quarterly-planner'], ['core-curriculum']],
  ['core_practices', ['ipg'], null],
];
const table9 = specified.flatMap(([feature, ...where]) =>
  (['almond-valley', 'cypress'] as const).map((district, i): PublishedFigure => {
    const resources = where[i] ?? [];
    const measure: Measure = { of: 'feature', feature, resources };
    return { district, table: 9, row: featureLabels[feature], column: 'Specified', published: where[i] ? 'yes' : 'no', unit: 'yes_no', measure };
  }),
);

/** Tables 11 and 12: assessments against curriculum, by grade. */
const byGrade: [11 | 12, DistrictKey, 'K' | '1' | '2', content: string, demand: string][] = [
  [11, 'almond-valley', 'K', 'high', 'low'],
  [11, 'almond-valley', '1', 'medium', 'low'],
  [11, 'almond-valley', '2', 'high', 'medium'],
  [12, 'cypress', 'K', 'medium', 'low'],
  [12, 'cypress', '1', 'high', 'high'],
  [12, 'cypress', '2', 'high', 'high'],
];
const gradeNames = { K: 'Kindergarten', '1': 'First grade', '2': 'Second grade' };
const tables11and12 = byGrade.flatMap(([table, district, grade, content, demand]): PublishedFigure[] => [
  {
    district,
    table,
    row: gradeNames[grade],
    column: 'Content',
    published: content,
    unit: 'level',
    measure: { of: 'grade_rating', rating: 'assessments_content', grade },
  },
  {
    district,
    table,
    row: gradeNames[grade],
    column: 'Demand',
    published: demand,
    unit: 'level',
    measure: { of: 'grade_rating', rating: 'assessments_demand', grade },
  },
]);

/** Table 21 (and 8 and 10, which print the same): the nine ratings. */
const ratings: [RatingKey, string, string, string][] = [
  ['inclusivity', 'Inclusivity', 'high', 'low'],
  ['authority', 'Authority', 'high', 'low'],
  ['specificity', 'Specificity', 'high', 'medium'],
  ['materials_content', 'Materials, content', 'high', 'high'],
  ['materials_demand', 'Materials, demand', 'low', 'medium'],
  ['assessments_content', 'Assessments, content', 'high', 'high'],
  ['assessments_demand', 'Assessments, demand', 'low', 'high'],
  ['leader_learning', 'School leaders’ learning', 'high', 'low'],
  ['teacher_learning', 'Teachers’ learning', 'high', 'medium'],
];
const table21 = ratings.flatMap(([rating, label, almondValley, cypress]) =>
  row(21, label, 'level', [almondValley, cypress], { of: 'rating', rating }, 'Level'),
);

export const designTables: readonly PublishedFigure[] = [...table7, ...table9, ...tables11and12, ...table21];
