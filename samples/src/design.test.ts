import { DesignDocument, type Dok } from '@trellis/domain/infrastructure';
import { describe, expect, it } from 'vitest';
import { almondValleyDesign } from './almond-valley/design.ts';
import { codedGrades } from './coding/standards.ts';
import { cypressDesign } from './cypress/design.ts';

type Units = { grade: string; content: string[]; dok: Dok }[];
const inGrade = (units: Units, grade: string) => units.filter((unit) => unit.grade === grade);
const shareOf = (units: Units, dok: Dok) => (100 * units.filter((unit) => unit.dok === dok).length) / units.length;
const shares = (units: Units) => ([1, 2, 3, 4] as const).map((dok) => shareOf(units, dok));
const salient = (units: Units, moreThan = 25) => {
  const count = new Map<string, number>();
  for (const unit of units) for (const code of unit.content) count.set(code, (count.get(code) ?? 0) + 1);
  return [...count].filter(([, n]) => n > moreThan).map(([code]) => code);
};
const codesOf = (units: Units) => new Set(units.flatMap((unit) => unit.content));

describe.each([
  ['Almond Valley', almondValleyDesign],
  ['Cypress', cypressDesign],
])('the design of %s', (_, design) => {
  it('is a design document', () => {
    expect(DesignDocument.parse(design)).toEqual(design);
  });

  it('uses each key once and links only what it has', () => {
    const keys = [...design.components!, ...design.structures!, ...design.roles!].map((thing) => thing.key);
    expect(new Set(keys).size).toBe(keys.length);
    const named = [
      ...design.links!.flatMap((link) => [link.from, link.to]),
      ...design.structures!.flatMap((structure) => structure.resources ?? []),
      ...design.features!.flatMap((feature) => feature.resource ?? []),
      ...design.authority!.mandates.flatMap((mandate) => mandate.component ?? []),
    ];
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('says where everything comes from', () => {
    const all = [
      ...design.components!,
      ...design.structures!,
      ...design.roles!,
      ...design.features!,
      ...design.authority!.mandates,
      ...design.authority!.spheres,
    ];
    for (const thing of all) expect(thing.evidence?.every((item) => item.source?.startsWith('Stein 2022, ch.'))).toBe(true);
  });

  it('covers every standard of the scope and nothing outside it', () => {
    const codes = new Set(design.coding!.scope!.standards.map((standard) => standard.code));
    expect(codes.size).toBe(40);
    expect(codesOf(design.coding!.activities!)).toEqual(codes);
    for (const code of codesOf(design.coding!.items!)) expect(codes).toContain(code);
    for (const unit of [...design.coding!.activities!, ...design.coding!.items!]) expect(new Set(unit.content).size).toBe(unit.content.length);
  });
});

describe('the coded materials', () => {
  it('have the printed shares of level 1, and none of level 4 in the curricula', () => {
    const level1 = (units: Units) => codedGrades.map((grade) => Math.round(shareOf(inGrade(units, grade), 1)));
    expect(level1(almondValleyDesign.coding!.activities!)).toEqual([17, 11, 30]);
    expect(level1(almondValleyDesign.coding!.items!)).toEqual([43, 24, 30]);
    expect(level1(cypressDesign.coding!.activities!)).toEqual([11, 30, 28]);
    expect(level1(cypressDesign.coding!.items!)).toEqual([33, 33, 33]);
    for (const design of [almondValleyDesign, cypressDesign]) expect(shareOf(design.coding!.activities!, 4)).toBe(0);
  });

  it('have in Almond Valley 73 % at level 2 and few at level 3, and assessments at levels 1 and 2 only', () => {
    const { activities, items } = almondValleyDesign.coding!;
    expect(Math.round(shareOf(activities!, 2))).toBe(73);
    expect(shareOf(activities!, 3)).toBeLessThan(10);
    expect(shareOf(items!, 3) + shareOf(items!, 4)).toBe(0);
  });

  it('have the printed numbers of salient topics, and of those on the assessments', () => {
    const overlap = ({ coding }: typeof almondValleyDesign) =>
      codedGrades.map((grade) => {
        const topics = salient(inGrade(coding!.activities!, grade));
        const assessed = codesOf(inGrade(coding!.items!, grade));
        return [topics.length, topics.filter((code) => assessed.has(code)).length];
      });
    expect(overlap(almondValleyDesign)).toEqual([
      [9, 7],
      [11, 6],
      [7, 6],
    ]);
    expect(overlap(cypressDesign)).toEqual([
      [6, 4],
      [6, 5],
      [8, 7],
    ]);
  });

  it('have two levels in balance, at a fifth of the activities, only where the study says so', () => {
    const inBalance = (units: Units) => codedGrades.map((grade) => shares(inGrade(units, grade)).filter((share) => share >= 20).length);
    expect(inBalance(almondValleyDesign.coding!.activities!)).toEqual([1, 1, 2]);
    expect(inBalance(cypressDesign.coding!.activities!)).toEqual([1, 2, 2]);
  });

  it('keep assessments as far from curricula as tables 11 and 12 print, save first grade in Almond Valley, where no shares can', () => {
    const near = ({ coding }: typeof almondValleyDesign, within: number) =>
      codedGrades.map((grade) => {
        const curriculum = shares(inGrade(coding!.activities!, grade));
        return shares(inGrade(coding!.items!, grade)).filter((share, i) => Math.abs(share - curriculum[i]!) <= within).length;
      });
    const level = (design: typeof almondValleyDesign) => near(design, 10).map((n, i) => (n >= 3 ? 'high' : near(design, 20)[i]! >= 3 ? 'medium' : 'low'));
    expect(level(cypressDesign)).toEqual(['low', 'high', 'high']);
    expect(level(almondValleyDesign)).toEqual(['low', 'medium', 'medium']);
  });
});
