import { describe, expect, it } from 'vitest';
import { sharingEnds } from './sharing-ends.ts';

const terms = [
  { id: 'fall', name: 'Fall term', starts: '2025-08-11', ends: '2025-12-19' },
  { id: 'spring', name: 'Spring term', starts: '2026-01-05', ends: '2026-06-05' },
];
const years = [{ name: '2025–26', starts: '2025-08-11', ends: '2026-06-05', terms }];
const untils = (today: string) => sharingEnds(years, today).map(({ until }) => until);

describe('Sharing ends', () => {
  it('with the term, unless something else is chosen', () => expect(untils('2025-11-20')).toEqual(['2025-12-19', '2025-12-18', '2026-06-05']));
  it('in the spring with four weeks, then with the year', () => expect(untils('2026-02-02')).toEqual(['2026-03-02', '2026-06-05']));
  it('not after the year', () => expect(untils('2026-05-20')).toEqual(['2026-06-05']));
  it('after four weeks when there is no school year', () => expect(untils('2026-07-01')).toEqual(['2026-07-29']));
});
