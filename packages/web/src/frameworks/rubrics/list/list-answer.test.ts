import type { DistrictFocus, RubricSummary } from '@trellis/domain/frameworks';
import { expect, it } from 'vitest';
import { listAnswer } from './list-answer.ts';

const rubric = (published: boolean): RubricSummary => ({
  id: 'r',
  name: 'Guide',
  subject: 'mathematics',
  grades: [],
  variant: null,
  builtIn: null,
  retiredOn: null,
  revision: 1,
  published: published ? { versionId: 'v', number: 1, on: '2026-08-03', indicators: 10 } : null,
  draft: published ? null : { versionId: 'v', number: 1, changedOn: '2026-08-03' },
});
const focusOn = (...codes: string[]): DistrictFocus => ({
  schoolYear: { id: 'y', name: '2026–27' },
  rows: codes.map((code) => ({
    id: code,
    rubric: { id: 'r', name: 'Guide', subject: 'mathematics' },
    indicator: { id: code, versionId: 'v', code, label: code },
    setBy: null,
    setOn: '2026-08-10',
  })),
});

it('says what is in use and what the focus is, and never more than is known', () => {
  expect(listAnswer([], focusOn())).toBe('No rubric is in use yet.');
  expect(listAnswer([rubric(false)], focusOn())).toBe('No rubric is in use yet; 1 is a draft.');
  expect(listAnswer([rubric(true)], { schoolYear: null, rows: [] })).toBe('1 rubric in use.');
  expect(listAnswer([rubric(true)], focusOn())).toBe('1 rubric in use. No focus is chosen for 2026–27.');
  expect(listAnswer([rubric(true), rubric(true)], focusOn('2B', '3B'))).toBe('2 rubrics in use. The focus in 2026–27 is 2B and 3B.');
});
