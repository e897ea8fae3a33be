import type { CodedUnit } from '@trellis/domain/infrastructure';
import type { CodedGrade } from './standards.ts';

/** One grade's activities or items as counts: how many at each DOK level, and how many carry each content code. */
export interface CodedCounts {
  grade: CodedGrade;
  /** units at levels 1 to 4 */
  dok: readonly [number, number, number, number];
  /** units that carry the code; a unit may carry several */
  content: Readonly<Record<string, number>>;
}

/**
 * Writes counts out as coded units. Codes and levels are dealt like cards, so that every unit has at least one code and each
 * count comes out exactly; which code meets which level is arbitrary and says nothing.
 * @throws if a code is on more units than there are, or the codes do not reach every unit.
 */
export function expandCounts(prefix: string, { grade, dok, content }: CodedCounts): CodedUnit[] {
  const size = dok.reduce((sum, n) => sum + n, 0);
  const deck = Object.entries(content).flatMap(([code, n]) => Array<string>(n).fill(code));
  if (deck.length < size) throw new Error(`${prefix}, grade ${grade}: ${deck.length} codes for ${size} units`);
  if (Object.values(content).some((n) => n > size)) throw new Error(`${prefix}, grade ${grade}: a code on more than ${size} units`);
  const levels = dok.flatMap((n, i) => Array<1 | 2 | 3 | 4>(n).fill((i + 1) as 1 | 2 | 3 | 4));
  const step = coprimeStep(size);
  const units = levels.map((_, i): CodedUnit => ({ key: `${prefix}-${grade}-${i + 1}`, grade, content: [], dok: levels[(i * step) % size]! }));
  deck.forEach((code, i) => {
    units[i % size]!.content.push(code);
  });
  return units;
}

/** A step near 0.38 of the size that visits every place once. */
function coprimeStep(size: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let step = Math.max(1, Math.floor(size * 0.38));
  while (gcd(step, size) !== 1) step += 1;
  return step;
}
