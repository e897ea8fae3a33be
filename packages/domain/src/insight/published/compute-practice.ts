import type { RoleGroup } from '../../access/roles.ts';
import { isRefused } from '../../kernel/estimate.ts';
import {
  coLeaderOf,
  type Figure,
  Focus,
  focusShare,
  LedWith,
  ledWithLabels,
  type PracticeRecord,
  type ProfileCounts,
  type TaskKind,
  timeShare,
} from '../../practice/index.ts';
import { listText } from './compute-design.ts';
import type { Computed, PublishedCase } from './measure.ts';

/** Hours of tasks, of one coach or all, of one window or both. Winter begins on December 21, spring on March 20. */
export function computeHours(records: readonly PracticeRecord[], coach?: string, window?: 'winter' | 'spring'): Computed {
  const seen = records.filter((record) => (!coach || record.coach === coach) && (!window || windowOf(record.date) === window));
  if (seen.length === 0) return { value: null, n: 0, note: 'No task has been recorded' };
  return { value: seen.reduce((minutes, record) => minutes + record.minutes, 0) / 60, n: seen.length };
}

/** The season of the calendar; null in summer and fall, when nobody was observed. */
function windowOf(date: string): 'winter' | 'spring' | null {
  const day = date.slice(5);
  if (day >= '12-21' || day < '03-20') return 'winter';
  return day < '06-21' ? 'spring' : null;
}

export function computeTasks(counts: ProfileCounts, kinds?: readonly TaskKind[]): Computed {
  const rows = counts.tasks.filter((row) => !kinds || kinds.includes(row.kind));
  const tasks = rows.reduce((sum, row) => sum + row.tasks, 0);
  return { value: tasks, n: tasks };
}

export function computeInteractions(counts: ProfileCounts, kinds?: readonly TaskKind[]): Computed {
  const rows = counts.interactions.filter((row) => !kinds || kinds.includes(row.kind));
  const interactions = rows.reduce((sum, row) => sum + row.interactions, 0);
  return { value: interactions, n: interactions };
}

export function computeTaskSeen(counts: ProfileCounts, kinds: readonly TaskKind[]): Computed {
  const { n } = computeTasks(counts, kinds);
  return { value: n === 0 ? 'no' : 'yes', n };
}

export function computeTimeShare(counts: ProfileCounts, kinds: readonly TaskKind[]): Computed {
  return percent(timeShare(counts, 'time', 'Time', [...kinds], 'all'));
}

export function computeFocusShare(counts: ProfileCounts, kinds: readonly TaskKind[], foci: readonly string[]): Computed {
  const focuses = foci.map((focus) => Focus.parse(focus));
  return percent(focusShare(counts, { key: 'focus', label: 'Focus', focuses, kinds: [...kinds] }, 'all'));
}

/**
 * Who leads with the coach: groups that led an observed task, then those known from interviews only, which the note
 * names. *Alone* is said only where nobody ever led with the coach: the source prints it as the whole of a cell.
 */
export function computeLeaders(given: PublishedCase, counts: ProfileCounts, kinds: readonly TaskKind[]): Computed {
  const schoolLeaders: readonly RoleGroup[] = given.design.district.schoolLeaders;
  const led = counts.ledWith.filter((row) => kinds.includes(row.kind));
  const { n } = computeTasks(counts, kinds);
  if (n === 0) return { value: null, n: 0, note: 'No such task was observed' };
  const observed = new Set<LedWith>(led.flatMap((row) => (row.with === 'alone' ? [] : [row.with])));
  const told = new Set<LedWith>(given.interviewEvidence.filter(({ kind }) => kinds.includes(kind)).map(({ group }) => coLeaderOf(group, schoolLeaders)));
  const all = LedWith.options.filter((group) => observed.has(group) || told.has(group));
  const labels = { ...ledWithLabels, ...(given.supervisorTitle ? { principal_supervisors: `${given.supervisorTitle}s` } : {}) };
  const onlyTold = all.filter((group) => !observed.has(group)).map((group) => labels[group]);
  const value = listText((all.length > 0 ? all : (['alone'] as const)).map((group) => labels[group]));
  return { value, n, note: onlyTold.length > 0 ? `Known from interviews only, in no observed task: ${listText(onlyTold)}` : undefined };
}

/** Components of the design that were used in such tasks. */
export function computeResources(counts: ProfileCounts, kinds: readonly TaskKind[], names: ReadonlyMap<string, string>): Computed {
  const { n } = computeTasks(counts, kinds);
  if (n === 0) return { value: null, n: 0, note: 'No such task was observed' };
  const used = counts.resources.filter((row) => kinds.includes(row.kind));
  return { value: listText(used.map((row) => names.get(row.component) ?? row.component)), n };
}

function percent({ estimate }: Figure): Computed {
  return isRefused(estimate) ? { value: null, n: estimate.n, note: estimate.reason } : { value: estimate.value * 100, n: estimate.n };
}
