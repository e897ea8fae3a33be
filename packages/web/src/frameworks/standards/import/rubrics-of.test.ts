import { expect, test } from 'vitest';
import { rubricsOf } from './rubrics-of.ts';

test('rubrics of a package: those with criteria, by title or number; a package without any offers none', () => {
  const rubric = { title: ' Walk ', CFRubricCriteria: [{ description: 'Students talk' }] };
  expect(rubricsOf({ CFItems: [], CFRubrics: [rubric, { title: 'Empty', CFRubricCriteria: [] }, { CFRubricCriteria: [{}] }, null, 7] })).toEqual([
    { title: 'Walk', text: JSON.stringify({ CFRubrics: [rubric] }) },
    { title: 'Rubric 3', text: JSON.stringify({ CFRubrics: [{ CFRubricCriteria: [{}] }] }) },
  ]);
  for (const none of [null, [], 'x', {}, { CFRubrics: null }, { CFRubrics: {} }]) expect(rubricsOf(none)).toEqual([]);
});
