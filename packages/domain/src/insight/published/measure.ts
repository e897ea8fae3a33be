import type { RoleGroup } from '../../access/roles.ts';
import type { DesignDocument, Grade, RatingKey } from '../../infrastructure/index.ts';
import type { PracticeRecord, TaskKind } from '../../practice/index.ts';

/** What a published figure is a figure of, so that it can be computed again from records and design. */
export type Measure =
  | { of: 'hours'; coach?: string; window?: 'winter' | 'spring' }
  | { of: 'component'; kind: 'role' | 'resource' | 'structure'; keys: string[] }
  | { of: 'feature'; feature: string; resources: string[] }
  | { of: 'grade_rating'; rating: RatingKey; grade: Grade }
  | { of: 'rating'; rating: RatingKey }
  | { of: 'task_seen'; kinds: TaskKind[] }
  | { of: 'task_count'; kinds?: TaskKind[] }
  | { of: 'interaction_count'; kinds?: TaskKind[] }
  | { of: 'time_share'; kinds: TaskKind[] }
  | { of: 'leads_with'; kinds: TaskKind[] }
  | { of: 'resources_used'; kinds: TaskKind[] }
  | { of: 'focus_share'; kinds: TaskKind[]; foci: string[] };

/** What is computed from: one published district as raw records. */
export interface PublishedCase {
  design: DesignDocument;
  /** what this district calls a principal supervisor */
  supervisorTitle?: string;
  practice: readonly PracticeRecord[];
  /** groups known from interviews to lead such tasks with coaches; never participants of observed ones */
  interviewEvidence: readonly { kind: TaskKind; group: RoleGroup }[];
}

/**
 * A recomputed cell. Shares are percentages, hours are hours. `value` is null where it cannot be computed, and `note`
 * says why; `n` counts the tasks, interactions or units behind it.
 */
export interface Computed {
  value: number | string | null;
  n: number | null;
  note?: string;
}
