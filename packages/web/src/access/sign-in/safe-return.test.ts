import { expect, test } from 'vitest';
import { safeReturn } from './safe-return.ts';

test('Signing in leads back to the page that was asked for', () => {
  expect(safeReturn('/week?q=2')).toBe('/week?q=2');
  expect(safeReturn(undefined)).toBe('/');
});

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere',
  'javascript:alert(1)',
  '/\t/elsewhere.example',
  '',
  '/sign-in?next=/',
])('and never to another site or in a circle: %j', (next) => {
  expect(safeReturn(next)).toBe('/');
});
