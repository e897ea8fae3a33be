import { expect, it } from 'vitest';
import { classroomOfGrade } from './index.ts';

it('a classroom of which only the grade is known is called by it', () => {
  expect((['TK', 'K', '1', '2', '3', '4', '8', '11', '12'] as const).map(classroomOfGrade)).toEqual([
    'A transitional kindergarten classroom',
    'A kindergarten classroom',
    'A 1st-grade classroom',
    'A 2nd-grade classroom',
    'A 3rd-grade classroom',
    'A 4th-grade classroom',
    'An 8th-grade classroom',
    'An 11th-grade classroom',
    'A 12th-grade classroom',
  ]);
});
