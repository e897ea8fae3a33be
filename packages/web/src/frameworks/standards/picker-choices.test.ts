import { expect, test } from 'vitest';
import { shownIn, standardsFound, termsOf } from './picker-choices.ts';

const choices = [
  { value: '3.NF.1', label: '3.NF.1 Unit fractions and their multiples', hint: 'Grade 3' },
  { value: '3.NF.2', label: '3.NF.2 Fractions on the number line', hint: 'Grade 3' },
  { value: '4.NF.1', label: '4.NF.1 Why fractions are equal', hint: 'Grade 4' },
];
const terms = termsOf(choices);
const found = (typed: string) => standardsFound(shownIn(choices, []), typed, terms).map(({ value }) => value);

test('A standard is found by its code, by words, and by grade', () => {
  expect(found('3.nf')).toEqual(['3.NF.1', '3.NF.2']);
  expect(found('line frac')).toEqual(['3.NF.2']);
  expect(found('grade 4')).toEqual(['4.NF.1']);
  expect(found('nf.1')).toEqual(['3.NF.1', '4.NF.1']);
  expect(found('nothing')).toEqual([]);
  expect(found('')).toHaveLength(3);
});

test('A chosen code that is not among the choices stays', () => {
  expect(shownIn(choices, ['M.1', '3.NF.1']).map(({ value }) => value)).toEqual(['3.NF.1', '3.NF.2', '4.NF.1', 'M.1']);
  expect(standardsFound(shownIn(choices, ['M.1']), 'm.1', terms)).toEqual([{ value: 'M.1', label: 'M.1' }]);
});
