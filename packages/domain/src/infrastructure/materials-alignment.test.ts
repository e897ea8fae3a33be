import { describe, expect, it } from 'vitest';
import { coverage } from './coverage.ts';
import { dokMix } from './dok-shares.ts';
import { defaultSettings } from './settings.ts';
import { design, levelIn, mix, ratingOf, reasonIn, units } from './testing/build.ts';

const codes = Array.from({ length: 10 }, (_, i) => `K.${i}`);
const scope = { name: 'number, K', standards: codes.map((code) => ({ code, grade: 'K' })), codedWhole: true };
const covering = (n: number) => codes.slice(0, n).flatMap((code) => units('K', 1, 2, code));
const content = (n: number, parts = {}) => ({ coding: { scope: { ...scope, ...parts }, activities: [...covering(n), ...units('K', 1, 1)] } });

describe('materials, content', () => {
  it('is High when every standard is covered, Medium from exactly 80% on, Low below', () => {
    expect(levelIn(content(10), 'materials_content')).toBe('High');
    expect(levelIn(content(9), 'materials_content')).toBe('Medium');
    expect(levelIn(content(8), 'materials_content')).toBe('Medium');
    expect(levelIn(content(7), 'materials_content')).toBe('Low');
  });

  it('pools grades: an activity of another grade covers a standard by its code', () => {
    const activities = [...covering(9), ...units('1', 1, 2, 'K.9')];
    expect(levelIn({ coding: { scope, activities } }, 'materials_content')).toBe('High');
  });

  it('counts the same code in the same grade once, in another grade again', () => {
    const standards = [...scope.standards, { code: 'K.0', grade: 'K' }, { code: 'K.9', grade: '1' }];
    const figures = coverage(design({ coding: { scope: { ...scope, standards }, activities: covering(9) } }));
    expect(figures).toMatchObject({ covered: 9, total: 11 });
  });

  it('is not determined when only part of the scope is coded, and without scope, standards, or activities', () => {
    expect(reasonIn(content(10, { codedWhole: false }), 'materials_content')).toContain('Only a part of the scope');
    expect(reasonIn({ coding: { activities: covering(3) } }, 'materials_content')).toContain('No scope');
    expect(reasonIn(content(3, { standards: [] }), 'materials_content')).toContain('lists no standards');
    expect(reasonIn({ coding: { scope, activities: [] } }, 'materials_content')).toContain('No activities');
    expect(reasonIn({}, 'materials_content')).toContain('No scope');
  });

  it('names what is missing and what would change it', () => {
    const { conditions, whatWouldChange, referent } = ratingOf(
      { ...content(7), components: [{ key: 'ccss', kind: 'goals', name: 'State standards' }] },
      'materials_content',
    );
    expect(conditions[0]!.detail).toBe('7 of 10 standards in number, K (70%). Not covered: K.7, K.8, and K.9.');
    expect(whatWouldChange).toEqual([
      'With 1 of the 3 missing standards covered, it would be Medium.',
      'With all 3 missing standards covered, it would be High.',
    ]);
    expect(referent).toEqual({ text: 'Held against the student learning goals: State standards', keys: ['ccss'] });
  });
});

const demand = (activities: unknown[], settings = {}) => levelIn({ coding: { activities }, settings }, 'materials_demand');

describe('materials, cognitive demand', () => {
  it('is High with three levels in balance, Medium with two, Low with one', () => {
    expect(demand(mix('K', [20, 60, 20, 0]))).toBe('High');
    expect(demand(mix('K', [20, 61, 19, 0]))).toBe('Medium');
    expect(demand(mix('K', [19, 62, 19, 0]))).toBe('Low');
    expect(demand(mix('K', [25, 25, 25, 25]))).toBe('High');
  });

  it('decides the threshold in whole numbers: a fifth is in balance, a hair less is not', () => {
    expect(demand(mix('K', [3, 12, 0, 0]))).toBe('Medium');
    expect(demand(mix('K', [1999, 8001, 0, 0]))).toBe('Low');
    expect(demand(mix('K', [29, 71, 0, 0]), { balanceShare: 29 })).toBe('Medium');
  });

  it('leaves units without enough information out of the base unless told otherwise', () => {
    const activities = mix('K', [20, 80, 0, 0], 10);
    expect(demand(activities)).toBe('Medium');
    expect(demand(activities, { neiInBase: true })).toBe('Low');
    expect(ratingOf({ coding: { activities } }, 'materials_demand').ours[1]).toMatchObject({ setting: 'neiInBase', whatFollows: 'Counted in: Low.' });
  });

  it('takes the level of more than half of the grades, and none when there is no such level', () => {
    const [high, medium, low] = [
      [20, 60, 20, 0],
      [50, 50, 0, 0],
      [0, 9, 0, 0],
    ] as [number, number, number, number][];
    expect(demand([...mix('K', low!), ...mix('1', low!), ...mix('2', high!)])).toBe('Low');
    expect(demand([...mix('K', low!), ...mix('1', medium!), ...mix('2', high!)])).toBe('not determined');
    expect(demand([...mix('K', medium!), ...mix('1', high!)])).toBe('not determined');
  });

  it('counts a grade that cannot be rated among the grades', () => {
    const activities = [...mix('K', [50, 50, 0, 0]), ...mix('1', [0, 0, 0, 0], 5)];
    expect(reasonIn({ coding: { activities } }, 'materials_demand')).toBe(
      'No level is held by more than half of the 2 grades: Medium in 1 and not determined in 1.',
    );
    expect(demand([...activities, ...mix('2', [50, 50, 0, 0])])).toBe('Medium');
  });

  it('knows the grades of the scope that have no activities', () => {
    const coding = { scope: { ...scope, standards: [{ code: '1.0', grade: '1' }] }, activities: mix('K', [50, 50, 0, 0]) };
    const { result, grades } = ratingOf({ coding }, 'materials_demand');
    expect(result).toHaveProperty('notDetermined', true);
    expect(grades?.map((grade) => [grade.label, grade.detail.slice(0, 29)])).toEqual([
      ['Kindergarten', 'Of 100 activities: level 1 50'],
      ['Grade 1', 'No activities of this grade a'],
    ]);
  });

  it('says for which thresholds the same level comes out', () => {
    const activities = [...mix('K', [17, 83, 0, 0]), ...mix('1', [11, 89, 0, 0]), ...mix('2', [30, 70, 0, 0])];
    expect(ratingOf({ coding: { activities } }, 'materials_demand').ours[0]!.whatFollows).toBe('The same result from 18% to 50%; at 17%: Medium.');
  });

  it('is not determined when nothing is coded', () => {
    expect(reasonIn({ coding: {} }, 'materials_demand')).toContain('No activities');
  });

  it('gives charts the mix per grade, youngest first, without a share where there is no base', () => {
    const mixes = dokMix([...mix('1', [1, 2, 1, 0], 1), ...mix('PK', [0, 0, 0, 0], 2), ...mix('10', [1, 0, 0, 0])], defaultSettings);
    expect(mixes.map((one) => [one.grade, one.units, one.nei, one.base])).toEqual([
      ['PK', 2, 2, 0],
      ['1', 5, 1, 4],
      ['10', 1, 0, 1],
    ]);
    expect(mixes[0]!.levels[0]!.percent).toBeNull();
    expect(mixes[1]!.levels.map((one) => one.percent)).toEqual([25, 50, 25, 0]);
  });
});
