import type { Estimate } from '@trellis/domain/kernel';
import { countRecords, type Figure, type PracticeRecord, profile } from '@trellis/domain/practice';
import { describe, expect, it } from 'vitest';
import { figureSentence, highest, lowerFirst } from './figure-words.ts';
import { choosePeriod, periodsOf } from './periods.ts';
import { topics, topicsOf } from './topics.ts';

const years = [
  {
    name: '2025–26',
    starts: '2025-08-11',
    ends: '2026-06-05',
    terms: [
      { id: 'fall', name: 'Fall term', starts: '2025-08-11', ends: '2025-12-19' },
      { id: 'spring', name: 'Spring term', starts: '2026-01-05', ends: '2026-06-05' },
    ],
  },
  { name: '2024–25', starts: '2024-08-12', ends: '2025-06-06', terms: [] },
];

describe('Periods of a profile', () => {
  it('end today, and a part that has not begun is left out', () => {
    const periods = periodsOf(years, '2025-11-20');
    expect(periods.map(({ key }) => key)).toEqual(['year', 'fall', 'month', 'last_month', 'year_before']);
    expect(periods[0]).toMatchObject({ from: '2025-08-11', to: '2025-11-20' });
    expect(periods[3]).toMatchObject({ from: '2025-10-01', to: '2025-10-31' });
    expect(periods[4]).toMatchObject({ from: '2024-08-12', to: '2025-06-06' });
  });
  it('in January the spring has begun, and last month is in the old year', () => {
    const periods = periodsOf(years, '2026-01-09');
    expect(periods.find(({ key }) => key === 'fall')).toMatchObject({ label: 'Fall term', to: '2025-12-19' });
    expect(periods.find(({ key }) => key === 'spring')).toMatchObject({ from: '2026-01-05', to: '2026-01-09' });
    expect(periods.find(({ key }) => key === 'last_month')).toMatchObject({ from: '2025-12-01', to: '2025-12-31' });
  });
  it('in the summer are those of the year that ended', () => {
    expect(periodsOf(years, '2026-07-01')[0]).toMatchObject({ label: 'School year 2025–26', to: '2026-06-05' });
  });
  it('without a school year are months', () => expect(periodsOf([], '2025-11-20').map(({ key }) => key)).toEqual(['month', 'last_month']));
  it('of one’s choice need two days in order', () => {
    const periods = periodsOf(years, '2025-11-20');
    expect(choosePeriod(periods, { period: 'custom', from: '2025-10-01', to: '2025-10-15' })).toMatchObject({ key: 'custom', from: '2025-10-01' });
    expect(choosePeriod(periods, { period: 'custom', from: '2025-10-15', to: '2025-10-01' })?.key).toBe('year');
    expect(choosePeriod(periods, { period: 'spring', from: '', to: '' })?.key).toBe('year');
  });
});

const figure = (estimate: Partial<Estimate>, unit: Figure['unit'] = 'share'): Figure => ({
  key: 'k',
  label: 'Label',
  unit,
  counted: 'tasks',
  opens: {},
  estimate: { population: 'readable', n: 48, ...estimate } as Estimate,
});

describe('A figure in words', () => {
  it('has its interval and n, or its n alone', () => {
    expect(figureSentence(figure({ value: 0.62, interval: [0.51, 0.72] }))).toBe('62% (51\u2060–\u206072), n\u00a048 tasks');
    expect(figureSentence(figure({ value: 0.62, interval: null, n: 1 }))).toBe('62%, n\u00a01 task');
    expect(figureSentence(figure({ value: 1, interval: null }, 'tasks'))).toBe('1 task');
    expect(figureSentence(figure({ value: 3.4, interval: null, n: 7 }, 'contacts'))).toBe('3.4 contacts, n\u00a07 tasks');
    expect(figureSentence(figure({ value: 0.21, interval: null }, 'distance'))).toBe('0.2, n\u00a048 tasks');
  });
  it('above 0 never reads as 0', () => {
    expect(figureSentence(figure({ value: 0.002, interval: null }))).toBe('under 1%, n\u00a048 tasks');
    expect(figureSentence(figure({ value: 0, interval: null }))).toBe('0%, n\u00a048 tasks');
  });
  it('that could not be had says why, and is never 0', () => {
    expect(figureSentence(figure({ refused: 'no_data', reason: 'No task has been recorded', n: 0 }))).toBe('No data: no task has been recorded');
    expect(highest([figure({ refused: 'no_data', reason: 'None', n: 0 })])).toBeNull();
  });
  it('keeps abbreviations in the middle of a sentence', () =>
    expect([lowerFirst('Responding'), lowerFirst('IPW guide'), lowerFirst('A walkthrough')]).toEqual(['responding', 'IPW guide', 'a walkthrough']));
});

describe('The questions of a profile', () => {
  const records: PracticeRecord[] = [
    {
      key: 'a',
      coach: 'tallulah',
      date: '2025-11-18',
      minutes: 60,
      kind: 'observing_debriefing',
      resources: [],
      people: [{ group: 'principals', part: 'leads' }],
      interactions: [{ partner: 'teachers', focus: 'student_thinking' }],
    },
    { key: 'b', coach: 'tallulah', date: '2025-11-19', minutes: 30, kind: 'off_role', resources: [], people: [], interactions: [] },
  ];
  const full = profile(countRecords(records), { population: 'readable' });
  const empty = profile(countRecords([]), { population: 'readable' });
  it.each(topics.map((topic) => [topic.slug, topic] as const))('%s is answered in a sentence, with and without records', (_slug, topic) => {
    for (const given of [full, empty]) {
      const sentence = topic.answer(given);
      expect(sentence).toMatch(/\S.*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|null|\.\./);
    }
  });
  it('without records say nothing of 0%', () => {
    for (const topic of topics) expect(topic.answer(empty)).not.toMatch(/\b0%/);
  });
  it('are answered from the records', () => {
    const answer = (slug: string) => topics.find((topic) => topic.slug === slug)?.answer(full);
    expect(answer('time')).toBe('Most: observing and debriefing instruction, 67%, n\u00a02 tasks.');
    expect(answer('leaders')).toBe('Led with other groups: 50%, n\u00a02 tasks.');
    expect(answer('talk')).toBe('In observing and debriefing instruction most: student thinking and learning, 100%, n\u00a01 conversation.');
    expect(answer('off-role')).toBe('33%, n\u00a02 tasks.');
    expect(answer('variability')).toMatch(/^Too few to say: fewer than two coaches/);
  });
  it('of a shared log are asked about its owner, and not of what she planned', () => {
    const asked = topicsOf(false).map(({ question }) => question);
    expect(asked.join(' ')).not.toMatch(/\byou/i);
    expect(topicsOf(false).some(({ slug }) => slug === 'held')).toBe(false);
  });
  it('name no depth of talk', () => {
    for (const topic of topics) expect(`${topic.question} ${topic.rule} ${topic.answer(full)}`).not.toMatch(/depth|substantive/i);
  });
});
