import { expect, test } from 'vitest';
import { regionWords } from './region-words.ts';

test('A district’s own word for a region is put into the plural and into titles', () => {
  expect(regionWords('network')).toEqual({ one: 'network', many: 'networks', One: 'Network', Many: 'Networks' });
  expect(regionWords('vicinity').many).toBe('vicinities');
  expect(regionWords('branch').many).toBe('branches');
  expect(regionWords('array').many).toBe('arrays');
});

test('A word written large is small within a sentence, an abbreviation is not', () => {
  expect(regionWords('Region').many).toBe('regions');
  expect(regionWords('LCAP area').one).toBe('LCAP area');
});

test('Until the district is read, it is a region', () => {
  expect(regionWords(undefined).Many).toBe('Regions');
  expect(regionWords('  ').one).toBe('region');
});
