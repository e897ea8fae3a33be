import { describe, expect, test } from 'vitest';
import { reportFigure } from './report-figure.ts';

const about = { id: 'an indicator', code: '1A', label: 'Students explain' };
const of = (values: Record<string, number>, notObserved = 0) => ({ counts: { values, notObserved }, classrooms: 5, observers: 2 });
const wordsOf = ({ shares }: ReturnType<typeof reportFigure>) =>
  shares.map(({ label, estimate }) => [label, 'value' in estimate ? estimate.value : estimate.refused]);
const level = (value: number, label: string) => ({ value, label, description: '' });

describe('a frozen count', () => {
  test('is told in the words of the scale, the lowest level first, with a 0 where nobody gave an answer', () => {
    const figure = reportFigure({ ...about, kind: 'levels', levels: [level(3, 'Mostly'), level(1, 'Not yet'), level(2, 'Somewhat')] }, of({ 1: 1, 3: 4 }, 2));
    expect(wordsOf(figure)).toEqual([
      ['1 Not yet', 0.2],
      ['2 Somewhat', 0],
      ['3 Mostly', 0.8],
    ]);
    expect(figure).toMatchObject({ scores: 5, notObserved: 2, classrooms: 5, observers: 2 });
  });

  test('of choices has a share of each over all scores', () => {
    const choices = [
      { key: 'concepts', label: 'Concepts' },
      { key: 'fluency', label: 'Fluency' },
    ];
    expect(wordsOf(reportFigure({ ...about, kind: 'choices', choices }, of({ '*': 4, fluency: 3 })))).toEqual([
      ['Concepts', 0],
      ['Fluency', 0.75],
    ]);
  });

  test('of which nobody could observe anything is refused, never 0', () => {
    expect(wordsOf(reportFigure({ ...about, kind: 'yes_no' }, of({}, 5)))).toEqual([
      ['Yes', 'no_data'],
      ['No', 'no_data'],
    ]);
  });
});
