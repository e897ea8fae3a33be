import type { RoleGroup } from '../../access/roles.ts';
import type { Focus, FocusSetBy, Place, TaskKind } from '../vocabulary.ts';
import type { LedWith } from './co-leader.ts';

/**
 * What a practice profile is computed from: counts per coach and task kind, small enough for a district of any size.
 * `countRecords` makes them from records; a database makes the same with one GROUP BY per table. Only rows that count
 * something are there, and `sortCounts` puts them in one order, so that both ways can be compared.
 *
 * `coach` is a pseudonymous key. A task that two coaches logged counts once for each.
 */
export interface ProfileCounts {
  /** One row per coach and kind. */
  tasks: TaskCount[];
  /** group by coach, kind, focus set by; tasks where it was recorded */
  focusSetBy: (Cell & { by: FocusSetBy; tasks: number })[];
  /** group by coach, kind, place; tasks where it was recorded */
  places: (Cell & { place: Place; tasks: number; minutes: number })[];
  /** group by coach, kind, co-leader (count each task once per co-leader); `alone` where nobody has the part `leads` */
  ledWith: (Cell & { with: LedWith; tasks: number; minutes: number })[];
  /** group by coach, kind, component (count each task once per component) */
  resources: (Cell & { component: string; tasks: number })[];
  /** group by coach, kind, structure */
  structures: (Cell & { structure: string; tasks: number; minutes: number })[];
  /** group by coach, kind, focus, partner */
  interactions: (Cell & { focus: Focus; partner: RoleGroup; interactions: number })[];
  /** group by coach, school, week, of tasks at a school that are contacts (see `contactKinds`); `week` is its Monday */
  contacts: { coach: string; school: string; week: string; contacts: number }[];
}

interface Cell {
  coach: string;
  kind: TaskKind;
}

export interface TaskCount extends Cell {
  tasks: number;
  minutes: number;
  /** tasks recorded as part of a sustained piece of work; those where it was not recorded are in neither */
  sustained: number;
  oneOff: number;
  /** tasks, and their minutes, that somebody outside the mathematics department led with the coach */
  withOthers: number;
  withOthersMinutes: number;
  /** tasks that used at least one component of the design */
  withResource: number;
}

/** Tasks in which the coach meets people of a school. Ours: planning in the office is work for a school, not a contact. */
export const contactKinds: readonly TaskKind[] = ['facilitating_learning', 'observing_debriefing', 'responding', 'co_planning', 'student_work'];

/** The same counts in one fixed order. */
export function sortCounts(counts: ProfileCounts): ProfileCounts {
  return {
    tasks: sorted(counts.tasks, (row) => [row.coach, row.kind]),
    focusSetBy: sorted(counts.focusSetBy, (row) => [row.coach, row.kind, row.by]),
    places: sorted(counts.places, (row) => [row.coach, row.kind, row.place]),
    ledWith: sorted(counts.ledWith, (row) => [row.coach, row.kind, row.with]),
    resources: sorted(counts.resources, (row) => [row.coach, row.kind, row.component]),
    structures: sorted(counts.structures, (row) => [row.coach, row.kind, row.structure]),
    interactions: sorted(counts.interactions, (row) => [row.coach, row.kind, row.focus, row.partner]),
    contacts: sorted(counts.contacts, (row) => [row.coach, row.school, row.week]),
  };
}

function sorted<Row>(rows: readonly Row[], key: (row: Row) => string[]): Row[] {
  return rows
    .map((row) => ({ row, at: key(row).join('\u0000') }))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ row }) => row);
}
