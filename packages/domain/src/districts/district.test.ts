import { describe, expect, it } from 'vitest';
import { TimeZone } from '../kernel/index.ts';
import { decisionsIn, NewSchoolYear, setUpStateOf } from './index.ts';

describe('a time zone', () => {
  it.each(['America/Los_Angeles', 'America/Argentina/Ushuaia', 'UTC', 'Pacific/Honolulu'])('%s is one', (zone) => {
    expect(TimeZone.safeParse(zone).success).toBe(true);
  });
  it.each(['Pacific time', '+02:00', 'America/Nowhere', '', "x'; drop table week"])('%s is none', (zone) => {
    expect(TimeZone.safeParse(zone).success).toBe(false);
  });
});

describe('a protection of people', () => {
  const current = { classroomRows: 'team_and_teacher' as const, coachedVisible: false };

  it('changes by a decision with a reason', () => {
    expect(decisionsIn(current, { revision: 1, coachedVisible: true })).toEqual([{ setting: 'coached_visible', value: 'true', needsReason: true }]);
    expect(decisionsIn(current, { revision: 1, classroomRows: 'all_leaders' })).toEqual([
      { setting: 'classroom_rows', value: 'all_leaders', needsReason: true },
    ]);
  });

  it('is first chosen without one', () => {
    expect(decisionsIn({ ...current, classroomRows: null }, { revision: 1, classroomRows: 'team_and_teacher' })[0]?.needsReason).toBe(false);
  });

  it('is not decided again by saving the name of the district', () => {
    expect(decisionsIn(current, { revision: 1, name: 'Meadow', coachedVisible: false, classroomRows: 'team_and_teacher' })).toEqual([]);
  });
});

describe('a first set-up', () => {
  const nothing = { twoFactor: false, schoolYears: 0, schools: 0, people: 0, coaches: 0, classroomRowsChosen: false, invited: 0 };

  it('begins at its first step and goes on where it was left', () => {
    expect(setUpStateOf(nothing).next).toBe('second_factor');
    expect(setUpStateOf({ ...nothing, twoFactor: true, schoolYears: 1, people: 12 }).next).toBe('schools');
  });

  it('ends', () => {
    const state = setUpStateOf({ twoFactor: true, schoolYears: 1, schools: 4, people: 40, coaches: 3, classroomRowsChosen: true, invited: 40 });
    expect(state.next).toBeNull();
    expect(state.steps.find((each) => each.step === 'people')).toEqual({ step: 'people', done: true, count: 40 });
  });
});

it('a school year ends after it begins and lasts no longer than 400 days', () => {
  const year = { id: crypto.randomUUID(), name: '2026–27', starts: '2026-08-01', ends: '2027-06-30' };
  expect(NewSchoolYear.safeParse(year).success).toBe(true);
  expect(NewSchoolYear.safeParse({ ...year, ends: '2026-07-31' }).success).toBe(false);
  expect(NewSchoolYear.safeParse({ ...year, ends: '2027-12-31' }).success).toBe(false);
});
