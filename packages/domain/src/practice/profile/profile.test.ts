import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RoleGroup } from '../../access/roles.ts';
import { isRefused } from '../../kernel/estimate.ts';
import type { PracticeRecord } from '../record.ts';
import { Focus, FocusSetBy, Part, Place, TaskKind } from '../vocabulary.ts';
import { countRecords, figuresOf, openingFilter, Profile, profile, selectInteractions, selectRecords } from './index.ts';

let made = 0;
function record(given: Partial<PracticeRecord>): PracticeRecord {
  made += 1;
  return { key: `t${made}`, coach: 'noor', date: '2026-10-05', minutes: 60, kind: 'responding', resources: [], people: [], interactions: [], ...given };
}
const talks = (focus: Focus, times: number, partner: RoleGroup = 'teachers') => Array.from({ length: times }, () => ({ focus, partner }));
const readable = { population: 'readable' as const };
const shares = (figures: Profile['time']) =>
  Object.fromEntries(figures.map((each) => [each.key, isRefused(each.estimate) ? each.estimate.refused : each.estimate.value]));

describe('two coaches and a week of tasks', () => {
  const week = [
    record({
      kind: 'planning_learning',
      minutes: 90,
      people: [{ group: 'math_manager', part: 'leads' }],
      interactions: talks('learning_design', 3, 'math_manager'),
    }),
    record({
      kind: 'facilitating_learning',
      minutes: 60,
      school: 'lake',
      people: [
        { group: 'principals', part: 'leads' },
        { group: 'district_coaches', part: 'leads' },
        { group: 'teachers', part: 'learns', count: 12 },
      ],
      resources: [{ component: 'curriculum' }, { component: 'curriculum', use: 'taught_from' }, { component: 'framework' }],
      interactions: [...talks('using_materials', 1), ...talks('doing_mathematics', 2), ...talks('not_known', 4)],
      sustained: true,
      focusSetBy: 'data',
    }),
    record({
      kind: 'responding',
      minutes: 30,
      school: 'lake',
      date: '2026-10-12',
      people: [{ group: 'teachers', part: 'learns' }],
      sustained: false,
      focusSetBy: 'teacher',
    }),
    record({ kind: 'off_role', minutes: 20, coach: 'ana' }),
    record({ kind: 'outward_facing', minutes: 40, coach: 'ana', interactions: talks('not_known', 2, 'others') }),
  ];
  const given = profile(countRecords(week), { ...readable, componentNames: { curriculum: 'Our curriculum' } });

  test('time is a share of minutes, planning and facilitating together and apart', () => {
    expect(given.minutes).toBe(240);
    expect(shares(given.time)).toMatchObject({
      'time.planning_and_facilitating': 150 / 240,
      'time.planning_learning': 90 / 240,
      'time.facilitating_learning': 60 / 240,
      'time.off_role': 20 / 240,
    });
    expect(shares([given.reach, given.offRole])).toEqual({ reach: 180 / 240, off_role: 20 / 240 });
  });

  test('who leads counts only who leads: the manager is a coach, teachers who learn leave a coach alone', () => {
    const leaders = Object.fromEntries(given.leaders.map((row) => [row.row, row.figures.map((each) => each.label)]));
    expect(leaders.planning_learning).toEqual(['Other coaches']);
    expect(leaders.planning_and_facilitating).toEqual(['Other coaches', 'School leaders']);
    expect(leaders.responding).toEqual(['Alone']);
    expect(shares([given.ledWithOthers])).toEqual({ led_with_others: 1 / 5 });
  });

  test('a component used twice in one task counts once', () => {
    const row = given.resources.find((each) => each.row === 'facilitating_learning')!;
    expect(row.figures.map((each) => [each.label, each.estimate])).toMatchObject([
      ['Our curriculum', { value: 1, n: 1 }],
      ['framework', { value: 1, n: 1 }],
    ]);
    expect(shares([given.anyResource])).toEqual({ any_resource: 1 / 5 });
  });

  test('unknown focus is counted beside the shares, never in them', () => {
    const row = given.focus.find((each) => each.row === 'facilitating_learning')!;
    expect(shares(row.figures)).toEqual({
      'focus.facilitating_learning.doing_mathematics': 2 / 3,
      'focus.facilitating_learning.using_materials': 1 / 3,
      'focus.facilitating_learning.not_known': 4,
    });
    const outward = given.focus.find((each) => each.row === 'outward_facing')!;
    expect(outward.figures[0]!.estimate).toMatchObject({ refused: 'no_data', reason: 'Interactions were recorded, their focus is not known' });
  });

  test('where nothing was recorded the figure is refused and never 0', () => {
    expect(shares(given.usingMaterials)).toEqual({
      'using_materials.facilitating_learning': 1 / 3,
      'using_materials.observing_debriefing': 'no_data',
      'using_materials.responding': 'no_data',
    });
    expect(shares(given.schoolImprovement)).toMatchObject({ 'school_improvement.teaching_and_learning': 'no_data', 'school_improvement.logistics': 'no_data' });
    expect(shares(given.places)['place.classroom']).toBe('no_data');
    const volume = given.volume.find((row) => row.row === 'responding')!;
    expect(volume.tasks.estimate).toMatchObject({ value: 1 });
    expect(volume.interactions.estimate).toMatchObject({ refused: 'not_logged' });
    const nothing = profile(countRecords([]), readable);
    expect(figuresOf(nothing).filter((figure) => !isRefused(figure.estimate))).toEqual([]);
  });

  test('sustained, focus set by and dose count only what was recorded', () => {
    expect(given.sustained.estimate).toMatchObject({ value: 0.5, n: 2 });
    expect(shares(given.focusSetBy)).toMatchObject({ 'focus_set_by.data': 0.5, 'focus_set_by.teacher': 0.5, 'focus_set_by.principal': 0 });
    expect(given.dose.schools).toEqual([{ school: 'lake', contacts: 2, weeks: 2 }]);
  });

  test('two coaches get no interval, and too few talks no distance', () => {
    expect(given.reach.estimate).toMatchObject({ interval: null, intervalRefused: expect.stringContaining('Fewer than five coaches') });
    expect(given.variability.distance.estimate).toMatchObject({ refused: 'too_few' });
  });

  test('the profile fits its schema', () => {
    expect(Profile.parse(given)).toEqual(given);
  });
});

test('talk for school improvement is over all partners, and among coaches by itself', () => {
  const meeting = [
    record({ kind: 'school_improvement', interactions: [...talks('logistics', 3, 'principals'), ...talks('student_thinking', 1, 'math_manager')] }),
  ];
  expect(shares(profile(countRecords(meeting), readable).schoolImprovement)).toEqual({
    'school_improvement.teaching_and_learning': 1 / 4,
    'school_improvement.logistics': 3 / 4,
    'school_improvement.among_coaches.teaching_and_learning': 1,
    'school_improvement.among_coaches.logistics': 0,
  });
});

test('school leaders are those the district counts so', () => {
  const one = [record({ people: [{ group: 'school_based_coaches', part: 'leads' }] })];
  expect(countRecords(one).ledWith).toMatchObject([{ with: 'school_based_coaches' }]);
  expect(countRecords(one).tasks).toMatchObject([{ withOthers: 0 }]);
  expect(countRecords(one, { schoolLeaders: ['school_based_coaches'] }).ledWith).toMatchObject([{ with: 'school_leaders' }]);
});

test('five coaches who differ get an interval', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].flatMap((coach, index) => [
    record({ coach, minutes: 60 }),
    record({ coach, kind: 'off_role', minutes: 10 * (index + 1) }),
  ]);
  const { reach } = profile(countRecords(five), readable);
  if (isRefused(reach.estimate) || !reach.estimate.interval) throw new Error('An interval was expected');
  expect(reach.estimate.value).toBeCloseTo(300 / 450, 12);
  expect(reach.estimate.interval[0]).toBeGreaterThan(0.5);
  expect(reach.estimate.interval[1]).toBeLessThan(0.8);
});

describe('variability between coaches', () => {
  const alike = ['a', 'b'].map((coach) => record({ coach, interactions: [...talks('logistics', 10), ...talks('instructional_practices', 10)] }));
  test('is 0 for coaches who talk alike and 1 for those with nothing in common', () => {
    const apart = [record({ coach: 'a', interactions: talks('logistics', 20) }), record({ coach: 'b', interactions: talks('student_thinking', 30) })];
    expect(profile(countRecords(alike), readable).variability.distance.estimate).toMatchObject({ value: 0, n: 2 });
    const { distance, byChance } = profile(countRecords(apart), readable).variability;
    expect(distance.estimate).toMatchObject({ value: 1, n: 2 });
    expect(byChance).toBeGreaterThan(0);
  });
  test('is refused where the split between coaches is made up', () => {
    const { variability } = profile(countRecords(alike), { ...readable, coachSplit: 'made_up' });
    expect(variability.distance.estimate).toMatchObject({ refused: 'not_published' });
  });
});

const anyRecord: fc.Arbitrary<PracticeRecord> = fc.record(
  {
    key: fc.uuid(),
    coach: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    date: fc.constantFrom('2026-10-05', '2026-10-11', '2026-10-12', '2027-01-04'),
    minutes: fc.integer({ min: 1, max: 300 }),
    kind: fc.constantFrom(...TaskKind.options),
    place: fc.constantFrom(...Place.options),
    school: fc.constantFrom('lake', 'hill'),
    focusSetBy: fc.constantFrom(...FocusSetBy.options),
    structure: fc.constantFrom('walkthrough', 'coaching'),
    sustained: fc.boolean(),
    resources: fc.array(fc.record({ component: fc.constantFrom('x', 'y') }), { maxLength: 3 }),
    people: fc.array(fc.record({ group: fc.constantFrom(...RoleGroup.options), part: fc.constantFrom(...Part.options) }), { maxLength: 3 }),
    interactions: fc.array(fc.record({ focus: fc.constantFrom(...Focus.options), partner: fc.constantFrom(...RoleGroup.options) }), { maxLength: 5 }),
  },
  { requiredKeys: ['key', 'coach', 'date', 'minutes', 'kind', 'resources', 'people', 'interactions'] },
);

test('every figure is what counting the records it opens onto gives', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 25 }), (records) => {
      for (const figure of figuresOf(profile(countRecords(records), readable))) {
        if (figure.unit === 'distance' || figure.counted === 'schools') continue;
        const { opens, outOf } = openingFilter(figure);
        const weigh = (filter: typeof opens) => {
          const selected = selectRecords(records, filter);
          if (figure.counted === 'interactions') return selected.reduce((sum, each) => sum + selectInteractions(each, filter).length, 0);
          const overMinutes = /^(time|reach|off_role|place)/.test(figure.key);
          return overMinutes ? selected.reduce((sum, each) => sum + each.minutes, 0) : selected.length;
        };
        if (isRefused(figure.estimate)) expect(weigh(outOf), figure.key).toBe(0);
        else if (figure.unit === 'share') expect(figure.estimate.value, figure.key).toBeCloseTo(weigh(opens) / weigh(outOf), 12);
        else expect(figure.estimate.value, figure.key).toBe(weigh(opens));
      }
    }),
    { numRuns: 60 },
  );
});

test('the order of records changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 20 }), (records) => {
      expect(countRecords([...records].reverse())).toEqual(countRecords(records));
    }),
    { numRuns: 40 },
  );
});
