import type { RubricDetail, VersionSummary } from '@trellis/domain/frameworks';
import { expect, it } from 'vitest';
import { historyOf, rubricAnswer, standingOf } from './words.ts';

const version: VersionSummary = {
  id: 'v',
  number: 2,
  state: 'published',
  superseded: false,
  startedBy: 'Ana Ruiz',
  startedOn: '2026-08-01',
  writtenBy: ['Ana Ruiz', null, 'Triston Bell'],
  changedBy: 'Triston Bell',
  changedOn: '2026-08-02',
  publishedBy: null,
  publishedOn: '2026-08-03',
  revision: 4,
};
const rubric: RubricDetail = {
  id: 'r',
  name: 'Guide',
  subject: 'mathematics',
  grades: ['K', '1'],
  variant: 'dual language',
  builtIn: null,
  retiredOn: null,
  revision: 1,
  versions: [version],
  may: { edit: false, publish: false },
};

it('says whom a rubric is for and since when it is in use', () => {
  expect(rubricAnswer(rubric, version)).toBe('Mathematics, kindergarten and Grade 1, dual language. Version 2 has been in use since Aug 3, 2026.');
  expect(rubricAnswer({ ...rubric, grades: [], variant: null }, null)).toBe('Mathematics, every grade. A draft: nobody scores with it yet.');
  expect(rubricAnswer({ ...rubric, retiredOn: '2026-09-01' }, version)).toMatch(/Out of use since Sep 1, 2026; its scores stay\.$/);
});

it('names those who wrote and published a version, as far as their names may be read', () => {
  expect(historyOf(version)).toEqual([
    'Begun Aug 1, 2026 by Ana Ruiz.',
    'Changed by Ana Ruiz and Triston Bell, last on Aug 2, 2026.',
    'Published Aug 3, 2026.',
  ]);
  expect(historyOf({ ...version, state: 'draft', writtenBy: [], publishedOn: null })).toEqual(['Begun Aug 1, 2026 by Ana Ruiz.']);
  expect([standingOf(version), standingOf({ ...version, superseded: true }), standingOf({ ...version, state: 'draft' })]).toEqual([
    'In use',
    'Superseded',
    'Draft',
  ]);
});
