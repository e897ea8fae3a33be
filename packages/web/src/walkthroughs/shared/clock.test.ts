import { expect, test } from 'vitest';
import { minuteOf, timeOf } from './clock.ts';

test('A time field and minutes after midnight say the same', () => {
  expect(minuteOf('09:05')).toBe(545);
  expect(timeOf(545)).toBe('09:05');
  expect([minuteOf(''), timeOf(null), minuteOf('00:00'), timeOf(0)]).toEqual([null, '', 0, '00:00']);
});
