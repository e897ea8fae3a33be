import type { Population } from '../../kernel/estimate.ts';
import { type Depth, depthOf, type TaskKind, taskKindLabels } from '../vocabulary.ts';
import type { ProfileCounts } from './counts.ts';
import type { Figure } from './figure.ts';
import { focusShare, knownFocuses } from './focus.ts';

const metTeachers: readonly TaskKind[] = ['facilitating_learning', 'observing_debriefing', 'responding'];

/**
 * Talk on how to use or coordinate materials in the three tasks that meet teachers (dissertation ch. 7, table 19). Over
 * all interactions of the task, with whomever: so are the published shares, though their caption says "with teachers".
 */
export function usingMaterials(counts: ProfileCounts, population: Population): Figure[] {
  return metTeachers.map((kind) => focusShare(counts, `using_materials.${kind}`, taskKindLabels[kind], ['using_materials'], [kind], population));
}

/** Talk while planning for school improvement: teaching and learning against logistics (dissertation ch. 7, table 20). */
export function schoolImprovementTalk(counts: ProfileCounts, population: Population): Figure[] {
  const kinds: TaskKind[] = ['school_improvement'];
  return [
    focusShare(
      counts,
      'school_improvement.teaching_and_learning',
      'Instructional practices, student thinking and learning',
      ['instructional_practices', 'student_thinking'],
      kinds,
      population,
    ),
    focusShare(counts, 'school_improvement.logistics', 'Logistics of teacher learning', ['logistics'], kinds, population),
  ];
}

const depthLabels: Record<Depth, string> = {
  substantive: 'Substantive',
  low: 'Low depth',
  not_classified: 'Not classified by the source',
};

/** Depth of talk as the source names it. For research and methods pages only: shown while coding it would steer codes. */
export function depthOfTalk(counts: ProfileCounts, population: Population): Figure[] {
  return (Object.keys(depthLabels) as Depth[]).map((depth) => {
    const focuses = knownFocuses.filter((focus) => depthOf(focus) === depth);
    return focusShare(counts, `depth.${depth}`, depthLabels[depth], focuses, null, population);
  });
}
