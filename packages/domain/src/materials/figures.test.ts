import { describe, expect, it } from 'vitest';
import { rate, selectRating } from '../infrastructure/index.ts';
import { defaultSettings } from '../infrastructure/settings.ts';
import { design, mix, units } from '../infrastructure/testing/build.ts';
import { projectFigures } from './figures.ts';

const standards = [
  { code: 'K.CC.1', grade: 'K' as const },
  { code: 'K.CC.2', grade: 'K' as const },
  { code: '1.OA.1', grade: '1' as const },
];
const scope = { name: 'number and operations', codedWhole: true, standards };

describe('the figures of a coded curriculum', () => {
  it('say which standards are covered and which are missing, per grade, pooling the grades of activities', () => {
    const { coverage } = projectFigures({ kind: 'activities', scope, units: units('1', 2, 1, 'K.CC.1') }, defaultSettings, null);
    expect(coverage?.grades.map(({ grade, covered, total }) => [grade, covered, total])).toEqual([
      ['K', 1, 2],
      ['1', 0, 1],
    ]);
    expect(coverage?.grades[0]?.standards).toEqual([
      { code: 'K.CC.1', units: 2 },
      { code: 'K.CC.2', units: 0 },
    ]);
    expect(coverage).toMatchObject({ covered: 1, total: 3, result: { level: 'low' } });
  });

  it('keep the counts but determine no level while the scope is coded in part', () => {
    const { coverage } = projectFigures(
      { kind: 'activities', scope: { ...scope, codedWhole: false }, units: units('K', 1, 1, 'K.CC.1') },
      defaultSettings,
      null,
    );
    expect(coverage).toMatchObject({ covered: 1, total: 3, result: { notDetermined: true } });
  });

  it('give the mix of demand per grade and overall, with NEI out of the base', () => {
    const { demand } = projectFigures({ kind: 'activities', scope, units: [...mix('K', [5, 3, 2, 0], 4), ...mix('1', [10, 0, 0, 0])] }, defaultSettings, null);
    expect(demand.overall).toMatchObject({ units: 24, nei: 4, base: 20 });
    expect(demand.overall.levels.map((level) => level.percent)).toEqual([75, 15, 10, 0]);
    expect(demand.grades.map((grade) => [grade.label, grade.base, grade.result])).toEqual([
      ['Kindergarten', 10, { level: 'high' }],
      ['Grade 1', 10, { level: 'low' }],
    ]);
  });

  it('have no share where nothing gives enough information: unknown is not 0', () => {
    const { demand } = projectFigures({ kind: 'items', scope, units: mix('K', [0, 0, 0, 0], 3) }, defaultSettings, null);
    expect(demand.overall.levels.map((level) => level.percent)).toEqual([null, null, null, null]);
  });

  it('mark a topic as salient from the 26th activity on', () => {
    const { topics } = projectFigures(
      { kind: 'activities', scope, units: [...units('K', 26, 1, 'K.CC.1'), ...units('K', 25, 2, 'K.CC.2')] },
      defaultSettings,
      null,
    );
    expect(topics[0]?.topics).toEqual([
      { code: 'K.CC.1', units: 26, salient: true },
      { code: 'K.CC.2', units: 25, salient: false },
    ]);
  });

  it('compare with a coding of the other kind exactly as the ratings do, from either side', () => {
    const activities = [...mix('K', [6, 3, 1, 0]), ...units('K', 30, 2, 'K.CC.1')];
    const items = [...mix('K', [4, 4, 2, 0]), ...units('K', 1, 1, 'K.CC.1')];
    const rating = selectRating(rate(design({ coding: { activities, items } })), 'assessments_demand');
    const here = projectFigures({ kind: 'activities', scope, units: activities }, defaultSettings, { id: 'b', name: 'Interims', units: items });
    const there = projectFigures({ kind: 'items', scope, units: items }, defaultSettings, { id: 'a', name: 'Curriculum', units: activities });
    expect(here.comparison?.differences).toEqual(rating.grades);
    expect(there.comparison?.differences).toEqual(rating.grades);
    expect(here.comparison?.overlaps[0]?.result).toEqual({ level: 'high' });
    expect(there.coverage).toBeNull();
  });

  it('say why they cannot be compared', () => {
    const { comparison } = projectFigures({ kind: 'activities', scope, units: [] }, defaultSettings, {
      id: 'b',
      name: 'Interims',
      units: mix('K', [1, 0, 0, 0]),
    });
    expect(comparison).toMatchObject({ overlaps: [], differences: [], refused: 'No activities of the curriculum are coded.' });
  });
});
