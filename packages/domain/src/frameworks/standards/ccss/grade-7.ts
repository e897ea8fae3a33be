import type { GradeOutline } from './outline.ts';

export const grade7: GradeOutline = {
  RP: [
    [
      'Proportional relationships',
      'Unit rates of fractions',
      [
        'Recognizing proportionality',
        'Testing for proportionality',
        'The constant of proportionality',
        'Equations of proportions',
        'Points on a proportional graph',
      ],
      'Percents and ratios in several steps',
    ],
  ],
  NS: [
    [
      'Operations with rational numbers',
      [
        'Adding and subtracting rational numbers',
        'Opposites that make zero',
        'Addition on the number line',
        'Subtraction as adding the opposite',
        'Properties in adding and subtracting',
      ],
      [
        'Multiplying and dividing rational numbers',
        'Signs in multiplication',
        'Signs in division',
        'Properties in multiplying and dividing',
        'Fractions as decimals by long division',
      ],
      'Problems with rational numbers',
    ],
  ],
  EE: [
    ['Equivalent expressions', 'Expanding and factoring', 'What another form shows'],
    [
      'Equations and inequalities from problems',
      'Multistep problems in any form of number',
      ['Building equations and inequalities', 'Two-step equations', 'Two-step inequalities'],
    ],
  ],
  G: [
    ['Drawing figures', 'Scale drawings', 'Shapes from given conditions', 'Slices of solids'],
    ['Angle, area and volume', 'Circles: area and circumference', 'Pairs of angles', 'Area, volume and surface of composed figures'],
  ],
  SP: [
    ['Sampling', 'Samples that represent', 'Inference from random samples'],
    ['Comparing two populations', 'Overlap of two distributions', 'Comparing centers and spreads'],
    [
      'Probability',
      'Probability from 0 to 1',
      'Long-run frequency',
      ['Probability models', 'Uniform models', 'Models from data'],
      ['Compound events', 'Fraction of the sample space', 'Lists, tables, tree diagrams', 'Simulation of compound events'],
    ],
  ],
};
