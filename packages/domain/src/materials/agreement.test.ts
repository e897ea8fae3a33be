import { describe, expect, it } from 'vitest';
import { agreementOf, type CodedTwice, sameCodes } from './agreement.ts';
import { agreementStanding, mayRate } from './project.ts';
import { drawSample } from './sample.ts';
import type { Codes } from './unit.ts';

const codes = (dok: Codes['dok'], ...content: string[]): Codes => ({ dok, content });
const twice = (first: Codes, second: Codes): CodedTwice => ({ first, second });

describe('two people code the same units', () => {
  it('agree on content only with the same set of codes, in whatever order they wrote it', () => {
    expect(sameCodes(twice(codes(1, 'K.CC.1', 'K.OA.2'), codes(2, 'K.OA.2', 'K.CC.1')))).toEqual({ content: true, dok: false });
    expect(sameCodes(twice(codes(1, 'K.CC.1'), codes(1, 'K.CC.1', 'K.OA.2')))).toEqual({ content: false, dok: true });
  });

  it('has a percentage and, beyond chance, kappa: three of four levels alike', () => {
    // by hand: observed .75; expected .5 × .75 + .5 × .25 = .5; kappa (.75 - .5) / (1 - .5) = .5
    const units = [
      twice(codes(1, 'a'), codes(1, 'a')),
      twice(codes(1, 'a'), codes(1, 'a')),
      twice(codes(2, 'b'), codes(2, 'b')),
      twice(codes(2, 'b'), codes(1, 'b')),
    ];
    const agreement = agreementOf(units);
    expect(agreement?.dok).toEqual({ n: 4, percent: 0.75, kappa: { value: 0.5 } });
    expect(agreement?.content).toEqual({ n: 4, percent: 1, kappa: { value: 1 } });
    expect(agreement?.note).toContain('.89');
  });

  it('refuses kappa where both used one code throughout, and everything without units', () => {
    const alike = agreementOf([twice(codes('NEI'), codes('NEI')), twice(codes('NEI'), codes('NEI'))]);
    expect(alike?.dok.percent).toBe(1);
    expect(alike?.dok.kappa).toHaveProperty('refused');
    expect(agreementOf([])).toBeNull();
  });
});

describe('whether the codes may count', () => {
  it('takes a finished second coding with every difference settled, or a written note', () => {
    expect(agreementStanding(null, [])).toBe('none');
    expect(agreementStanding(null, [{ finished: false, unsettled: 0 }])).toBe('under_way');
    expect(agreementStanding('Agreed on paper last spring.', [{ finished: false, unsettled: 0 }])).toBe('elsewhere');
    expect(agreementStanding('Agreed on paper last spring.', [{ finished: true, unsettled: 2 }])).toBe('to_settle');
    expect(agreementStanding(null, [{ finished: true, unsettled: 0 }])).toBe('settled');
    expect((['none', 'under_way', 'to_settle', 'elsewhere', 'settled'] as const).filter(mayRate)).toEqual(['elsewhere', 'settled']);
  });
});

describe('a sample', () => {
  const units = Array.from({ length: 200 }, (_, i) => i);

  it('is the same for the same seed, another one for another, and draws nothing twice', () => {
    const drawn = drawSample(units, 40, 7);
    expect(drawSample(units, 40, 7)).toEqual(drawn);
    expect(drawSample(units, 40, 8)).not.toEqual(drawn);
    expect(new Set(drawn).size).toBe(40);
    expect(drawSample(units, 500, 7).sort((a, b) => a - b)).toEqual(units);
  });

  it('favors no unit: over 2,000 seeds each of nine is drawn near a third of the time', () => {
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 2000; seed++) for (const one of drawSample(units.slice(0, 9), 3, seed)) counts.set(one, (counts.get(one) ?? 0) + 1);
    for (const count of counts.values()) expect(Math.abs(count / 2000 - 1 / 3)).toBeLessThan(0.05);
  });
});
