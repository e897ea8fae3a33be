import type { RoleGroup } from '../../access/roles.ts';
import type { Population } from '../../kernel/estimate.ts';
import { type Depth, depthOf, type Focus, type TaskKind, taskKindLabels } from '../vocabulary.ts';
import type { ProfileCounts } from './counts.ts';
import type { Figure } from './figure.ts';
import { focusShare, knownFocuses } from './focus.ts';

const metTeachers: readonly TaskKind[] = ['facilitating_learning', 'observing_debriefing', 'responding'];

/**
 * Talk on how to use or coordinate materials in the three tasks that meet teachers (dissertation ch. 7, table 19). Over
 * all interactions of the task, with whomever: so are the published shares, though their caption says "with teachers".
 */
export function usingMaterials(counts: ProfileCounts, population: Population): Figure[] {
  return metTeachers.map((kind) =>
    focusShare(counts, { key: `using_materials.${kind}`, label: taskKindLabels[kind], focuses: ['using_materials'], kinds: [kind] }, population),
  );
}

const coachPartners: readonly RoleGroup[] = ['district_coaches', 'math_manager'];

/**
 * Talk while planning for school improvement: teaching and learning against logistics (dissertation ch. 7, table 20),
 * whoever the partner. The chapter reads it as talk among coaches, so that follows with its own n.
 */
export function schoolImprovementTalk(counts: ProfileCounts, population: Population): Figure[] {
  const kinds: TaskKind[] = ['school_improvement'];
  const topics: { key: string; label: string; focuses: Focus[] }[] = [
    { key: 'teaching_and_learning', label: 'Instructional practices, student thinking and learning', focuses: ['instructional_practices', 'student_thinking'] },
    { key: 'logistics', label: 'Logistics of teacher learning', focuses: ['logistics'] },
  ];
  return [
    ...topics.map((topic) => focusShare(counts, { ...topic, key: `school_improvement.${topic.key}`, kinds }, population)),
    ...topics.map(({ key, label, focuses }) =>
      focusShare(
        counts,
        { key: `school_improvement.among_coaches.${key}`, label: `${label}, among coaches only`, focuses, kinds, partners: [...coachPartners] },
        population,
      ),
    ),
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
    return focusShare(counts, { key: `depth.${depth}`, label: depthLabels[depth], focuses }, population);
  });
}
