import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

const defaults = { school: '', page: '1' };

describe('Filters in the address', () => {
  test('are read over the defaults, as text', () => {
    expect(readAddress(defaults, { school: 'riv', page: 2, other: 'x' })).toEqual({ school: 'riv', page: '2' });
    expect(readAddress(defaults, { page: { no: 'text' } })).toEqual(defaults);
  });

  test('leave out what is as usual, and leave alone what is not theirs', () => {
    expect(writeAddress(defaults, { school: 'riv', page: '1' }, { page: '3', sort: 'name' })).toEqual({ school: 'riv', sort: 'name' });
    expect(writeAddress(defaults, defaults, { school: 'riv' })).toEqual({});
  });
});
