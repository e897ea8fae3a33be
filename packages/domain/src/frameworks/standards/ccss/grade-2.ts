import type { GradeOutline } from './outline.ts';

export const grade2: GradeOutline = {
  OA: [
    ['Addition and subtraction stories to 100', 'Word problems to 100 in one or two steps'],
    ['Facts to 20', 'Fluency to 20, sums from memory'],
    ['Equal groups', 'Odd and even', 'Arrays as repeated addition'],
  ],
  NBT: [
    [
      'Hundreds, tens, ones',
      ['Place value of three digits', 'Ten tens make a hundred', 'Multiples of a hundred'],
      'Counting to 1000, skip-counting',
      'Reading and writing to 1000',
      'Comparing three-digit numbers',
    ],
    [
      'Adding and subtracting with place value',
      'Fluency to 100',
      'Adding four two-digit numbers',
      'Sums and differences to 1000',
      '10 or 100 more or less, mentally',
      'Why the strategies work',
    ],
  ],
  MD: [
    ['Standard units of length', 'Measuring with the right tool', 'One length in two units', 'Estimating lengths', 'How much longer'],
    ['Length in addition and subtraction', 'Word problems about lengths', 'Numbers as lengths on a number line'],
    ['Time and money', 'Time to five minutes', 'Word problems with bills and coins'],
    ['Data', 'Measurements on a line plot', 'Picture graphs and bar graphs'],
  ],
  G: [['What makes a shape', 'Drawing shapes from attributes', 'Rectangles as rows of squares', 'Halves, thirds and fourths of a shape']],
};
