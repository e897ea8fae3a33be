import { describe, expect, test } from 'vitest';
import { changesOf, fieldLabel, sameValue, spread, valueWords } from './field-words.ts';

describe('What somebody reads of a field', () => {
  test('is its name on the page, never its name in a file', () => {
    expect(fieldLabel('doesNot')).toBe('Does not');
    expect(fieldLabel('detail.reach')).toBe('Reach as designed');
    expect(fieldLabel('someNew_field')).toBe('Some new field');
  });

  test('is a value in words', () => {
    expect(valueWords('reach', 'every_school')).toBe('Every school');
    expect(valueWords('participants', ['district_coaches', 'principals'])).toBe('District coaches, Principals');
    expect(valueWords('cadence', 'FREQ=MONTHLY;COUNT=9')).toBe('Every month, 9 times');
    expect(valueWords('owner', { name: 'Curriculum office', appointmentId: null })).toBe('Curriculum office');
    expect(valueWords('learning', { subjectFocus: 'strong', practiceFocus: null })).toBe('About the subject: Strong');
    expect(
      valueWords('tenets', [
        { code: '1', label: 'Focus' },
        { code: '2', label: 'Coherence' },
      ]),
    ).toBe('1 Focus, 2 Coherence');
    expect(valueWords('evidence', [{ kind: 'interview', text: 'They meet.', source: 'Manager' }])).toBe('Interview: “They meet.” (Manager)');
    expect(valueWords('clear', false)).toBe('No');
  });

  test('says that nothing is recorded, which is not the same as none', () => {
    expect(valueWords('reach', null)).toBe('Nothing recorded');
    expect(valueWords('does', [])).toBe('None');
  });
});

describe('What differs between two versions', () => {
  test('is found whatever the order of fields, those of the detail one by one', () => {
    const before = { name: 'PLC', summary: null, detail: { reach: 'part', recurs: true, purpose: 'Plan' } };
    const after = { detail: { purpose: 'Plan', recurs: true, reach: 'every_school' }, name: 'PLC', evidence: [] };
    expect(changesOf(before, after)).toEqual([
      { field: 'reach', before: 'part', after: 'every_school' },
      { field: 'evidence', before: null, after: [] },
    ]);
  });

  test('leaves out what only looks different', () => {
    expect(spread([{ field: 'learning', before: { a: 1, b: null }, after: { b: undefined, a: 1 } }])).toEqual([]);
    expect(sameValue(undefined, null)).toBe(true);
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
  });
});
