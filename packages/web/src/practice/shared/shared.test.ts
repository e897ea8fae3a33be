import { Focus } from '@trellis/domain/practice';
import { describe, expect, it } from 'vitest';
import { minuteIn, todayIn } from './clock.ts';
import { choiceOfKey, focusChoices, focusName } from './focus-keys.ts';
import { type KeyPress, plainKey } from './keys.ts';
import { likelyPart, likelyPartner } from './parts-taken.ts';
import { typedLength } from './typed-length.ts';
import { countWords, dayWords, lengthWords, spanWords, timeWords } from './words.ts';

describe('The clock of the district', () => {
  it('says the day there, whatever day it is here', () => {
    const late = new Date('2025-11-21T06:30:00Z');
    expect(todayIn('America/Los_Angeles', late)).toBe('2025-11-20');
    expect(todayIn('America/New_York', late)).toBe('2025-11-21');
    expect(minuteIn('America/Los_Angeles', late)).toBe(22 * 60 + 30);
  });
  it('calls midnight 0', () => expect(minuteIn('America/Los_Angeles', new Date('2025-11-21T08:00:00Z'))).toBe(0));
});

describe('A length that somebody types', () => {
  it.each([
    ['40', 40],
    [' 40 min ', 40],
    ['1:20', 80],
    ['1h20', 80],
    ['1 h 20 min', 80],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['2 hours', 120],
    ['1440', 1440],
  ])('%s is %i minutes', (text, minutes) => expect(typedLength(text)).toBe(minutes));
  it.each(['', '0', '1441', '-5', 'forty', '1:75', '25h', '4 0'])('%s is none', (text) => expect(typedLength(text)).toBeNull());
});

describe('Words', () => {
  it('says lengths, times and days as people do', () => {
    expect([lengthWords(5), lengthWords(60), lengthWords(125)]).toEqual(['5 min', '1 h', '2 h 5 min']);
    expect([timeWords(0), timeWords(12 * 60), timeWords(15 * 60 + 40)]).toEqual(['12:00 am', '12:00 pm', '3:40 pm']);
    expect(dayWords('2025-11-20')).toBe('Thursday, November 20');
    expect(spanWords('2025-11-17', '2025-11-23')).toBe('November 17 to 23');
    expect(spanWords('2025-11-24', '2025-12-01')).toBe('November 24 to December 1');
    expect([countWords(1, 'task'), countWords(1200, 'task')]).toEqual(['1 task', '1,200 tasks']);
  });
});

describe('Single keys', () => {
  const press = (over: Partial<KeyPress>): KeyPress => ({ key: 'Y', ctrlKey: false, metaKey: false, altKey: false, target: null, ...over });
  const field = (tagName: string, type?: string) => ({ tagName, type }) as unknown as EventTarget;
  it('do not mind capitals', () => expect(plainKey(press({}))).toBe('y'));
  it('keep their names when they are no letters', () => expect(plainKey(press({ key: 'ArrowUp' }))).toBe('ArrowUp'));
  it('leave the browser its own', () => expect(plainKey(press({ ctrlKey: true }))).toBeNull());
  it('are text in a field, and keys on a radio', () => {
    expect(plainKey(press({ target: field('INPUT', 'text') }))).toBeNull();
    expect(plainKey(press({ target: field('SELECT') }))).toBeNull();
    expect(plainKey(press({ target: field('INPUT', 'radio') }))).toBe('y');
    expect(plainKey(press({ target: field('DIV') }))).toBe('y');
  });
  it('count once while held down', () => expect(plainKey(press({ repeat: true }))).toBeNull());
});

describe('Keys of what was talked about', () => {
  const own = Array.from({ length: 25 }, (_, index) => ({
    id: `own-${index}`,
    label: `Word ${String(index).padStart(2, '0')}`,
    focus: 'student_thinking' as const,
    retired: index === 0,
    revision: 1,
  }));
  const choices = focusChoices(own);
  it('are never used twice, and every standard focus has one', () => {
    const keys = choices.map(({ key }) => key).filter((key) => key !== '');
    expect(new Set(keys).size).toBe(keys.length);
    expect(choices.filter(({ focusTypeId, key }) => focusTypeId === null && key.length === 1)).toHaveLength(Focus.options.length);
    expect(keys).not.toContain('p');
  });
  it('2 is instructional practices and 6 is materials, in every district', () => {
    expect(choiceOfKey(choices, '2')?.focus).toBe('instructional_practices');
    expect(choiceOfKey(focusChoices([]), '6')?.focus).toBe('using_materials');
  });
  it('a retired word is not offered, and one without a letter left is still there', () => {
    expect(choices.some(({ focusTypeId }) => focusTypeId === 'own-0')).toBe(false);
    expect(choices.some(({ key }) => key === '')).toBe(true);
    expect(choiceOfKey(choices, '')).toBeNull();
  });
  it('names a talk by the word that was used', () => {
    expect(focusName(choices, { focus: 'student_thinking', focusTypeId: 'own-3' })).toBe('Word 03');
    expect(focusName(choices, { focus: 'student_thinking', focusTypeId: null })).toBe('Student thinking and learning');
    expect(focusName(choices, { focus: 'student_thinking', focusTypeId: 'gone' })).toBe('Student thinking and learning');
  });
  it('says nothing of depth', () => {
    for (const { label, definition } of choices) expect(`${label} ${definition}`).not.toMatch(/depth|substantive|surface|superficial/i);
  });
});

describe('Who did what, before the coach says', () => {
  it('teachers learn or are observed', () => {
    expect(likelyPart('teachers', 'responding')).toBe('learns');
    expect(likelyPart('new_teachers', 'observing_debriefing')).toBe('is_observed');
  });
  it('never guesses that a leader led', () => {
    for (const group of ['principals', 'assistant_principals', 'principal_supervisors', 'other_departments'] as const)
      expect(likelyPart(group, 'school_improvement')).toBe('other');
  });
  it('takes the talk to be with whoever took part', () => {
    expect(likelyPartner([{ group: 'principals' }], 'responding')).toBe('principals');
    expect(likelyPartner([], 'responding')).toBe('teachers');
    expect(likelyPartner([], 'district_capacity')).toBe('district_coaches');
  });
});
