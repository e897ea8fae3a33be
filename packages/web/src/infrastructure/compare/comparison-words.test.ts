import { compareDesigns, type DesignDocument, type RatingComparison } from '@trellis/domain/infrastructure';
import { describe, expect, test } from 'vitest';
import { moveSentence, movesSummary } from './comparison-words.ts';

const held = { dataCollected: true, useExpected: 'yes', overTheYear: 'consistent' } as const;
const today: DesignDocument = {
  format: 'trellis-design/1',
  district: { name: 'Pinebrook', subject: 'mathematics', schoolLeaders: ['principals'] },
  authority: { mandates: [], spheres: [] },
};
const mandates = [{ key: 'units', name: 'Every school uses the units', prescribes: 'materials' as const }];
const mandated: DesignDocument = { ...today, authority: { mandates, spheres: [] } };
const accountable: DesignDocument = { ...today, authority: { mandates, spheres: [{ sphere: 'instructional_practice', ...held }] } };
const authority = (before: DesignDocument, after: DesignDocument): RatingComparison =>
  compareDesigns(before, after).ratings.find(({ key }) => key === 'authority')!;

describe('What a change would do, in a sentence', () => {
  test('mandating the curriculum alone leaves the rule without a level', () => {
    expect(moveSentence(authority(today, mandated))).toBe('Low → Not determined: a mandate without accountability');
  });

  test('with one accountable sphere it is Medium', () => {
    expect(moveSentence(authority(today, accountable))).toBe('Low → Medium');
    expect(moveSentence(authority(mandated, accountable))).toBe('Not determined → Medium');
  });

  test('says the level alone where nothing moves', () => {
    expect(moveSentence(authority(today, today))).toBe('Low');
  });

  test('names what a person set, with what the rule says', () => {
    const decisions = [
      { rating: 'authority' as const, level: 'medium' as const, justification: 'We looked at all of it together.', by: 'Faith', on: '2026-01-14' },
    ];
    expect(moveSentence(authority(today, { ...mandated, decisions }))).toBe(
      'Low → Medium, set by a person (by the rule: Low → Not determined: a mandate without accountability)',
    );
  });

  test('counts what moves', () => {
    expect(movesSummary(compareDesigns(today, accountable).ratings)).toBe('1 rating would move, 8 would stay as they are.');
    expect(movesSummary(compareDesigns(today, today).ratings)).toBe('No rating would move.');
  });
});
