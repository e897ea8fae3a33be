import { PracticeRecord, reachesIntoSchools, TaskKind } from '@trellis/domain/practice';
import { describe, expect, it } from 'vitest';
import { sampleDistricts } from '../districts.ts';
import type { DistrictKey } from '../types.ts';
import { addDays, schoolDate, schoolWeeks, weekday } from './calendar.ts';
import { sampledWeeks } from './records.ts';
import { demonstrationYear } from './year.ts';

const start = '2026-08-17';
const saturday = '2026-11-21';
const lastDay = '2027-06-30';

describe('the school calendar', () => {
  it('has 180 weekdays, none of them a holiday', () => {
    const days = schoolWeeks(start).flatMap((week) => week.days);
    expect(days).toHaveLength(180);
    expect(days.every((day) => weekday(day) < 5)).toBe(true);
    for (const off of ['2026-09-07', '2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01', '2027-01-18', '2027-02-15']) expect(days).not.toContain(off);
    expect(days.at(-1)! > '2027-05-20' && days.at(-1)! < '2027-06-20').toBe(true);
  });

  it('has no school around New Year, whatever the weekday', () => {
    for (const year of [2021, 2022, 2023, 2024, 2025, 2027]) {
      const days = schoolWeeks(`${year}-08-17`).flatMap((week) => week.days);
      expect(days.filter((day) => day >= `${year}-12-24` && day <= `${year + 1}-01-01`)).toEqual([]);
    }
  });

  it('finds the day of a week, or the school day before it', () => {
    expect(schoolDate(start, { week: 1, day: 0 })).toBe('2026-08-17');
    expect(schoolDate(start, { week: 4, day: 0 })).toBe('2026-09-08');
    expect(schoolDate(start, { week: 13, day: 2 })).toBe('2026-11-10');
    expect(() => schoolDate(start, { week: 60, day: 0 })).toThrow('no week 60');
  });
});

describe.each(sampleDistricts.map((district) => [district.name, district] as const))('a demonstration year of %s', (_, district) => {
  const year = demonstrationYear(district.key, start, saturday);
  const whole = demonstrationYear(district.key, start, lastDay);

  it('is made of practice records that are all marked as made up', () => {
    const structures = district.design.structures!.map((structure) => structure.key);
    expect(new Set(whole.records.map((record) => record.key)).size).toBe(whole.records.length);
    for (const { synthetic, ...record } of whole.records) {
      expect(synthetic).toBe(true);
      expect(record.key).toMatch(/^synthetic-/);
      PracticeRecord.parse(record);
      if (record.structure) expect(structures).toContain(record.structure);
      if (record.place === 'school' || record.place === 'classroom') expect(district.schools.map((school) => school.key)).toContain(record.school);
    }
  });

  it('has up to 4000 tasks, about 0.76 an hour, on school days until today', () => {
    expect(whole.records.length).toBeGreaterThan(2000);
    expect(whole.records.length).toBeLessThanOrEqual(4000);
    const hours = whole.records.reduce((sum, record) => sum + record.minutes, 0) / 60;
    expect(whole.records.length / hours).toBeGreaterThan(0.7);
    expect(whole.records.length / hours).toBeLessThan(0.9);
    expect(year.records.every((record) => record.date <= saturday && record.date >= start)).toBe(true);
    expect(Math.max(...whole.records.map((record) => record.startMinute! + record.minutes))).toBeLessThan(20 * 60);
  });

  it('spends time near the published shares, and a little on what nobody observed', () => {
    const reach = (records: readonly PracticeRecord[]) => {
      const minutes = (some: readonly PracticeRecord[]) => some.reduce((sum, record) => sum + record.minutes, 0);
      return minutes(records.filter((record) => reachesIntoSchools.includes(record.kind))) / minutes(records);
    };
    expect(Math.abs(reach(whole.records) - reach(district.practice))).toBeLessThan(0.12);
    expect(new Set(whole.records.map((record) => record.kind))).toContain('off_role');
  });

  it('has interactions in the two sampled windows only', () => {
    const inWindow = (date: string) => whole.weeks.some(({ week, monday }) => sampledWeeks.includes(week) && date >= monday && date <= addDays(monday, 6));
    const coded = whole.records.filter((record) => record.interactions.length > 0);
    expect(coded.length).toBeGreaterThan(100);
    expect(coded.every((record) => inWindow(record.date))).toBe(true);
  });

  it('has no record in a week whose log was not kept, and says which weeks are complete', () => {
    const none = whole.logWeeks.filter((week) => week.state === 'none');
    expect(none.length).toBeGreaterThan(0);
    for (const { coach, monday } of none) {
      expect(whole.records.filter((record) => record.coach === coach && record.date >= monday && record.date <= addDays(monday, 6))).toEqual([]);
    }
    for (const { coach, monday } of whole.logWeeks.filter((week) => week.state === 'complete')) {
      expect(whole.records.some((record) => record.coach === coach && record.date >= monday && record.date <= addDays(monday, 6))).toBe(true);
    }
    expect(new Set(whole.logWeeks.map((week) => week.state))).toEqual(new Set(['complete', 'partial', 'none']));
    expect(year.logWeeks.every((week) => week.monday <= saturday)).toBe(true);
  });

  it('plans what the design has, decides the past and leaves the rest open', () => {
    const structures = new Set(district.design.structures!.map((structure) => structure.key));
    expect(new Set(year.occurrences.map((one) => one.structure))).toEqual(structures);
    expect(new Set(year.occurrences.map((one) => one.key)).size).toBe(year.occurrences.length);
    const people = district.people.map((person) => person.key);
    for (const one of year.occurrences) {
      expect(people).toContain(one.facilitator);
      if (one.date >= saturday) expect(one.state).toBe('planned');
      if (one.state === 'changed' || one.state === 'did_not_happen') expect(one.note).toBeTruthy();
    }
    const open = year.occurrences.filter((one) => one.date < saturday && one.state === 'planned');
    expect(open.every((one) => one.facilitator === 'tallulah')).toBe(true);
    expect(open).toHaveLength(district.key === 'almond-valley' ? 2 : 0);
  });

  it('comes out the same again, and only grows as days go by', () => {
    expect(demonstrationYear(district.key, start, saturday)).toEqual(year);
    expect(demonstrationYear(district.key, start, saturday, 2).records).not.toEqual(year.records);
    const earlier = demonstrationYear(district.key, start, '2026-10-02').records;
    const now = new Map(year.records.map((record) => [record.key, record]));
    for (const record of earlier) expect(now.get(record.key)).toEqual(record);
    expect(earlier.length).toBeGreaterThan(100);
    expect(demonstrationYear(district.key, start, '2026-08-10').records).toEqual([]);
  });
});

it('leaves Tallulah two things to decide today', () => {
  const thursday = '2026-11-19';
  const today = demonstrationYear('almond-valley', start, thursday).occurrences.filter((one) => one.facilitator === 'tallulah' && one.date === thursday);
  expect(today.map((one) => one.state)).toEqual(['planned', 'planned']);
});

it('lets coaches differ in what they do, in Cypress more than in Almond Valley', () => {
  const shares = (records: readonly PracticeRecord[]) =>
    TaskKind.options.map((kind) => records.filter((record) => record.kind === kind).length / records.length);
  const distance = (key: DistrictKey) => {
    const { records } = demonstrationYear(key, start, lastDay);
    const team = shares(records);
    const coaches = [...Map.groupBy(records, (record) => record.coach).values()].map(shares);
    return coaches.reduce((sum, coach) => sum + coach.reduce((all, share, i) => all + Math.abs(share - team[i]!) / 2, 0), 0) / coaches.length;
  };
  expect(distance('almond-valley')).toBeGreaterThan(0.02);
  expect(distance('cypress')).toBeGreaterThan(1.5 * distance('almond-valley'));
});
