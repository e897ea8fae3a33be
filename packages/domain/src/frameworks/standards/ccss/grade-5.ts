import type { GradeOutline } from './outline.ts';

export const grade5: GradeOutline = {
  OA: [
    ['Numerical expressions', 'Parentheses and brackets', 'Writing and reading expressions'],
    ['Two patterns side by side', 'Comparing two patterns, graphing their pairs'],
  ],
  NBT: [
    [
      'Place value and decimals',
      'Ten times and a tenth of a place',
      'Powers of ten',
      ['Decimals to thousandths', 'Reading and writing thousandths', 'Comparing thousandths'],
      'Rounding decimals',
    ],
    ['Arithmetic with whole numbers and decimals', 'Multiplying with the standard algorithm', 'Dividing by two digits', 'Four operations with decimals'],
  ],
  NF: [
    ['Adding and subtracting fractions', 'Unlike denominators', 'Word problems with unlike fractions'],
    [
      'Multiplying and dividing fractions',
      'A fraction as division',
      ['Multiplying by a fraction', 'A product as part of a partition', 'Area with fractional sides'],
      ['Multiplication as scaling', 'Judging a product without computing', 'Factors above and below one'],
      'Word problems multiplying fractions',
      [
        'Dividing with unit fractions',
        'Unit fraction divided by whole number',
        'Whole number divided by unit fraction',
        'Word problems dividing with unit fractions',
      ],
    ],
  ],
  MD: [
    ['Converting units', 'Converting within a system'],
    ['Data', 'Computing with fractions from a line plot'],
    [
      'Volume',
      ['What volume is', 'The unit cube', 'Filling with unit cubes'],
      'Counting unit cubes',
      ['Volume, multiplication and addition', 'Packing a box', 'Volume formulas', 'Adding volumes of parts'],
    ],
  ],
  G: [
    ['The coordinate plane', 'Axes and coordinates', 'Graphing in the first quadrant'],
    ['Kinds of plane figures', 'What subcategories inherit', 'A hierarchy of figures'],
  ],
};
