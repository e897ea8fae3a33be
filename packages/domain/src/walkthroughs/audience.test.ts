import { describe, expect, it } from 'vitest';
import { officesOf } from '../access/index.ts';
import { announcedVersion, audienceChange, earliestInForce, narrowestOf, officeOf, rowsOf, versionInForce } from './index.ts';

const at = { schoolId: 'alder', districtId: 'meadow' };
const principal = officesOf({ role: 'principal', scope: { kind: 'school', id: 'alder' }, districtId: 'meadow' });
const elsewhere = officesOf({ role: 'principal', scope: { kind: 'school', id: 'birch' }, districtId: 'meadow' });
const supervisor = officesOf({ role: 'principal_supervisor', scope: { kind: 'region', id: 'north' }, districtId: 'meadow' });
const coach = officesOf({ role: 'district_coach', scope: { kind: 'district', id: null }, districtId: 'meadow' });

describe('who reads rows of one classroom', () => {
  it.each([
    ['team_and_teacher', [false, false, false, false]],
    ['school_leaders', [true, false, false, false]],
    ['all_leaders', [true, true, true, false]],
  ] as const)('%s: the principal, another principal, the supervisor, a coach who was not there', (rows, readers) => {
    const office = officeOf(rows, at);
    expect([principal, elsewhere, supervisor, coach].map((offices) => office !== null && offices.includes(office))).toEqual(readers);
  });

  it('grows and shrinks', () => {
    expect(audienceChange('team_and_teacher', 'school_leaders')).toBe('wider');
    expect(audienceChange('all_leaders', 'school_leaders')).toBe('narrower');
    expect(audienceChange('all_leaders', 'all_leaders')).toBe('same');
    expect(narrowestOf('all_leaders', 'school_leaders', 'all_leaders')).toBe('school_leaders');
  });
});

describe('the versions of a form', () => {
  const first = { number: 1, inForceFrom: '2026-08-01', classroomRows: 'team_and_teacher' } as const;
  const wider = { number: 2, inForceFrom: '2026-10-02', classroomRows: 'all_leaders' } as const;
  const narrowed = { number: 3, inForceFrom: '2026-11-01', classroomRows: 'school_leaders' } as const;
  const again = { number: 4, inForceFrom: '2026-12-02', classroomRows: 'all_leaders' } as const;
  const versions = [again, narrowed, wider, first];

  it('hold from their day on, the last decided of them', () => {
    expect(['2026-07-31', '2026-08-01', '2026-10-01', '2026-10-02', '2026-11-05'].map((day) => versionInForce(versions, day)?.number ?? null)).toEqual([
      null,
      1,
      1,
      2,
      3,
    ]);
  });

  it('announce a wider audience, until it holds or something else was decided', () => {
    expect(announcedVersion([first, wider], '2026-10-01')?.number).toBe(2);
    expect(announcedVersion([first, wider], '2026-10-02')).toBeNull();
    const takenBack = { ...first, number: 3, inForceFrom: '2026-10-01' };
    expect(announcedVersion([takenBack, wider, first], '2026-10-01')).toBeNull();
    expect(versionInForce([takenBack, wider, first], '2026-10-09')?.number).toBe(3);
  });

  it('are never wider than what was captured with them: widening is not retroactive', () => {
    expect(rowsOf(versions, first, '2026-10-15')).toBe('team_and_teacher');
    expect(rowsOf(versions, narrowed, '2026-12-15')).toBe('school_leaders');
  });

  it('narrow what was captured before, at once and for good, also when it arrives later', () => {
    expect(rowsOf(versions, wider, '2026-10-15')).toBe('all_leaders');
    expect(rowsOf(versions, wider, '2026-11-01')).toBe('school_leaders');
    expect(rowsOf(versions, wider, '2026-12-15')).toBe('school_leaders');
  });

  it('open nothing before their day, whatever a device says it was captured with', () => {
    expect(rowsOf(versions, again, '2026-11-15')).toBe('school_leaders');
  });

  it('hold at once unless more people are to read', () => {
    expect(earliestInForce('team_and_teacher', 'school_leaders', '2026-10-31')).toBe('2026-11-01');
    expect(earliestInForce('all_leaders', 'school_leaders', '2026-10-31')).toBe('2026-10-31');
    expect(earliestInForce('all_leaders', 'all_leaders', '2026-10-31')).toBe('2026-10-31');
  });
});
