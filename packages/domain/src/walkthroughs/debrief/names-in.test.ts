import { describe, expect, test } from 'vitest';
import { namesIn } from './names-in.ts';

const staff = ['Ana Ruiz', 'Béla Kovács', 'Li Wu', 'Desmond Cole'];

describe('a report names no person', () => {
  test('neither by the whole name nor by the family name, with marks or without', () => {
    expect(namesIn('Students in Ana Ruiz’s classroom explained.', staff)).toEqual(['Ana Ruiz']);
    expect(namesIn('Ms. KOVACS launched the task.', staff)).toEqual(['Béla Kovács']);
  });

  test('and says so of words that only look alike in no case', () => {
    expect(namesIn('They wooed with cole slaw counts: colette, ruizing.', ['Ana Ruiz', 'Li Wu'])).toEqual([]);
  });

  test('a family name that is a word is a name only where it is written like one', () => {
    const people = ['Tara Brown', 'Caleb Stone'];
    expect(namesIn('Students counted brown and blue stones, then one stone.', people)).toEqual([]);
    expect(namesIn('Then Stone asked for a second way; tara brown waited.', people)).toEqual(people);
    expect(namesIn('In MR. BROWN’S classroom', people)).toEqual(['Tara Brown']);
  });

  test('nobody is named by an empty name', () => {
    expect(namesIn('Pairs talked.', ['', '  '])).toEqual([]);
  });

  test('a family name of three letters or fewer is a word like others', () => {
    expect(namesIn('The wu shape of the graph', staff)).toEqual([]);
    expect(namesIn('Asked by Li Wu', staff)).toEqual(['Li Wu']);
  });

  test('punctuation around a name hides nothing', () => {
    expect(namesIn('(Cole)', staff)).toEqual(['Desmond Cole']);
  });
});
