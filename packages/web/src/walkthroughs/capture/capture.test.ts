import type { ObservationNote, ObservedScore } from '@trellis/domain/walkthroughs';
import { describe, expect, test } from 'vitest';
import { afterTag, afterTyping, elapsedWords, linesOf } from './notes.ts';
import { afterEvidence, afterScore, focusFirst, scoreOf } from './scores.ts';

describe('lines that are typed in a classroom', () => {
  const typed = (text: string, notes: readonly ObservationNote[] = [], second = 65) => afterTyping(notes, { id: 'line', text, second });

  test('begin with their first letter, at that moment of the lesson', () => {
    expect(typed('T')).toEqual([{ id: 'line', second: 65, text: 'T', indicatorIds: [] }]);
  });
  test('keep that moment while they are typed on', () => {
    expect(typed('They counted', typed('T'), 90)).toEqual([{ id: 'line', second: 65, text: 'They counted', indicatorIds: [] }]);
  });
  test('go when they are emptied', () => {
    expect(typed('  ', typed('T'))).toEqual([]);
  });
  test('are tagged with what they show, and untagged', () => {
    const tagged = afterTag(typed('T'), 'line', 'indicator');
    expect(linesOf(tagged, 'indicator')).toHaveLength(1);
    expect(linesOf(afterTag(tagged, 'line', 'indicator'), 'indicator')).toEqual([]);
  });
  test('say when in the lesson, never the time of day', () => {
    expect([0, 65, 3605].map(elapsedWords)).toEqual(['0:00', '1:05', '1:00:05']);
  });
});

describe('scores', () => {
  const three: ObservedScore[] = [{ indicatorId: 'a', value: { kind: 'level', level: 3 }, evidence: 'Pairs explained.' }];

  test('keep their evidence when they change, and lose it when they are taken back', () => {
    expect(afterScore(three, 'a', { kind: 'level', level: 4 })[0]).toMatchObject({ value: { level: 4 }, evidence: 'Pairs explained.' });
    expect(afterScore(three, 'a', null)).toEqual([]);
  });
  test('are told apart by indicator', () => {
    const both = afterScore(three, 'b', { kind: 'not_observed' });
    expect([scoreOf(both, 'a')?.value.kind, scoreOf(both, 'b')?.value.kind, scoreOf(both, 'c')]).toEqual(['level', 'not_observed', null]);
    expect(scoreOf(afterEvidence(both, 'b', 'Left early.'), 'b')?.evidence).toBe('Left early.');
  });
  test('of the focus stand first', () => {
    const asked = ['a', 'b', 'c'].map((id) => ({ indicator: { id } }));
    expect(focusFirst(asked, ['c']).map((one) => one.indicator.id)).toEqual(['c', 'a', 'b']);
  });
});
