import { type DesignRating, rate } from '../../infrastructure/index.ts';
import { countRecords, type ProfileCounts } from '../../practice/index.ts';
import { computeComponents, computeFeature, computeGradeRating, computeRating, shortNamesOf } from './compute-design.ts';
import {
  computeFocusShare,
  computeHours,
  computeInteractions,
  computeLeaders,
  computeResources,
  computeTaskSeen,
  computeTasks,
  computeTimeShare,
} from './compute-practice.ts';
import type { Computed, Measure, PublishedCase } from './measure.ts';

/**
 * Computes published cells again, from one district's design by the rules and from its records by the profile. Nothing
 * it answers is typed in: it knows measures, not tables.
 */
export function computePublished(given: PublishedCase): (measure: Measure) => Computed {
  const { design, practice } = given;
  const rating: DesignRating = rate(design);
  const counts: ProfileCounts = countRecords(practice, { schoolLeaders: design.district.schoolLeaders });
  const names = shortNamesOf(design);
  return (measure) => {
    switch (measure.of) {
      case 'hours':
        return computeHours(practice, measure.coach, measure.window);
      case 'component':
        return computeComponents(design, measure.kind, measure.keys);
      case 'feature':
        return computeFeature(design, measure.feature);
      case 'grade_rating':
        return computeGradeRating(rating, measure.rating, measure.grade);
      case 'rating':
        return computeRating(rating, measure.rating);
      case 'task_seen':
        return computeTaskSeen(counts, measure.kinds);
      case 'task_count':
        return computeTasks(counts, measure.kinds);
      case 'interaction_count':
        return computeInteractions(counts, measure.kinds);
      case 'time_share':
        return computeTimeShare(counts, measure.kinds);
      case 'leads_with':
        return computeLeaders(given, counts, measure.kinds);
      case 'resources_used':
        return computeResources(counts, measure.kinds, names);
      case 'focus_share':
        return computeFocusShare(counts, measure.kinds, measure.foci);
    }
  };
}
