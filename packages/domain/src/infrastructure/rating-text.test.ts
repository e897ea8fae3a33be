import { describe, expect, it } from 'vitest';
import { rate } from './rate.ts';
import { ratingAsText } from './rating-text.ts';
import { pinebrook } from './testing/pinebrook.ts';

describe('a rating as plain text', () => {
  const lines = ratingAsText(rate(pinebrook())).split('\n');

  it('starts with the cautions and a table of the nine', () => {
    expect(lines[0]).toBe('Pinebrook: four dimensions of the designed infrastructure for mathematics');
    expect(lines.filter((line) => line.startsWith('Note: '))).toHaveLength(2);
    expect(lines).toContain('Inclusivity                                Medium');
    expect(lines).toContain('Authority                                  Not determined');
    expect(lines).toContain('Teacher learning                           Medium, set by a person (by the rule: not determined)');
  });

  it('gives reasons, conditions with their outcome, and who decided', () => {
    const text = lines.join('\n');
    expect(text).toContain('Not determined by the rule: A mandate without accountability');
    expect(text).toContain(
      '[not met] Accountability in student learning (ours). Data are collected, whether using them is expected differs between leaders or schools',
    );
    expect(text).toContain('Medium was set by Faith Okoro, mathematics manager. (2026-09-14: The summer series');
    expect(text).toContain('Grade 4: High. Of 100 activities: level 1 40%');
  });

  it('ends with one line break', () => {
    expect(lines.at(-1)).toBe('');
    expect(lines.at(-2)).not.toBe('');
  });
});
