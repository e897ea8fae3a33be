import type { Grade } from './coding.ts';
import type { DesignDocument } from './document.ts';

/** A standard in the coded scope and how many activities, of whatever grade, carry its code. */
export interface StandardCoverage {
  readonly grade: Grade;
  readonly code: string;
  readonly activities: number;
}

/** How much of the coded scope the activities cover, or why that cannot be said. */
export type Coverage =
  | { readonly scope: string; readonly standards: readonly StandardCoverage[]; readonly covered: number; readonly total: number }
  | { readonly notDetermined: true; readonly reason: string };

/**
 * Per standard in the scope that was coded, the number of activities that carry its code; a standard is covered from one
 * activity on. Grades are pooled: an activity of any grade covers a standard by its code. Refused without a scope,
 * without standards in it, without activities, or when only a part of the scope was coded.
 */
export function coverage(document: Pick<DesignDocument, 'coding'>): Coverage {
  const scope = document.coding?.scope;
  const activities = document.coding?.activities ?? [];
  if (!scope) return { notDetermined: true, reason: 'No scope of standards is recorded for the coding.' };
  if (scope.standards.length === 0) return { notDetermined: true, reason: `The coded scope (${scope.name}) lists no standards.` };
  if (activities.length === 0) return { notDetermined: true, reason: 'No activities of the curriculum are coded.' };
  if (!scope.codedWhole) return { notDetermined: true, reason: `Only a part of the scope (${scope.name}) has been coded.` };
  const carrying = activitiesPerCode(activities);
  const distinct = new Map(scope.standards.map(({ grade, code }) => [`${grade} ${code}`, { grade, code, activities: carrying.get(code) ?? 0 }]));
  const standards = [...distinct.values()];
  return { scope: scope.name, standards, covered: standards.filter((standard) => standard.activities > 0).length, total: standards.length };
}

/** How many units carry each content code. A unit counts once per code, however often it lists it. */
export function activitiesPerCode(units: readonly { content: readonly string[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) for (const code of new Set(unit.content)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
