import { describe, expect, it } from 'vitest';
import type { RoleGroup } from '../../access/roles.ts';
import { pulseState, whyNoResults } from './pulse.ts';
import { addUpAnswers, type PulseAnswers, pulseFigures } from './pulse-figures.ts';

const answers = (group: RoleGroup, clarity: number[]): PulseAnswers[] =>
  clarity.map((one) => ({ group, clarity: one, expectation: 3, usefulness: 5, trust: 1 }));

describe('a pulse that is added up', () => {
  it('keeps how many gave which answer, of groups with five answers and more', () => {
    const counts = addUpAnswers([...answers('teachers', [5, 4, 4, 2, 5]), ...answers('principals', [1, 1, 1, 1])]);
    expect(new Set(counts.map((count) => count.group))).toEqual(new Set(['teachers']));
    expect(counts.filter((count) => count.question === 'clarity').map((count) => count.people)).toEqual([0, 1, 0, 2, 2]);
    expect(counts).toHaveLength(4 * 5);
  });

  it('tells mean, n and counts of a group, and refuses a group that was asked without saying how many answered', () => {
    const groups = pulseFigures(addUpAnswers([...answers('teachers', [5, 4, 4, 2, 5]), ...answers('principals', [1, 1, 1, 1])]), ['teachers', 'principals']);
    const [teachers, principals] = groups;
    expect(teachers?.figures[0]).toMatchObject({ question: 'clarity', mean: { value: 4, n: 5, interval: null }, counts: [0, 1, 0, 2, 2] });
    expect(principals?.group).toBe('principals');
    for (const figure of principals?.figures ?? []) expect(figure).toMatchObject({ mean: { refused: 'hidden', n: 0 }, counts: null });
  });

  it('gives no sum over groups, and no group that was neither asked by name nor counted', () => {
    expect(pulseFigures(addUpAnswers(answers('teachers', [3, 3, 3, 3, 3])), []).map((one) => one.group)).toEqual(['teachers']);
  });
});

describe('a round', () => {
  const round = { opens: '2026-09-07', closes: '2026-09-18', closedOn: null, addedUpOn: null };

  it('is planned, open to the end of its last day, closed, and added up', () => {
    expect(['2026-09-06', '2026-09-07', '2026-09-18', '2026-09-19'].map((day) => pulseState(round, day))).toEqual(['planned', 'open', 'open', 'closed']);
    expect(pulseState({ ...round, closedOn: '2026-09-10' }, '2026-09-10')).toBe('closed');
    expect(pulseState({ ...round, closedOn: '2026-09-10', addedUpOn: '2026-09-10' }, '2026-09-10')).toBe('added_up');
  });

  it('has a reason for having no results, except when it is added up', () => {
    expect((['planned', 'open', 'closed', 'added_up'] as const).map((state) => whyNoResults(state) === null)).toEqual([false, false, false, true]);
  });
});
