import type { GradeOutline } from './outline.ts';

export const grade8: GradeOutline = {
  NS: [['Irrational numbers', 'Decimal expansions, rational and irrational', 'Approximating irrational numbers']],
  EE: [
    ['Roots and powers', 'Laws of exponents', 'Square and cube roots', 'Estimating with powers of ten', 'Scientific notation'],
    ['Proportions, lines and equations', 'Slope as unit rate', 'Why slope is constant'],
    [
      'Linear equations and systems',
      ['One-variable linear equations', 'One, none or many solutions', 'Solving with rational coefficients'],
      ['Pairs of linear equations', 'Solutions as intersections', 'Solving by algebra and by graph', 'Problems with two unknowns'],
    ],
  ],
  F: [
    ['What functions are', 'One output for each input', 'Comparing functions', 'Linear and nonlinear functions'],
    ['Modeling with functions', 'Linear functions from situations', 'Telling the story of a graph'],
  ],
  G: [
    [
      'Congruence and similarity',
      ['Rotations, reflections, translations', 'Lines and segments stay so', 'Angles keep their measure', 'Parallels stay parallel'],
      'Congruence by motions',
      'Motions in coordinates',
      'Similarity by motions and dilations',
      'Angles of triangles and parallel lines',
    ],
    ['The Pythagorean theorem', 'Proof and converse', 'Unknown sides of right triangles', 'Distance between points'],
    ['Volume of round solids', 'Cones, cylinders, spheres'],
  ],
  SP: [['Data in two variables', 'Scatter plots', 'Lines of fit', 'Linear models', 'Two-way tables']],
};
