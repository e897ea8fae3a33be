import type { TaskKind } from './vocabulary.ts';

/**
 * As what an occurrence of a structure is logged by whoever facilitates it, by the kind that the design gives it; null
 * where that does not say. Ours: the source classifies what coaches did, not the structures they did it in.
 */
export function taskKindOfStructure(kind: string): TaskKind | null {
  const word = kind.toLowerCase();
  return rules.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

// the first that fits: "coaches' team meeting" is not coaching
const rules: readonly (readonly [RegExp, TaskKind])[] = [
  [/coaches.? (team )?meeting|department|district ilt|leadership team|coach support/, 'district_capacity'],
  [/walk|rounds|visit/, 'observing_debriefing'],
  [/school ilt|school improvement/, 'school_improvement'],
  [/student.?work/, 'student_work'],
  [/coaching|induction/, 'responding'],
  [/lesson study|plc|grade.?level|professional learning|training|cohort|new.?teacher|workshop|collaborative/, 'facilitating_learning'],
];
