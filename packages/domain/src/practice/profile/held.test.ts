import { expect, test } from 'vitest';
import { coverageSentence, heldAgainstPlanned, mondayOf, type Occurrence } from './index.ts';

test('planned against held, per structure; what nobody decided stays undecided', () => {
  const walks: Occurrence[] = [
    { structure: 'walkthrough', planned: '2026-10-02', state: 'held' },
    { structure: 'walkthrough', planned: '2026-10-09', state: 'did_not_happen' },
    { structure: 'walkthrough', planned: '2026-10-16', state: 'changed' },
    { structure: 'walkthrough', planned: '2026-10-23', state: null },
    { structure: 'walkthrough', planned: '2026-11-06', state: null },
    { structure: 'coaches-meeting', planned: '2026-11-06', state: 'did_not_happen' },
  ];
  expect(heldAgainstPlanned(walks, '2026-10-30')).toEqual([
    { structure: 'coaches-meeting', planned: 1, held: 0, changed: 0, didNotHappen: 1, undecided: 0, ahead: 0 },
    { structure: 'walkthrough', planned: 4, held: 1, changed: 1, didNotHappen: 1, undecided: 1, ahead: 1 },
  ]);
  expect(heldAgainstPlanned(walks)[1]).toMatchObject({ planned: 5, undecided: 2, ahead: 0 });
  expect(heldAgainstPlanned([])).toEqual([]);
});

test('a week starts on Monday, over month and year ends too', () => {
  expect(mondayOf('2026-10-05')).toBe('2026-10-05');
  expect(mondayOf('2026-10-11')).toBe('2026-10-05');
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
});

test('coverage is said in words, and what is not known is said so', () => {
  expect(coverageSentence({ weeks: { complete: 12, of: 36 }, hours: { logged: 71, of: 100 } })).toBe('12 of 36 weeks, 71% of hours');
  expect(coverageSentence({ weeks: { complete: 1, of: 1 }, hours: null })).toBe('1 of 1 week, share of hours not known');
  expect(coverageSentence({ weeks: { complete: 0, of: 36 }, hours: { logged: 0.5, of: 800 } })).toBe('0 of 36 weeks, under 1% of hours');
  expect(coverageSentence({ weeks: { complete: 35, of: 36 }, hours: { logged: 799, of: 800 } })).toBe('35 of 36 weeks, over 99% of hours');
  expect(coverageSentence(null)).toBe('How much of the time was logged is not known');
});
