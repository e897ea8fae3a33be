import type { RoleGroup } from '@trellis/domain/access';
import type { Focus, Part, PracticeRecord, ResourceUse } from '@trellis/domain/practice';

/** One observed task as a compact row: talk is counted per partner and focus. */
export interface ObservedTask extends Omit<PracticeRecord, 'interactions' | 'resources' | 'people' | 'coach'> {
  /** component and how it was used */
  resources?: Readonly<Record<string, ResourceUse>>;
  /** who led it with the coach; nobody: alone, which means with the teachers only */
  ledWith?: readonly RoleGroup[];
  /** everybody else, and their part */
  others?: Readonly<Partial<Record<RoleGroup, Exclude<Part, 'leads'>>>>;
  /** interactions by partner and focus */
  talk: Readonly<Partial<Record<RoleGroup, Readonly<Partial<Record<Focus, number>>>>>>;
}

/** Writes one coach's rows out as practice records, in the order in which they stand. */
export function expandTasks(coach: string, tasks: readonly ObservedTask[]): PracticeRecord[] {
  return tasks.map(({ resources = {}, ledWith = [], others = {}, talk, ...told }) => ({
    ...told,
    coach,
    resources: Object.entries(resources).map(([component, use]) => ({ component, use })),
    people: [...ledWith.map((group) => ({ group, part: 'leads' as const })), ...entries(others).map(([group, part]) => ({ group, part }))],
    interactions: entries(talk).flatMap(([partner, foci]) => entries(foci).flatMap(([focus, n]) => Array.from({ length: n }, () => ({ partner, focus })))),
  }));
}

/** `Object.entries` for records with optional keys, with the type of the keys kept. */
function entries<K extends string, V>(record: Readonly<Partial<Record<K, V>>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
