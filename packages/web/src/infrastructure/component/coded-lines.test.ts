import { describe, expect, test } from 'vitest';
import { codedLines, codedText } from './coded-lines.ts';

describe('Indicators typed one a line', () => {
  test('take the code that stands before the words', () => {
    expect(codedLines('1A Students talk\n 2.b: Tasks ask for reasons \n\n3) Closing')).toEqual([
      { code: '1A', label: 'Students talk' },
      { code: '2.b', label: 'Tasks ask for reasons' },
      { code: '3', label: 'Closing' },
    ]);
  });

  test('are numbered where no code stands', () => {
    expect(codedLines('Students talk\nTasks ask for reasons')).toEqual([
      { code: '1', label: 'Students talk' },
      { code: '2', label: 'Tasks ask for reasons' },
    ]);
  });

  test('keep what they had besides, and read as they are written', () => {
    const before = [{ code: '1A', label: 'Talk', text: 'In pairs.' }];
    expect(codedLines('1A Students talk', before)).toEqual([{ code: '1A', label: 'Students talk', text: 'In pairs.' }]);
    expect(codedLines(codedText(before), before)).toEqual(before);
  });
});
