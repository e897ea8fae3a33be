import { describe, expect, it } from 'vitest';
import { costs } from './cautions.ts';
import { compareDesigns } from './compare.ts';
import { DesignComparison } from './comparison.ts';
import { design, sphere, structure, units } from './testing/build.ts';
import { pinebrook } from './testing/pinebrook.ts';

const today = pinebrook();
const watched = { ...today, authority: { ...today.authority!, spheres: [sphere('student_learning'), sphere('materials_in_use')] } };
const find = (comparison: DesignComparison, key: string) => comparison.ratings.find((one) => one.key === key)!;

describe('two designs side by side', () => {
  it('show no difference between a design and itself', () => {
    const comparison = compareDesigns(today, pinebrook());
    expect(comparison.differences).toEqual([]);
    expect(comparison.sections).toEqual([]);
    expect(comparison.ratings.every((one) => one.computed.move === 'same' && one.conditions.length === 0 && one.cost.length === 0)).toBe(true);
  });

  it('name the conditions that changed and what the raised level costs', () => {
    const authority = find(compareDesigns(today, watched), 'authority');
    expect(authority.computed).toMatchObject({ before: { notDetermined: true }, after: { level: 'high' }, move: 'settled' });
    expect(authority.conditions.map((one) => [one.id, one.before?.outcome, one.after?.outcome])).toEqual([
      ['sphere:student_learning', 'failed', 'met'],
      ['sphere:materials_in_use', 'failed', 'met'],
    ]);
    expect(authority.cost).toEqual(costs.authority);
  });

  it('name no cost where a level falls or opens', () => {
    const authority = find(compareDesigns(watched, today), 'authority');
    expect(authority.computed.move).toBe('opened');
    expect(authority.cost).toEqual([]);
    const lower = find(compareDesigns(today, { ...today, structures: today.structures!.slice(0, 1) }), 'inclusivity');
    expect(lower.computed.move).toBe('lowered');
    expect(lower.cost).toEqual([]);
  });

  it('tell what the rule computes from what a person let stand', () => {
    const changed = { ...today, structures: today.structures!.filter((one) => one.key !== 'series') };
    const learning = find(compareDesigns(today, changed), 'teacher_learning');
    expect(learning.computed).toMatchObject({ after: { level: 'high' }, move: 'settled' });
    expect(learning.stands).toEqual({ before: 'medium', after: 'medium', move: 'same' });
  });

  it('list what was added, removed, or changed, field by field', () => {
    const [coaching, series, walks] = today.structures!;
    const changed = {
      ...today,
      structures: [
        { ...coaching!, participants: [...coaching!.participants].reverse() },
        { ...walks!, reach: 'part' as const },
        structure('rounds', { name: 'Rounds' }),
      ],
    };
    expect(compareDesigns(today, changed).differences).toEqual([
      { part: 'structure', key: series!.key, name: 'Summer series', change: 'removed', fields: [] },
      { part: 'structure', key: 'walks', name: 'Practice walks', change: 'changed', fields: [{ field: 'reach', before: 'every_school', after: 'part' }] },
      { part: 'structure', key: 'rounds', name: 'Rounds', change: 'added', fields: [] },
    ]);
  });

  it('count coded units instead of listing them, and tell a section not recorded from an empty one', () => {
    const before = design({ structures: [], coding: { activities: units('K', 3, 1) } });
    const after = design({ coding: { activities: [...units('K', 2, 1).map((unit) => ({ ...unit, dok: 2 })), ...units('1', 4, 1)] } });
    const comparison = compareDesigns(before, after);
    expect(comparison.activities).toEqual({ added: 4, removed: 1, changed: 2 });
    expect(comparison.sections).toEqual([{ section: 'structures', before: true, after: false }]);
  });

  it('tell several judgments of the same feature apart', () => {
    const before = design({
      features: [
        { feature: 'content', clear: false },
        { feature: 'content', clear: false },
      ],
    });
    const after = design({
      features: [
        { feature: 'content', clear: false },
        { feature: 'content', clear: true },
      ],
    });
    expect(compareDesigns(before, after).differences).toEqual([
      { part: 'feature', key: 'content 2', name: 'Content', change: 'changed', fields: [{ field: 'clear', before: false, after: true }] },
    ]);
  });

  it('are of the shape that they say', () => {
    const comparison = compareDesigns(today, watched);
    expect(DesignComparison.parse(JSON.parse(JSON.stringify(comparison)))).toEqual(comparison);
  });
});
