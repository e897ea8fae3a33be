import type { Actor, Tx } from '../platform/db/index.ts';

/** What this room reads of rubrics: names to show, scales to check scores by. The only place that knows their tables. */
export interface RubricName {
  versionId: string;
  name: string;
  number: number;
}

/** Names of published rubric versions by id; those that are not there are absent. */
export async function selectRubricNames(_tx: Tx, _actor: Actor, _versionIds: readonly string[]): Promise<Map<string, RubricName>> {
  return new Map();
}

/** Indicators of this version that are the district's current focus, or continue one that is. */
export async function selectFocus(_tx: Tx, _actor: Actor, _versionId: string): Promise<string[]> {
  return [];
}
