import { describe, expect, it } from 'vitest';
import { overlapsAndDifferences } from './assessments-alignment.ts';
import { salientTopics } from './salient-topics.ts';
import { design, levelIn, mix, ratingOf, reasonIn, units } from './testing/build.ts';

/** A grade with `salient` topics in 26 activities each, `assessed` of them on an item. */
function grade(name: 'K' | '1' | '2', salient: number, assessed: number) {
  const codes = Array.from({ length: salient }, (_, i) => `${name}.${i}`);
  return {
    activities: codes.flatMap((code) => units(name, 26, 2, code)),
    items: [...codes.slice(0, assessed).flatMap((code) => units(name, 1, 2, code)), ...units(name, 1, 1)],
  };
}
function coded(...grades: { activities: unknown[]; items: unknown[] }[]) {
  return { coding: { activities: grades.flatMap((one) => one.activities), items: grades.flatMap((one) => one.items) } };
}

describe('assessments, content', () => {
  it('is High from three quarters of the salient topics on, Medium from half on, Low below', () => {
    const level = (salient: number, assessed: number) => levelIn(coded(grade('K', salient, assessed)), 'assessments_content');
    expect(level(4, 3)).toBe('High');
    expect(level(7, 5)).toBe('Medium');
    expect(level(4, 2)).toBe('Medium');
    expect(level(7, 3)).toBe('Low');
  });

  it('takes the published overlaps to the published levels', () => {
    expect(levelIn(coded(grade('K', 9, 7), grade('1', 11, 6), grade('2', 7, 6)), 'assessments_content')).toBe('High');
  });

  it('calls a topic salient in more than 25 activities, not in 25, and counts it once per activity', () => {
    const activities = [...units('K', 25, 1, 'often'), ...units('K', 26, 1, 'more', 'more')];
    expect(salientTopics(activities, [], { salientMoreThan: 25 })).toEqual([{ grade: 'K', topics: [{ code: 'more', activities: 26, items: 0 }] }]);
  });

  it('does not find a topic of one grade on the items of another', () => {
    const one = grade('K', 2, 0);
    expect(levelIn(coded({ ...one, items: [...one.items, ...units('1', 5, 1, 'K.0', 'K.1')] }), 'assessments_content')).toBe('not determined');
    expect(levelIn(coded(one), 'assessments_content')).toBe('Low');
  });

  it('does not call a grade Low when no topic is salient, when it has no items, or when it has no activities', () => {
    const few = { activities: units('K', 25, 1, 'K.0'), items: units('K', 1, 1, 'K.0') };
    expect(ratingOf(coded(few), 'assessments_content').grades![0]!.detail).toBe('No topic of this grade is salient.');
    expect(reasonIn(coded(few), 'assessments_content')).toContain('not determined in 1');
    const [withoutItems, withoutActivities] = ratingOf(coded({ activities: grade('K', 1, 1).activities, items: grade('1', 1, 1).items }), 'assessments_content')
      .grades!;
    expect(withoutItems!.detail).toBe('No items of this grade are coded.');
    expect(withoutActivities!.detail).toBe('No activities of this grade are coded.');
  });

  it('lets the salience be set, and says how far it can move', () => {
    const parts = coded(grade('K', 4, 3));
    expect(levelIn({ ...parts, settings: { salientMoreThan: 26 } }, 'assessments_content')).toBe('not determined');
    expect(ratingOf(parts, 'assessments_content').ours[0]!.whatFollows).toBe('The same result from 0 to 25; at 26: not determined.');
  });

  it('is not determined without any activity or any item', () => {
    expect(reasonIn({ coding: { items: units('K', 1, 1) } }, 'assessments_content')).toContain('No activities');
    expect(reasonIn({ coding: { activities: units('K', 1, 1) } }, 'assessments_demand')).toContain('No items');
  });
});

type Counts = [number, number, number, number];
const demand = (activities: Counts, items: Counts) => levelIn(coded({ activities: mix('K', activities), items: mix('K', items) }), 'assessments_demand');

describe('assessments, cognitive demand', () => {
  it('is High with three levels within 10 points, Medium within 20, otherwise Low', () => {
    expect(demand([30, 30, 40, 0], [40, 20, 40, 0])).toBe('High');
    expect(demand([30, 30, 40, 0], [41, 19, 40, 0])).toBe('Medium');
    expect(demand([30, 30, 40, 0], [50, 10, 40, 0])).toBe('Medium');
    expect(demand([30, 30, 40, 0], [51, 9, 40, 0])).toBe('Low');
  });

  it('compares shares, not counts, and exactly', () => {
    expect(demand([3, 7, 0, 0], [30, 70, 0, 0])).toBe('High');
    expect(demand([1, 2, 0, 0], [13, 17, 0, 0])).toBe('High');
    expect(demand([1, 2, 0, 0], [131, 169, 0, 0])).toBe('Medium');
  });

  it('cannot reach the published Low of Almond Valley’s grade 1 with its printed shares, with up to a third of the activities at level 3', () => {
    for (let level3 = 0; level3 <= 33; level3++) expect(demand([11, 89 - level3, level3, 0], [24, 76, 0, 0])).not.toBe('Low');
  });

  it('takes the majority of grades and leaves a grade without known levels open', () => {
    const parts = coded({
      activities: [...mix('K', [1, 1, 0, 0]), ...mix('1', [1, 1, 0, 0])],
      items: [...mix('K', [1, 1, 0, 0]), ...mix('1', [0, 0, 0, 0], 3)],
    });
    expect(reasonIn(parts, 'assessments_demand')).toContain('High in 1 and not determined in 1');
    expect(ratingOf({ ...parts, settings: { neiInBase: true } }, 'assessments_demand').grades!.map((one) => one.result)).toEqual([
      { level: 'high' },
      { level: 'low' },
    ]);
  });

  it('is held against the curriculum that the assessments are linked to', () => {
    const components = [
      { key: 'a', kind: 'material', name: 'Planner' },
      { key: 'b', kind: 'material', name: 'Bridges' },
      { key: 'c', kind: 'assessment', name: 'Interims' },
    ];
    const links = [{ from: 'c', to: 'b', kind: 'assesses' }];
    expect(ratingOf({ components, links }, 'assessments_demand').referent).toEqual({ text: 'Held against the curriculum: Bridges', keys: ['b'] });
  });

  it('gives charts the overlaps and differences per grade, or nothing where one side is not coded', () => {
    const figures = overlapsAndDifferences(design(coded({ activities: mix('K', [1, 3, 0, 0]), items: mix('K', [1, 1, 0, 0]) })))!;
    expect(figures.differences[0]!.figures).toMatchObject({
      differences: [{ points: 25, within: null }, { points: 25 }, { points: 0, within: 10 }, { points: 0 }],
    });
    expect(overlapsAndDifferences(design())).toBeNull();
  });
});
