import { z } from 'zod';
import { TaskKind, taskKindLabels } from '../vocabulary.ts';
import type { ProfileCounts } from './counts.ts';

/** A row of the profile's tables: a task kind, or planning and facilitating together, as the source counts them. */
export const ProfileRow = z.enum(['planning_and_facilitating', ...TaskKind.options]);
export type ProfileRow = z.infer<typeof ProfileRow>;

export const profileRowLabels: Record<ProfileRow, string> = {
  planning_and_facilitating: 'Planning and facilitating teacher professional learning',
  ...taskKindLabels,
};

/** The task kinds that a row counts. */
export function kindsOf(row: ProfileRow): TaskKind[] {
  return row === 'planning_and_facilitating' ? ['planning_learning', 'facilitating_learning'] : [row];
}

/** The rows in which something was recorded, in the order of the vocabulary. */
export function rowsOf(counts: ProfileCounts): ProfileRow[] {
  const kinds = new Set(counts.tasks.map((count) => count.kind));
  return ProfileRow.options.filter((row) => kindsOf(row).some((kind) => kinds.has(kind)));
}
