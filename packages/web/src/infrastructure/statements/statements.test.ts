import { describe, expect, test } from 'vitest';
import { accountable, sphereStanding, unknownSphere } from './sphere-words.ts';
import { suggestedMandates } from './suggested-mandates.ts';

describe('How a sphere stands', () => {
  const sphere = { sphere: 'instructional_practice', ...accountable } as const;

  test('is accountable when all three facts hold', () => {
    expect(sphereStanding(sphere)).toBe('Accountable');
  });

  test('is not known while a fact is missing, unless another already fails', () => {
    expect(sphereStanding({ ...sphere, ...unknownSphere })).toBe('Not known yet how it stands');
    expect(sphereStanding({ ...sphere, overTheYear: null })).toBe('Not known yet how it stands');
    expect(sphereStanding({ ...sphere, ...unknownSphere, useExpected: 'no' })).toBe('Not accountable');
  });

  test('fails when use differs between leaders; rising and falling counts for something', () => {
    expect(sphereStanding({ ...sphere, useExpected: 'varies' })).toBe('Not accountable');
    expect(sphereStanding({ ...sphere, overTheYear: 'waxes_and_wanes' })).toMatch(/^Rises and falls/);
  });
});

describe('What can be mandated with one tap', () => {
  test('is what no mandate names yet: materials first, then the framework, then the goals', () => {
    const components = [
      { key: 'goals', kind: 'goals' as const, name: 'the standards' },
      { key: 'plc', kind: 'structure' as const, name: 'PLC' },
      { key: 'units', kind: 'material' as const, name: 'the district’s units' },
      { key: 'planner', kind: 'material' as const, name: 'the planner' },
      { key: 'rubric', kind: 'framework' as const, name: 'the rubric' },
    ];
    expect(suggestedMandates(components, [{ component: 'planner' }])).toEqual([
      { name: 'Every school uses the district’s units', prescribes: 'materials', component: 'units', about: 'material' },
      { name: 'Every school works with the rubric', prescribes: 'practice', component: 'rubric', about: 'framework' },
      { name: 'Every school teaches to the standards', prescribes: 'goals', component: 'goals', about: 'goals' },
    ]);
  });
});
