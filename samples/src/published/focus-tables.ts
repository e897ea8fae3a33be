import { type Focus, focusLabels, type TaskKind, taskKindLabels } from '@trellis/domain/practice';
import type { PublishedFigure } from '../types.ts';
import { row } from './rows.ts';

/** A printed row: focus, percentage in Almond Valley, percentage in Cypress. */
type Row = [Focus, number, number];

/** Tables 24 to 29 (appendix C): what was talked about, over all interactions of a kind of task, whoever the partner is. */
const byKind: [number, TaskKind, Row[]][] = [
  [
    24,
    'planning_learning',
    [
      ['learning_design', 65, 67],
      ['using_materials', 22, 0],
      ['logistics', 13, 33],
    ],
  ],
  [
    25,
    'facilitating_learning',
    [
      ['doing_mathematics', 38, 29],
      ['using_materials', 23, 0],
      ['student_thinking', 15, 29],
      ['instructional_practices', 15, 15],
      ['lesson_planning', 8, 7],
      ['general_students_school', 0, 20],
    ],
  ],
  [
    26,
    'observing_debriefing',
    [
      ['instructional_practices', 31, 30],
      ['surface_features', 20, 13],
      ['student_thinking', 20, 23],
      ['using_materials', 13, 3],
      ['general_students_school', 11, 10],
      ['logistics', 2, 3],
      ['general_lesson', 3, 18],
    ],
  ],
  [
    27,
    'responding',
    [
      ['instructional_practices', 31, 0],
      ['using_materials', 32, 18],
      ['surface_features', 18, 0],
      ['student_thinking', 6, 9],
      ['general_lesson', 6, 0],
      ['sharing_materials', 6, 10],
      ['logistics', 0, 18],
      ['general_students_school', 0, 45],
    ],
  ],
  [
    28,
    'school_improvement',
    [
      ['instructional_practices', 29, 0],
      ['logistics', 29, 83],
      ['student_thinking', 18, 0],
      ['surface_features', 14, 0],
      ['general_students_school', 10, 17],
    ],
  ],
  [
    29,
    'district_capacity',
    [
      ['curriculum_development', 80, 0],
      ['logistics', 20, 0],
      ['not_mathematics', 0, 100],
    ],
  ],
];
const tables24to29 = byKind.flatMap(([table, kind, rows]) =>
  rows.flatMap(([focus, ...cells]) =>
    row(table, focusLabels[focus], 'percent', cells, { of: 'focus_share', kinds: [kind], foci: [focus] }, taskKindLabels[kind]),
  ),
);

/** Table 19: talk on the use of materials in three kinds of task. */
const materials: [TaskKind, number, number][] = [
  ['facilitating_learning', 23, 0],
  ['observing_debriefing', 13, 3],
  ['responding', 31, 18],
];
const table19 = materials.flatMap(([kind, ...cells]) =>
  row(19, taskKindLabels[kind], 'percent', cells, { of: 'focus_share', kinds: [kind], foci: ['using_materials'] }, focusLabels.using_materials),
);

/** Table 20: talk while planning for school improvement. */
const improvement: [string, Focus[], number, number][] = [
  ['Practices and student thinking', ['instructional_practices', 'student_thinking'], 47, 0],
  ['Logistics of teacher learning', ['logistics'], 29, 83],
];
const table20 = improvement.flatMap(([label, foci, ...cells]) =>
  row(20, label, 'percent', cells, { of: 'focus_share', kinds: ['school_improvement'], foci }, taskKindLabels.school_improvement),
);

export const focusTables: readonly PublishedFigure[] = [...table19, ...table20, ...tables24to29];
