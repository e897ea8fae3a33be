import type { RoleGroup } from '@trellis/domain/access';
import type { Part, TaskKind } from '@trellis/domain/practice';

const department: readonly RoleGroup[] = ['district_coaches', 'math_manager', 'school_based_coaches', 'induction_coaches'];
const teachers: readonly RoleGroup[] = ['teachers', 'new_teachers', 'teacher_leaders'];

/**
 * The part that somebody of this group is first taken to have, before the coach says otherwise: teachers learn or are
 * observed, other coaches lead along. Whether leaders led is never guessed, because it is counted.
 */
export function likelyPart(group: RoleGroup, kind: TaskKind | null): Part {
  if (teachers.includes(group)) return kind === 'observing_debriefing' ? 'is_observed' : 'learns';
  return department.includes(group) ? 'leads' : 'other';
}

/** With whom the talk most likely was: the first of those who took part, else teachers. */
export function likelyPartner(people: readonly { group: RoleGroup }[], kind: TaskKind | null): RoleGroup {
  const first = people[0]?.group;
  if (first) return first;
  return kind === 'district_capacity' ? 'district_coaches' : 'teachers';
}
