import { expect, test } from 'vitest';
import { DesignDocument } from '../../infrastructure/index.ts';
import type { PracticeRecord } from '../../practice/index.ts';
import { compareWithPublished, computePublished, type Measure, type PublishedCase, type PublishedCell, PublishedRow } from './index.ts';

const design = DesignDocument.parse({
  format: 'trellis-design/1',
  district: { name: 'Lakeside', schoolLeaders: ['principals', 'school_based_coaches'] },
  components: [
    { key: 'guide', kind: 'framework', name: 'Practice Guide' },
    { key: 'units', kind: 'material', name: 'Our Units' },
  ],
  features: [
    { feature: 'content', resource: 'units', clear: true },
    { feature: 'core_practices', clear: false },
  ],
  decisions: [],
});
const record = (given: Partial<PracticeRecord>): PracticeRecord => ({
  key: 'x',
  coach: 'ana',
  date: '2019-02-04',
  minutes: 90,
  kind: 'observing_debriefing',
  resources: [],
  people: [],
  interactions: [],
  ...given,
});
const given: PublishedCase = {
  design,
  practice: [
    record({ people: [{ group: 'school_based_coaches', part: 'leads' }], resources: [{ component: 'guide' }] }),
    record({ date: '2019-05-06', minutes: 30, kind: 'responding', people: [{ group: 'teachers', part: 'learns' }] }),
    record({ coach: 'noor', date: '2019-05-06', minutes: 60, kind: 'outward_facing', interactions: [{ partner: 'others', focus: 'not_known' }] }),
  ],
  interviewEvidence: [{ kind: 'observing_debriefing', group: 'principal_supervisors' }],
};
const compute = computePublished(given);

test('practice is counted from raw records', () => {
  expect(compute({ of: 'hours' })).toMatchObject({ value: 3, n: 3 });
  expect(compute({ of: 'hours', coach: 'ana', window: 'winter' })).toMatchObject({ value: 1.5, n: 1 });
  expect(compute({ of: 'time_share', kinds: ['observing_debriefing'] })).toMatchObject({ value: 50, n: 3 });
  expect(compute({ of: 'task_count', kinds: ['responding', 'outward_facing'] })).toMatchObject({ value: 2 });
  expect(compute({ of: 'interaction_count' })).toMatchObject({ value: 1 });
  expect(compute({ of: 'task_seen', kinds: ['co_planning'] })).toMatchObject({ value: 'no' });
  expect(compute({ of: 'resources_used', kinds: ['observing_debriefing'] })).toMatchObject({ value: 'Practice Guide' });
  expect(compute({ of: 'resources_used', kinds: ['responding'] })).toMatchObject({ value: 'none' });
});

test('who is known from interviews only is named so; a coach with a teacher is alone', () => {
  expect(compute({ of: 'leads_with', kinds: ['observing_debriefing'] })).toEqual({
    value: 'Principal supervisors; School leaders',
    n: 1,
    note: 'Known from interviews only, in no observed task: Principal supervisors',
  });
  expect(compute({ of: 'leads_with', kinds: ['responding'] })).toMatchObject({ value: 'Alone' });
});

test('what cannot be computed has no value and a reason', () => {
  const unknown: Measure[] = [
    { of: 'focus_share', kinds: ['outward_facing'], foci: ['logistics'] },
    { of: 'leads_with', kinds: ['student_work'] },
    { of: 'hours', coach: 'nobody' },
    { of: 'feature', feature: 'pacing', resources: [] },
    { of: 'rating', rating: 'authority' },
    { of: 'grade_rating', rating: 'assessments_content', grade: 'K' },
  ];
  for (const measure of unknown) {
    const { value, note } = compute(measure);
    expect([measure.of, value]).toEqual([measure.of, null]);
    expect(note?.length, measure.of).toBeGreaterThan(5);
  }
});

test('printed and computed stand side by side, with their difference and what is known about it', () => {
  const cell = (of: Partial<PublishedCell>): PublishedCell => ({
    district: 'lakeside',
    table: 16,
    row: 'r',
    column: 'c',
    published: 49,
    unit: 'percent',
    measure: { of: 'time_share', kinds: ['observing_debriefing'] },
    ...of,
  });
  const rows = compareWithPublished(
    [
      cell({}),
      cell({ published: 48 }),
      cell({ published: 'School leaders, Principal supervisors', unit: 'list', measure: { of: 'leads_with', kinds: ['observing_debriefing'] } }),
      cell({ published: 'high', unit: 'level', measure: { of: 'rating', rating: 'authority' } }),
    ],
    (_, measure) => compute(measure),
    ({ published }) => (published === 48 ? 'Printed differently in the text.' : null),
  );
  expect(rows.map((row) => PublishedRow.parse(row))).toEqual(rows);
  expect(rows).toMatchObject([
    { computed: 50, difference: 1, agrees: true, note: null },
    { difference: 2, agrees: false, note: 'Printed differently in the text.' },
    { difference: null, agrees: true },
    { computed: null, agrees: null },
  ]);
});
