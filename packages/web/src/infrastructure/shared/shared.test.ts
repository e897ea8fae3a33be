import { describe, expect, test } from 'vitest';
import { designPath, keyOf } from './design-path.ts';
import { bylineWords } from './words.ts';

describe('Addresses of a design', () => {
  test('are those of today’s design, or lie below its draft', () => {
    expect(designPath(null)).toBe('/design');
    expect(designPath(null, '/map')).toBe('/design/map');
    expect(designPath('d1', '/components/c1')).toBe('/design/drafts/d1/components/c1');
  });
});

describe('The key of something new', () => {
  test('is its name in plain letters', () => {
    expect(keyOf('Équipe: Math Talk (K–2)')).toBe('equipe-math-talk-k-2');
  });

  test('is none that is taken, and never empty', () => {
    expect(keyOf('PLC', ['plc', 'plc-2'])).toBe('plc-3');
    expect(keyOf('…')).toBe('component');
    expect(keyOf('a'.repeat(300)).length).toBeLessThanOrEqual(80);
  });
});

test('A change says who and when, in the district’s time; a name that may not be read is left out', () => {
  const by = { name: 'Faith Okoro', at: '2026-01-15T02:30:00Z' };
  expect(bylineWords(by, 'America/Los_Angeles')).toMatch(/^Faith Okoro, Jan 14, 2026, 6:30\sPM$/);
  expect(bylineWords({ ...by, name: null }, 'America/New_York')).toMatch(/^Jan 14, 2026, 9:30\sPM$/);
});
