import type { GradeOutline } from './outline.ts';

export const grade6: GradeOutline = {
  RP: [
    ['Ratios', 'What a ratio is', 'Unit rates', ['Ratio and rate problems', 'Ratio tables', 'Prices and speeds', 'Percents', 'Converting units with ratios']],
  ],
  NS: [
    ['Dividing fractions', 'Fraction divided by fraction'],
    ['Fluency, factors and multiples', 'Long division', 'Decimal arithmetic', 'Greatest common factor, least common multiple'],
    [
      'Rational numbers',
      'Positive and negative in context',
      ['Points on line and plane', 'Opposites', 'Signs and quadrants', 'Placing rational numbers and pairs'],
      [
        'Order and absolute value',
        'Inequalities as places on the number line',
        'Order in context',
        'Absolute value as distance',
        'Absolute value against order',
      ],
      'Graphing in four quadrants',
    ],
  ],
  EE: [
    [
      'Algebraic expressions',
      'Exponents',
      ['Expressions with letters', 'Writing expressions', 'Naming the parts of an expression', 'Evaluating expressions'],
      'Equivalent expressions from properties',
      'Telling equivalent expressions',
    ],
    ['Equations, inequalities and their solutions', 'What a solution is', 'Variables for unknowns', 'One-step equations', 'Inequalities on the number line'],
    ['Two related quantities', 'Dependent and independent variables'],
  ],
  G: [['Area, volume and surface', 'Area of polygons', 'Volume with fractional edges', 'Polygons on a coordinate grid', 'Nets and surface area']],
  SP: [
    ['Variability', 'Statistical questions', 'Center, spread and shape', 'Measures of center and of variation'],
    [
      'Describing distributions',
      'Dot plots, histograms, box plots',
      ['Summarizing data', 'Number of observations', 'What was measured, and in which units', 'Median, mean and spread', 'Choosing measures by shape'],
    ],
  ],
};
