import { rate, rateOne } from '@trellis/domain/infrastructure';
import { expect, it } from 'vitest';
import { cypressDesign } from './cypress/design.ts';
import { selectSampleDistrict } from './districts.ts';
import { publishedTables } from './published/tables.ts';

it('rates the two districts as table 21 prints, save the one rating that no shares can give', () => {
  const differing = publishedTables.flatMap(({ district, measure, published }) => {
    if (measure.of !== 'rating') return [];
    const { result } = rate(selectSampleDistrict(district).design).ratings.find((one) => one.key === measure.rating)!;
    const level = 'level' in result ? result.level : 'not determined';
    return level === published ? [] : [{ district, rating: measure.rating, published, level }];
  });
  expect(differing).toEqual([{ district: 'almond-valley', rating: 'assessments_demand', published: 'low', level: 'medium' }]);
});

it('gives Cypress the Medium of the printed rule when structures for some schools count too', () => {
  const settings = { reachCondition: false, balanceShare: 20, neiInBase: false, salientMoreThan: 25 };
  expect(rateOne({ ...cypressDesign, settings }, 'inclusivity').result).toEqual({ level: 'medium' });
});
