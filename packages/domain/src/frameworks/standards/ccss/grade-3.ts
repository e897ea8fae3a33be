import type { GradeOutline } from './outline.ts';

export const grade3: GradeOutline = {
  OA: [
    [
      'Multiplication and division stories',
      'What a product means',
      'What a quotient means',
      'Word problems to 100',
      'The unknown in a multiplication equation',
    ],
    ['How multiplication and division behave', 'Order, grouping and splitting of factors', 'Division as a missing factor'],
    ['Facts to 100', 'Fluency in multiplication and division'],
    ['Four operations and patterns', 'Two-step word problems', 'Patterns in the tables'],
  ],
  NBT: [['Arithmetic with place value', 'Rounding to 10 and 100', 'Fluency to 1000', 'Multiplying by tens']],
  NF: [
    [
      'Fractions as numbers',
      'Unit fractions and their multiples',
      ['Fractions on the number line', 'Unit fractions on the number line', 'Other fractions on the number line'],
      [
        'Equal fractions and comparison',
        'What makes fractions equal',
        'Finding equal fractions',
        'Whole numbers as fractions',
        'Comparing with like numerators or denominators',
      ],
    ],
  ],
  MD: [
    ['Time, liquid volume and mass', 'Time to the minute', 'Liquid volume and mass'],
    ['Data', 'Scaled picture and bar graphs', 'Half and quarter inches on a line plot'],
    [
      'Area',
      ['What area is', 'The unit square', 'Covering with unit squares'],
      'Counting unit squares',
      ['Area, multiplication and addition', 'Tiling a rectangle', 'Multiplying side lengths', 'Area and the distributive property', 'Adding areas of parts'],
    ],
    ['Perimeter', 'Perimeter of polygons'],
  ],
  G: [['What makes a shape', 'Attributes that shapes share', 'Equal parts as unit fractions']],
};
