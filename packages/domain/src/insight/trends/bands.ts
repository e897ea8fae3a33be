import type { Atom } from './atoms.ts';
import { countTeachers, type SeenTeacher, teacherKeys } from './cells.ts';
import { GradeBand } from './grade-band.ts';

/**
 * Whether sums over grade bands of these atoms can stand beside the sums over the atoms themselves, so that no adding and
 * subtracting of both gives a sum over fewer than `threshold` teachers.
 *
 * Atoms and bands are the two sides of a graph, cells its edges, and every published sum is that of the edges at one node.
 * A combination gives an edge the difference of its two nodes' factors, so the edges that remain in it cross from nodes of
 * one factor to nodes of others: a cut. Every cut must have no edge or enough teachers. For each way to part the bands, the
 * smallest cut puts each atom on the side where it has more; with no edge between, the next one has a whole atom, which is
 * enough by itself. A teacher in several cells counts in each by a part, so that no cut counts anybody more than once.
 */
export function mayShowBands(atoms: readonly Atom[], threshold: number): boolean {
  const weightOf = teacherWeights(atoms.flatMap((atom) => atom.cells.flatMap((cell) => cell.teachers)));
  const bands = GradeBand.options.filter((band) => atoms.some((atom) => atom.cells.some((cell) => cell.band === band)));
  const weights = atoms.map((atom) =>
    bands
      .map((band) => atom.cells.filter((cell) => cell.band === band))
      .map((cells) => ({ cells: cells.length, weight: sum(cells.map(({ teachers }) => weightOf(teachers))) })),
  );
  // the last band is always on the other side, so that each parting is met once
  for (let side = 1; side < 2 ** (bands.length - 1); side += 1) {
    let crossing = false;
    let weight = 0;
    for (const atom of weights) {
      const on = atom.filter((_, band) => (side & (1 << band)) !== 0);
      const off = atom.filter((_, band) => (side & (1 << band)) === 0);
      crossing ||= sum(on.map(({ cells }) => cells)) > 0 && sum(off.map(({ cells }) => cells)) > 0;
      weight += Math.min(sum(on.map((each) => each.weight)), sum(off.map((each) => each.weight)));
    }
    if (crossing && weight < threshold - 1e-9) return false;
  }
  return atoms.every((atom) => countTeachers(atom.cells) >= threshold);
}

/** What a cell's teachers weigh: each one altogether 1 over all cells. */
function teacherWeights(all: readonly SeenTeacher[]): (teachers: readonly SeenTeacher[]) => number {
  const told = teacherKeys(all);
  const keyOf = ({ person, group }: SeenTeacher) => person ?? `? ${group}`;
  const times = new Map<string, number>();
  for (const teacher of all) times.set(keyOf(teacher), (times.get(keyOf(teacher)) ?? 0) + 1);
  return (teachers) => sum(teachers.map(keyOf).map((key) => (told.has(key) ? 1 / times.get(key)! : 0)));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
