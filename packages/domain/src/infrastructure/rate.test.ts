import { describe, expect, it } from 'vitest';
import { generalCautions } from './cautions.ts';
import { rate } from './rate.ts';
import { DesignRating, selectRating } from './rating.ts';
import { RatingKey } from './settings.ts';
import { design, structure } from './testing/build.ts';
import { pinebrook } from './testing/pinebrook.ts';
import { resultLabel } from './words.ts';

const decide = (rating: string, level: string) => [{ rating, level, justification: 'We looked at all of it together.', by: 'A. Manager', on: '2026-09-01' }];

describe('the rating of a made-up third district', () => {
  const rating = rate(pinebrook());

  it('has nine levels, two of them not determined by the rules', () => {
    expect(rating.ratings.map((one) => [one.key, resultLabel(one.result)])).toEqual([
      ['inclusivity', 'Medium'],
      ['authority', 'not determined'],
      ['specificity', 'Medium'],
      ['materials_content', 'High'],
      ['materials_demand', 'High'],
      ['assessments_content', 'High'],
      ['assessments_demand', 'Medium'],
      ['leader_learning', 'Low'],
      ['teacher_learning', 'not determined'],
    ]);
  });

  it('lets the justified decision stand, marked, with the computed result beside it', () => {
    const learning = selectRating(rating, 'teacher_learning');
    expect(learning.effective).toEqual({ level: 'medium', by: 'person' });
    expect(learning.decision).toMatchObject({ standing: 'where_the_rule_is_open', by: 'Faith Okoro, mathematics manager' });
    expect(learning.result).toHaveProperty('reason', 'Not known: whether “Summer series” is aligned. Depending on that, it would be Medium or High.');
  });

  it('leaves the other open: nobody decided, and nothing is filled in', () => {
    const authority = selectRating(rating, 'authority');
    expect(authority.effective).toEqual({ level: null, by: 'none' });
    expect(authority.decision).toBeUndefined();
  });

  it('carries the two cautions, the costs, the rule and its version, and no sum', () => {
    expect(rating.cautions).toEqual(generalCautions);
    for (const one of rating.ratings) {
      expect(one.ruleVersion).toBe(`${one.key.replace('_', '-')}/1`);
      expect(one.rule.length).toBeGreaterThan(40);
      expect(one.ours.length).toBeGreaterThan(0);
      expect(one.cost.length).toBeGreaterThan(0);
    }
    expect(Object.keys(rating)).toEqual(['format', 'district', 'subject', 'settings', 'cautions', 'ratings']);
  });

  it('is of the shape that it says, and can be sent as JSON', () => {
    expect(DesignRating.parse(JSON.parse(JSON.stringify(rating)))).toEqual(rating);
  });
});

describe('a person’s decision', () => {
  const learning = { subjectFocus: 'strong' as const, practiceFocus: 'consistent' as const };

  it('is set aside where the rule decides', () => {
    const one = selectRating(rate(design({ structures: [], decisions: decide('inclusivity', 'high') })), 'inclusivity');
    expect(one.effective).toEqual({ level: 'low', by: 'rule' });
    expect(one.decision).toMatchObject({ standing: 'set_aside', note: 'The rule gives Low, so the decision for High by A. Manager is set aside.' });
  });

  it('stands where the rule is open', () => {
    const one = selectRating(rate(design({ decisions: decide('inclusivity', 'high') })), 'inclusivity');
    expect(one.effective).toEqual({ level: 'high', by: 'person' });
  });

  it.each(['leader_learning', 'teacher_learning'] as const)('stands in place of the rule for %s, which stays visible', (key) => {
    const structures = [structure('series', { serves: key, learning })];
    const one = selectRating(rate(design({ structures, decisions: decide(key, 'medium') })), key);
    expect(one.result).toEqual({ level: 'high' });
    expect(one.effective).toEqual({ level: 'medium', by: 'person' });
    expect(one.decision?.standing).toBe('in_place_of_the_rule');
  });
});

describe('a district of which nothing is recorded', () => {
  it('has no level at all: unknown is never Low', () => {
    const { ratings } = rate(design());
    expect(ratings.map((one) => one.key)).toEqual(RatingKey.options);
    expect(ratings.every((one) => 'reason' in one.result && one.effective.level === null)).toBe(true);
  });
});
