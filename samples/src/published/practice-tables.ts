import { type TaskKind, taskKindLabels } from '@trellis/domain/practice';
import type { DistrictKey, PublishedFigure } from '../types.ts';
import { row } from './rows.ts';

const learning: TaskKind[] = ['planning_learning', 'facilitating_learning'];
const learningLabel = 'Planning and facilitating teacher professional learning';
const label = (kinds: TaskKind[]) => (kinds.length > 1 ? learningLabel : taskKindLabels[kinds[0]!]);

/** The study's kinds of task, in the order of table 16; planning and facilitating are one row there. */
const rows = {
  learning,
  observing: ['observing_debriefing'],
  responding: ['responding'],
  improvement: ['school_improvement'],
  outward: ['outward_facing'],
  capacity: ['district_capacity'],
} satisfies Record<string, TaskKind[]>;

/** Table 3: hours by coach and window. */
const observed: [DistrictKey, string | null, winter: number, spring: number, total: number][] = [
  ['almond-valley', 'laverne', 10.12, 9.17, 19.29],
  ['almond-valley', 'tallulah', 9.13, 10.83, 19.96],
  ['almond-valley', null, 19.25, 20, 39.25],
  ['cypress', 'liza', 10.08, 11.58, 21.66],
  ['cypress', 'olaf', 9.92, 10.17, 20.09],
  ['cypress', null, 20, 21.75, 41.75],
];
const table3 = observed.flatMap(([district, coach, winter, spring, total]) =>
  (
    [
      ['Winter', winter, 'winter'],
      ['Spring', spring, 'spring'],
      ['Total', total, undefined],
    ] as const
  ).map(
    ([column, published, window]): PublishedFigure => ({
      district,
      table: 3,
      row: coach ? coach[0]!.toUpperCase() + coach.slice(1) : 'Total',
      column,
      published,
      unit: 'hours',
      measure: { of: 'hours', ...(coach ? { coach } : {}), ...(window ? { window } : {}) },
    }),
  ),
);

/** Table 13: which kinds of task were seen at all. */
const table13 = Object.values(rows).flatMap((kinds) =>
  row(13, label(kinds), 'yes_no', ['yes', 'yes'], { of: 'task_seen', kinds }, 'Seen').map((figure) =>
    kinds === rows.outward && figure.district === 'almond-valley' ? { ...figure, published: 'no' } : figure,
  ),
);

/** Tables 14 (Almond Valley) and 15 (Cypress): tasks, and interactions in them. */
const counted: [14 | 15, DistrictKey, TaskKind[] | null, tasks: number, interactions: number][] = [
  [14, 'almond-valley', rows.learning, 12, 36],
  [14, 'almond-valley', rows.observing, 7, 45],
  [14, 'almond-valley', rows.responding, 3, 16],
  [14, 'almond-valley', rows.improvement, 4, 28],
  [14, 'almond-valley', rows.capacity, 4, 10],
  [14, 'almond-valley', null, 30, 135],
  [15, 'cypress', rows.learning, 8, 26],
  [15, 'cypress', rows.observing, 6, 30],
  [15, 'cypress', rows.responding, 2, 11],
  [15, 'cypress', rows.improvement, 4, 12],
  [15, 'cypress', rows.capacity, 5, 45],
  [15, 'cypress', rows.outward, 6, 12],
  [15, 'cypress', null, 31, 136],
];
const tables14and15 = counted.flatMap(([table, district, kinds, tasks, interactions]): PublishedFigure[] => {
  const at = { district, table, row: kinds ? label(kinds) : 'Total' };
  const scope = kinds ? { kinds } : {};
  return [
    { ...at, column: 'Tasks', published: tasks, unit: 'tasks', measure: { of: 'task_count', ...scope } },
    { ...at, column: 'Interactions', published: interactions, unit: 'interactions', measure: { of: 'interaction_count', ...scope } },
  ];
});

/** Table 16: share of the time. */
const times: [TaskKind[], number | null, number][] = [
  [rows.learning, 44, 24],
  [rows.observing, 23, 13],
  [rows.responding, 13, 8],
  [rows.improvement, 12, 11],
  [rows.outward, null, 17],
  [rows.capacity, 8, 27],
];
const table16 = times.flatMap(([kinds, ...cells]) => row(16, label(kinds), 'percent', cells, { of: 'time_share', kinds }, 'Share of time'));

/** Table 17: who led it with the coach. */
const led: [TaskKind[], string | null, string][] = [
  [rows.learning, 'Other coaches, School leaders', 'Other coaches, School leaders'],
  [rows.observing, 'Other coaches, School leaders, Assistant superintendents', 'Alone'],
  [rows.responding, 'Alone', 'Alone'],
  [rows.improvement, 'Other coaches', 'Other coaches, School leaders'],
  [rows.outward, null, 'Other coaches'],
  [rows.capacity, 'Other coaches', 'Other coaches'],
];
const table17 = led.flatMap(([kinds, ...cells]) => row(17, label(kinds), 'list', cells, { of: 'leads_with', kinds }, 'Led with'));

/** Table 18: common resources used, by the names of the designs. */
const resources: [TaskKind[], string | null, string][] = [
  [rows.learning, 'Go Math, Quarterly Planner, 6-to-8 Week Plan, IPG', 'Core Curriculum'],
  [rows.observing, 'IPG, Interim assessments', 'none'],
  [rows.responding, 'IPG, Go Math', 'Core Curriculum'],
  [rows.improvement, 'IPG, Interim assessments', 'none'],
  [rows.outward, null, 'Core Curriculum'],
  [rows.capacity, 'none', 'none'],
];
const table18 = resources.flatMap(([kinds, ...cells]) => row(18, label(kinds), 'list', cells, { of: 'resources_used', kinds }, 'Resources'));

export const practiceTables: readonly PublishedFigure[] = [...table3, ...table13, ...tables14and15, ...table16, ...table17, ...table18];
