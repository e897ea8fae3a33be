import { describe, expect, test } from 'vitest';
import { arrange, nextSort } from './arrange.ts';

interface School {
  name: string;
  visits: number | null;
}
const schools: School[] = [
  { name: 'School 10', visits: 4 },
  { name: 'School 9', visits: null },
  { name: 'school 1', visits: 0 },
];
const valueIn = (school: School, key: string) => (key === 'name' ? school.name : school.visits);
const names = (sort: string) => arrange(schools, { sort, page: 1 }, 50, valueIn).rows.map(({ name }) => name);

describe('A list', () => {
  test('sorts names as people count', () => {
    expect(names('name')).toEqual(['school 1', 'School 9', 'School 10']);
    expect(names('-name')).toEqual(['School 10', 'School 9', 'school 1']);
  });

  test('puts unknown last, whichever way it is sorted: unknown is not 0', () => {
    expect(names('visits')).toEqual(['school 1', 'School 10', 'School 9']);
    expect(names('-visits')).toEqual(['School 10', 'school 1', 'School 9']);
  });

  test('keeps the given order when nothing is asked', () => {
    expect(names('')).toEqual(schools.map(({ name }) => name));
  });

  test('is cut into pages, and an address beyond the last shows the last', () => {
    const rows = Array.from({ length: 120 }, (_, index) => index);
    const at = (page: number) => arrange(rows, { sort: '', page }, 50, (row) => row);
    expect(at(1)).toMatchObject({ from: 1, to: 50, pages: 3 });
    expect(at(9)).toMatchObject({ page: 3, from: 101, to: 120 });
    expect(at(Number.NaN)).toMatchObject({ page: 1 });
    expect(arrange([], { sort: 'name', page: 1 }, 50, () => null)).toMatchObject({ from: 0, to: 0, pages: 1 });
  });

  test('pressing a head sorts up, down, then as given', () => {
    expect(nextSort('', 'name')).toBe('name');
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-name', 'name')).toBe('');
    expect(nextSort('visits', 'name')).toBe('name');
  });
});
