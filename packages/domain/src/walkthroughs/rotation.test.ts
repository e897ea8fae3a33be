import { expect, test } from 'vitest';
import { longestUnseenFirst, weeksBetween } from './rotation.ts';

test('Weeks are whole ones, also across a change of the clocks and of the year', () => {
  expect(weeksBetween('2026-11-24', '2026-11-30')).toBe(0);
  expect(weeksBetween('2026-11-23', '2026-11-30')).toBe(1);
  expect(weeksBetween('2026-10-26', '2026-11-02')).toBe(1);
  expect(weeksBetween('2026-12-28', '2027-01-11')).toBe(2);
});

test('A school that nobody has seen comes first, then the longest unseen, and equals by name', () => {
  const schools = [
    { name: 'Cedar', lastSeen: '2026-11-20' },
    { name: 'Birch', lastSeen: '2026-10-02' },
    { name: 'Elm', lastSeen: null },
    { name: 'Alder', lastSeen: '2026-11-20' },
  ];
  expect(longestUnseenFirst(schools).map(({ name }) => name)).toEqual(['Elm', 'Birch', 'Alder', 'Cedar']);
});
