import { expect, test } from 'vitest';
import { tabOf } from './tab-of.ts';

const tabs = [{ to: '/design' }, { to: '/design/map' }, { to: '/materials' }];

test('A page is marked by the tab that it is, or by the nearest that it lies below', () => {
  expect(tabOf(tabs, '/design/map')?.to).toBe('/design/map');
  expect(tabOf(tabs, '/design/components/4711')?.to).toBe('/design');
  expect(tabOf(tabs, '/designs')).toBeUndefined();
});
