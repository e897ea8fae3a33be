import { describe, expect, test } from 'vitest';
import { matching } from './matching.ts';

const tasks = [
  'Planning teacher professional learning',
  'Observing and debriefing instruction',
  'Responding to individual teacher needs',
  'Co-planning lessons',
];
const find = (query: string) => matching(tasks, query, (task) => task);

describe('A few letters', () => {
  test('mean the beginning of words, in any order', () => {
    expect(find('resp')).toEqual(['Responding to individual teacher needs']);
    expect(find('needs teach')).toEqual(['Responding to individual teacher needs']);
    expect(find('espon')).toEqual([]);
  });

  test('prefer what begins with them', () => {
    expect(find('pl')).toEqual(['Planning teacher professional learning', 'Co-planning lessons']);
    expect(matching(['Ana Ruiz', 'Ruiz Middle'], 'ruiz', (name) => name)).toEqual(['Ruiz Middle', 'Ana Ruiz']);
  });

  test('do not mind accents and case', () => {
    expect(matching(['José Núñez'], 'nunez', (name) => name)).toEqual(['José Núñez']);
  });

  test('none typed: all, as given', () => {
    expect(find('  ')).toEqual(tasks);
  });
});
