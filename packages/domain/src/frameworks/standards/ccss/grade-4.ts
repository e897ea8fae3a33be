import type { GradeOutline } from './outline.ts';

export const grade4: GradeOutline = {
  OA: [
    ['Problems with four operations', 'Multiplication as comparison', 'Comparison word problems', 'Multistep word problems and remainders'],
    ['Factors and multiples', 'Factors, multiples, primes and composites'],
    ['Patterns', 'Patterns from a rule'],
  ],
  NBT: [
    ['Place value of large numbers', 'Ten times the next place', 'Reading, writing and comparing large numbers', 'Rounding large numbers'],
    ['Arithmetic with large numbers', 'Standard algorithms for sums and differences', 'Multiplying by one and two digits', 'Dividing by one digit'],
  ],
  NF: [
    ['Equal and unequal fractions', 'Why fractions are equal', 'Comparing unlike fractions'],
    [
      'Fractions built from unit fractions',
      [
        'Adding and subtracting like fractions',
        'Joining and separating parts of one whole',
        'Breaking fractions apart',
        'Adding and subtracting mixed numbers',
        'Word problems with like fractions',
      ],
      ['Whole number times fraction', 'Multiples of a unit fraction', 'Multiples of any fraction', 'Word problems with whole number times fraction'],
    ],
    ['Decimals to hundredths', 'Tenths as hundredths', 'Writing decimals', 'Comparing decimals'],
  ],
  MD: [
    ['Units and conversion', 'Relative sizes of units', 'Word problems with measurements', 'Rectangles: area and perimeter'],
    ['Data', 'Fractions on a line plot'],
    ['Angles', ['What an angle is', 'Angle as part of a turn', 'Degrees'], 'Using a protractor', 'Adding angles'],
  ],
  G: [['Lines, angles and shapes', 'Drawing lines and angles', 'Classifying by sides and angles', 'Line symmetry']],
};
