import { describe, expect, it } from 'vitest';
import { cadenceOf, rhythmWords } from './cadence.ts';

describe('How often a routine meets', () => {
  const thursday = '2025-11-20';
  it('follows from the first day', () => {
    expect(cadenceOf('weekly', thursday)).toBe('FREQ=WEEKLY;BYDAY=TH');
    expect(cadenceOf('two_weeks', thursday)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH');
    expect(cadenceOf('monthly', thursday)).toBe('FREQ=MONTHLY;BYDAY=3TH');
    expect(cadenceOf('once', thursday)).toBe('FREQ=DAILY;COUNT=1');
  });
  it('is left to the design where that is chosen', () => expect(cadenceOf('design', thursday)).toBeUndefined());
  it('monthly from a fifth week is the fourth, which every month has', () => expect(cadenceOf('monthly', '2025-10-30')).toBe('FREQ=MONTHLY;BYDAY=4TH'));
  it('is said in words', () => {
    expect(rhythmWords('two_weeks', thursday)).toBe('Every other Thursday');
    expect(rhythmWords('monthly', '2025-11-03')).toBe('The first Monday of a month');
    expect(rhythmWords('weekly', '')).toBe('Every week');
  });
});
