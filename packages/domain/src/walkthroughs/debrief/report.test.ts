import { describe, expect, test } from 'vitest';
import { namesIn } from './report.ts';

const staff = ['Ana Ruiz', 'Béla Kovács', 'Li Wu', 'Desmond Cole'];

describe('a report names no person', () => {
  test('neither by the whole name nor by the family name, with marks or without', () => {
    expect(namesIn('Students in Ana Ruiz’s classroom explained.', staff)).toEqual(['Ana Ruiz']);
    expect(namesIn('Ms. KOVACS launched the task.', staff)).toEqual(['Béla Kovács']);
  });

  test('and says so of words that only look alike in no case', () => {
    expect(namesIn('They wooed with cole slaw counts: colette, ruizing.', ['Ana Ruiz', 'Li Wu'])).toEqual([]);
  });

  test('a family name of three letters or fewer is a word like others', () => {
    expect(namesIn('The wu shape of the graph', staff)).toEqual([]);
    expect(namesIn('Asked by Li Wu', staff)).toEqual(['Li Wu']);
  });

  test('punctuation around a name hides nothing', () => {
    expect(namesIn('(Cole)', staff)).toEqual(['Desmond Cole']);
  });
});
