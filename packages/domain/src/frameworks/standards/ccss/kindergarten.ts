import type { GradeOutline } from './outline.ts';

export const kindergarten: GradeOutline = {
  CC: [
    ['Counting words and their order', 'Counting to 100', 'Counting on from any number', 'Writing numerals to 20'],
    [
      'Counting to find how many',
      ['What counting tells', 'One counting word for each object', 'The last word said is how many', 'Each next word is one more'],
      'How many in up to 20 objects',
    ],
    ['Comparing amounts', 'More, fewer or the same in two groups', 'Comparing written numerals to 10'],
  ],
  OA: [
    [
      'What addition and subtraction mean',
      'Acting out and drawing sums and differences',
      'Word problems to 10',
      'Breaking numbers to 10 into pairs',
      'Partners of 10',
      'Fluency to 5',
    ],
  ],
  NBT: [['Teen numbers as ten and more', 'Building and breaking apart 11 to 19']],
  MD: [
    ['Attributes that can be measured', 'Naming length, weight and other attributes', 'Comparing two objects directly'],
    ['Sorting and counting', 'Sorting objects and counting each kind'],
  ],
  G: [
    ['Naming shapes', 'Shapes around us and where they are', 'One name whatever size or turn', 'Flat or solid'],
    ['Comparing and building shapes', 'How shapes are alike and different', 'Building and drawing shapes', 'Larger shapes from simple ones'],
  ],
};
