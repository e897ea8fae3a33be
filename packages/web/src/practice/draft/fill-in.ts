import { roleGroupLabels } from '@trellis/domain/access';
import { type LogEntry, type Place, type TaskKind, type TaskType, taskKindLabels } from '@trellis/domain/practice';
import { typedLength } from '../shared/typed-length.ts';
import { type EntryDraft, kindOf } from './entry-draft.ts';

/** What the page knows that the coach need not type. */
export interface Known {
  types: readonly TaskType[];
  /** the coach's latest entries, newest first */
  recent: readonly LogEntry[];
  /** entries of the draft's day */
  ofDay: readonly Pick<LogEntry, 'startMinute' | 'minutes'>[];
  today: string;
  nowMinute: number;
}

const usualPlace: Record<TaskKind, Place> = {
  planning_learning: 'district_office',
  facilitating_learning: 'school',
  observing_debriefing: 'classroom',
  responding: 'school',
  school_improvement: 'school',
  district_capacity: 'district_office',
  outward_facing: 'elsewhere',
  co_planning: 'school',
  student_work: 'school',
  off_role: 'school',
};

/**
 * Fills in what the coach has not said: place, structure and resources as in the last task of the same kind at the same
 * school, people as there when none were named, else the usual place of the kind; the time from the day's other entries.
 * What was said is never changed, and what was filled in can be taken away.
 */
export function fillIn(draft: EntryDraft, known: Known): EntryDraft {
  const kind = kindOf(draft, known.types);
  const free = (field: keyof EntryDraft) => !draft.touched.includes(field);
  const filled: EntryDraft = { ...draft };
  const last = kind && draft.school ? known.recent.find((entry) => entry.kind === kind && entry.school?.id === draft.school?.id) : undefined;
  if (free('place')) filled.place = last?.place ?? (kind ? usualPlace[kind] : null);
  if (free('structure')) filled.structure = last?.structure ?? null;
  if (free('resources')) filled.resources = last?.resources ?? [];
  if (free('people')) filled.people = (last?.people ?? []).map((person) => ({ ...person, label: person.person?.name ?? roleGroupLabels[person.group] }));
  if (free('startMinute')) filled.startMinute = likelyStart(draft, known);
  return filled;
}

/** Today: that long ago, in steps of five minutes, but not before the last entry ended. On other days it is not guessed. */
function likelyStart(draft: EntryDraft, { ofDay, today, nowMinute }: Known): number | null {
  const minutes = typedLength(draft.length);
  if (draft.date !== today || minutes === null || minutes > nowMinute) return null;
  const ended = Math.max(0, ...ofDay.map((entry) => (entry.startMinute === null ? 0 : entry.startMinute + entry.minutes)));
  const start = Math.max(ended, Math.floor((nowMinute - minutes) / 5) * 5);
  return start <= nowMinute ? start : null;
}

/** What somebody can choose as "what": the district's own words first, then the standard kinds. */
export function whatChoices(types: readonly TaskType[]): { value: string; label: string; hint?: string }[] {
  const own = types.filter((type) => !type.retired).toSorted((a, b) => a.label.localeCompare(b.label));
  return [
    ...own.map((type) => ({ value: `type:${type.id}`, label: type.label, hint: taskKindLabels[type.kind] })),
    ...(Object.entries(taskKindLabels) as [TaskKind, string][]).map(([kind, label]) => ({ value: `kind:${kind}`, label })),
  ];
}
