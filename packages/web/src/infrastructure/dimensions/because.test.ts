import type { RoleGroup } from '@trellis/domain/access';
import { type DesignDocument, Feature, RatingKey, rate, selectRating } from '@trellis/domain/infrastructure';
import { describe, expect, test } from 'vitest';
import { becauseOf, dimensions } from './because.ts';

const district = { name: 'Pinebrook', subject: 'mathematics', schoolLeaders: ['principals' as const] };
const because = (document: Omit<DesignDocument, 'format' | 'district'>, key: RatingKey) =>
  becauseOf(selectRating(rate({ format: 'trellis-design/1', district, ...document }), key));
const meeting = (key: string, participants: RoleGroup[]) => ({
  key,
  name: key,
  participants,
  recurs: true,
  subject: 'mathematics',
  reach: 'every_school' as const,
});

describe('Why a rating is what it is', () => {
  test('names whom coaches meet', () => {
    const structures = [meeting('plc', ['district_coaches', 'teachers']), meeting('walks', ['district_coaches', 'principals'])];
    expect(because({ structures }, 'inclusivity')).toBe('Coaches routinely meet teachers and school leaders.');
    expect(because({ structures: [] }, 'inclusivity')).toBe('Coaches have no routine opportunity that counts.');
  });

  test('names the mandate and the spheres', () => {
    const held = { dataCollected: true, useExpected: 'yes', overTheYear: 'consistent' } as const;
    const mandates = [{ key: 'm', name: 'Units', prescribes: 'materials' as const }];
    expect(because({ authority: { mandates, spheres: [{ sphere: 'student_learning', ...held }] } }, 'authority')).toBe(
      'A mandate, and accountability in student learning.',
    );
    expect(because({ authority: { mandates: [], spheres: [] } }, 'authority')).toBe('No mandate, and no accountable sphere.');
  });

  test('is the reason where nothing is determined', () => {
    expect(because({}, 'authority')).toBe('Neither mandates nor what is monitored are recorded.');
    const mandates = [{ key: 'm', name: 'Units', prescribes: 'materials' as const }];
    expect(because({ authority: { mandates, spheres: [] } }, 'authority')).toMatch(/^A mandate without accountability/);
  });

  test('counts core and supporting features', () => {
    const clear: Feature[] = ['content', 'route', 'pacing'];
    const features = Feature.options.map((feature) => ({ feature, clear: clear.includes(feature) }));
    expect(because({ features }, 'specificity')).toBe('2 of 4 core features and 1 of 3 supporting ones are clear and in detail.');
  });
});

test('Every rating stands in one of the four dimensions, once', () => {
  expect(dimensions.flatMap(({ ratings }) => [...ratings])).toEqual(RatingKey.options);
});
