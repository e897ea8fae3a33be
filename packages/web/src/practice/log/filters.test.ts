import type { RecordFilter } from '@trellis/domain/practice';
import { describe, expect, it } from 'vitest';
import { addressOf, addressText, filterOf, type LogAddress, noFilters } from './filters.ts';

const read = (change: Partial<LogAddress>) => {
  const asked = filterOf({ ...noFilters, ...change });
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
};
const always = { offset: 0, limit: 50 };

describe('The log opens', () => {
  it('with everything, fifty at a time', () => {
    expect(read({})).toEqual(always);
    expect(read({ at: '3' })).toEqual({ offset: 100, limit: 50 });
    expect(read({ at: '-2' })).toEqual(always);
  });

  it.each<RecordFilter>([
    {},
    { kinds: ['responding', 'co_planning'] },
    { kinds: ['observing_debriefing'], ledWith: 'principal_supervisors' },
    { ledWithOthers: true },
    { component: '5a1c8f6e-3b1d-4b7e-8f27-3c1a2b3c4d5e', kinds: ['responding'] },
    { withResource: true },
    { focusSetBy: 'data' },
    { recorded: 'focusSetBy' },
    { place: 'classroom' },
    { sustained: true },
    { sustained: false },
    { contact: true, school: '5a1c8f6e-3b1d-4b7e-8f27-3c1a2b3c4d5e' },
    { focuses: ['using_materials', 'student_thinking'], partners: ['teachers'] },
  ])('on the very records of a figure: %j', (filter) => expect(read(addressOf(filter))).toEqual({ ...always, ...filter }));

  it('from an old or mistyped link, without what is not known', () => {
    expect(read({ kinds: 'responding,dancing', place: 'moon', from: 'yesterday', state: 'lost' })).toEqual({ ...always, kinds: ['responding'] });
  });

  it('by an address that people can read', () => {
    expect(addressText(addressOf({ kinds: ['responding'], sustained: false }, { from: '2025-08-01' }))).toBe(
      '/log?kinds=responding&sustained=no&from=2025-08-01',
    );
    expect(addressText({})).toBe('/log');
  });
});
