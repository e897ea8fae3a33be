import type { GradeOutline } from './outline.ts';

export const grade1: GradeOutline = {
  OA: [
    ['Addition and subtraction stories', 'Word problems to 20', 'Word problems with three addends'],
    ['How addition and subtraction behave', 'Order and grouping of addends', 'Subtraction as a missing addend'],
    ['Adding and subtracting to 20', 'Counting on and back', 'Strategies to 20, fluency to 10'],
    ['Equations with sums and differences', 'What the equal sign says', 'The unknown in an addition equation'],
  ],
  NBT: [
    ['Counting further', 'Counting, reading and writing to 120'],
    ['Tens and ones', ['Two digits, two values', 'Ten ones make a ten', 'Teens as ten and ones', 'Multiples of ten as tens'], 'Comparing two-digit numbers'],
    ['Adding and subtracting with tens', 'Sums to 100', 'Ten more, ten less', 'Subtracting multiples of ten'],
  ],
  MD: [
    ['Length in units', 'Ordering three lengths', 'Equal units laid end to end'],
    ['Time', 'Hours and half-hours'],
    ['Data', 'Data in at most three categories'],
  ],
  G: [['What makes a shape', 'Attributes that define a shape', 'Putting shapes together', 'Halves and fourths of a shape']],
};
