import type { GradeBand } from './grade-band.ts';

/** Fewer distinct teachers than this never make a figure that others read. DOMAIN: at least 5 classrooms. */
export const fewestTeachers = 5;

/** Whose classroom it was. `person` is null where nobody wrote it down; `group` is the school and grade. */
export interface SeenTeacher {
  person: string | null;
  group: string;
}

/**
 * One of the smallest parts of a term's scores of one indicator: classrooms of one school and grade band, in which every
 * observer had calibrated or not, of one visit whose report others read or of all others. Cells do not overlap, and no
 * classroom is in two of them.
 */
export interface TrendCell {
  school: string;
  region: string | null;
  band: GradeBand;
  /** everybody who scored in these classrooms had been part of a calibration round */
  calibrated: boolean;
  /** the visit, where its report with figures was shared beyond the team; readers of it know this part already */
  reported: string | null;
  /** of the classrooms with an answer; none where all said *not observed* */
  teachers: readonly SeenTeacher[];
}

/**
 * How many teachers these are at least. All unknown ones of a school and grade count as one, and as none where a known
 * teacher of that school and grade is there, whose classroom it may have been.
 */
export function countTeachers(cells: readonly Pick<TrendCell, 'teachers'>[]): number {
  return teacherKeys(cells.flatMap((cell) => cell.teachers)).size;
}

/** One key for each teacher who can be told apart. */
export function teacherKeys(teachers: readonly SeenTeacher[]): Set<string> {
  const known = new Set(teachers.flatMap(({ person, group }) => (person === null ? [] : [group])));
  return new Set(teachers.flatMap(({ person, group }) => person ?? (known.has(group) ? [] : [`? ${group}`])));
}

export const isEnough = (cells: readonly TrendCell[], threshold: number): boolean => countTeachers(cells) >= threshold;
