import { describe, expect, it } from 'vitest';
import { gradesOf } from './grades.ts';
import { listOf, percentText } from './words.ts';

describe('words for figures', () => {
  it('never round a share to a whole number that it is not', () => {
    expect(percentText(1999, 2000)).toBe('99.95%');
    expect(percentText(6, 11)).toBe('54.5%');
    expect(percentText(1, 5)).toBe('20%');
    expect(percentText(1999, 10000)).toBe('19.99%');
    expect(percentText(1, 3000)).toBe('0.03%');
  });

  it('list names as people do', () => {
    expect(listOf(['a'])).toBe('a');
    expect(listOf(['a', 'b'], 'or')).toBe('a or b');
    expect(listOf(['a', 'b', 'c'])).toBe('a, b, and c');
  });

  it('put grades in the order of school, kindergarten before grade 1', () => {
    expect(gradesOf([{ grade: '10' }, { grade: '2' }, { grade: 'K' }, { grade: 'PK' }, { grade: '2' }])).toEqual(['PK', 'K', '2', '10']);
  });
});
