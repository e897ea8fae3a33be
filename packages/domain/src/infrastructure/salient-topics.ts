import type { CodedUnit, Grade } from './coding.ts';
import { activitiesPerCode } from './coverage.ts';
import { byGrade, gradesOf } from './grades.ts';
import type { SalientTopic } from './rating.ts';
import type { Settings } from './settings.ts';

/** Every topic of a grade's activities, with the activities and the items of that grade that carry it; most frequent first. */
export function topicsOf(activities: readonly CodedUnit[], items: readonly CodedUnit[]): SalientTopic[] {
  const onItems = activitiesPerCode(items);
  return [...activitiesPerCode(activities)]
    .map(([code, count]) => ({ code, activities: count, items: onItems.get(code) ?? 0 }))
    .sort((a, b) => b.activities - a.activities || (a.code < b.code ? -1 : 1));
}

/** The topics in more than the set number of activities of one grade. */
export function salientAmong(topics: readonly SalientTopic[], settings: Pick<Settings, 'salientMoreThan'>): SalientTopic[] {
  return topics.filter((topic) => topic.activities > settings.salientMoreThan);
}

/** The salient topics of each grade that has activities, youngest first: content in more than `salientMoreThan` activities of the grade. */
export function salientTopics(
  activities: readonly CodedUnit[],
  items: readonly CodedUnit[],
  settings: Pick<Settings, 'salientMoreThan'>,
): { grade: Grade; topics: SalientTopic[] }[] {
  const activityGroups = byGrade(activities);
  const itemGroups = byGrade(items);
  return gradesOf(activities).map((grade) => ({
    grade,
    topics: salientAmong(topicsOf(activityGroups.get(grade) ?? [], itemGroups.get(grade) ?? []), settings),
  }));
}
