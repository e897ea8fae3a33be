import { describe, expect, it } from 'vitest';
import { searchQuery, searchRank, searchTerms } from './search-terms.ts';

const item = (code: string | null, statement: string) => searchTerms({ code, statement, abbreviated: null });
const published = item('CCSS.Math.Content.3.NF.A.1', 'Qué es una fracción, in half-hours');
const rank = (terms: string[], typed: string) => {
  const query = searchQuery(typed);
  return query && searchRank(terms, query);
};

describe('a standard is found', () => {
  it.each([
    ['by its whole code', 'CCSS.Math.Content.3.NF.A.1', 0],
    ['by the end of its code, in any case', '3.nf.a.1', 0],
    ['by the beginning of that end', '3.NF', 1],
    ['by the code without the letter of the cluster', '3.NF.1', 0],
    ['by the code with hyphens', '3-NF-A', 1],
    ['by a word, whatever its marks', 'fraccion', 0],
    ['by the beginnings of several words', 'frac hal', 1],
    ['by a code and a word', '3.NF frac', 1],
    ['by a word with a hyphen', 'half-hours', 1],
    ['never by another grade', '4.NF', null],
    ['never by the middle of a word', 'racci', null],
    ['never when one of the words is missing', 'fraction whole', null],
  ])('%s', (_how, typed, expected) => {
    expect(rank(published, typed)).toBe(expected);
  });

  it('by nothing when nothing was typed that could be found', () => {
    expect(searchQuery(' – ! ')).toBeNull();
  });

  it('with its parts, itself first', () => {
    const codes = ['K.CC.4', 'K.CC.4a', 'K.CC.5', 'K.CC.40'];
    expect(codes.map((code) => rank(item(code, 'x'), 'k.cc.4'))).toEqual([0, 1, null, 1]);
  });
});
