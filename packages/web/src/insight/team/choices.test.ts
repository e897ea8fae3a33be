import type { ReleaseCell } from '@trellis/domain/insight';
import { expect, test } from 'vitest';
import { periodsOf, unitsOf } from './choices.ts';

const cell = (unit: string | null, kind: 'month' | 'term' | 'year', starts: string, more: Partial<ReleaseCell> = {}): ReleaseCell => ({
  unit: { kind: unit === null ? 'district' : 'region', id: unit, name: unit ?? 'Meadow Unified' },
  period: { kind, starts, ends: '2026-10-31', label: `${kind} of ${starts}`, over: kind === 'month' },
  state: 'published',
  ...more,
});
const cells = [
  cell('west', 'year', '2026-08-17', { state: 'hidden' }),
  cell(null, 'month', '2026-09-01'),
  cell(null, 'month', '2026-10-01'),
  cell('east', 'year', '2026-08-17'),
  cell(null, 'year', '2025-08-18'),
  cell(null, 'year', '2026-08-17'),
];

test('the district comes before its regions, and the reader’s own before the others', () => {
  expect(unitsOf(cells, []).map(({ name }) => name)).toEqual(['Meadow Unified', 'east', 'west']);
  expect(unitsOf(cells, ['west']).map(({ name, own }) => [name, own])).toEqual([
    ['Meadow Unified', false],
    ['west', true],
    ['east', false],
  ]);
});

test('years before months, the newest first; hidden is said, small or not', () => {
  expect(periodsOf(cells, 'district').map(({ label }) => label)).toEqual([
    'year of 2026-08-17, so far',
    'year of 2025-08-18, so far',
    'month of 2026-10-01',
    'month of 2026-09-01',
  ]);
  expect(periodsOf(cells, 'west').map(({ label }) => label)).toEqual(['year of 2026-08-17, so far (hidden)']);
});
