import { z } from 'zod';
import type { LocalDate } from '../../kernel/ids.ts';
import { type PeriodKind, type Span, termsOf } from './periods.ts';
import type { ReleasableSum, SmallestCell } from './suppress.ts';

export const UnitKind = z.enum(['district', 'region', 'school']);
export type UnitKind = z.infer<typeof UnitKind>;

/** Records of one month at one place, and whose they are. `school` and `region` are null for work at no school. */
export interface Leaf {
  /** first day of the month, as `monthsOf` gives it */
  month: LocalDate;
  region: string | null;
  school: string | null;
  contributors: readonly string[];
}

/** A figure of the lattice: one unit, from a first to a last day. */
export interface ReleaseFigure {
  unit: { kind: UnitKind; id: string | null };
  period: { kind: PeriodKind; starts: LocalDate; ends: LocalDate };
}

export interface LatticeOptions {
  year: Span;
  /** months that are closed, in their order */
  closed: readonly Span[];
  /** those of them that no earlier release counted */
  fresh: readonly Span[];
  regions: readonly string[];
  leaves: readonly Leaf[];
  /** distinct coaches */
  threshold: number;
}

/** Schools are released once, when the year is over, and only where so few coaches work that the search stays short. */
const mostCoachesForSchools = 30;

/**
 * What a release could hold, the figures that matter most first: the district's year and terms so far, its new months,
 * then the regions' year and terms so far (no months), and, when the year is over, schools with enough coaches.
 */
export function releaseFigures({ year, closed, fresh, regions, leaves, threshold }: LatticeOptions): ReleaseFigure[] {
  const until = closed.at(-1)?.ends;
  if (until === undefined || fresh.length === 0) return [];
  const wholes: ReleaseFigure['period'][] = [
    { kind: 'year', starts: year.starts, ends: until },
    ...termsOf(year)
      .filter((term) => fresh.some((month) => isWithin(month, term)))
      .map((term) => ({ kind: 'term' as const, starts: term.starts, ends: term.ends < until ? term.ends : until })),
  ];
  const months = fresh.map((month) => ({ kind: 'month' as const, ...month }));
  const over = until >= year.ends;
  return [
    ...[...wholes, ...months].map((period) => ({ unit: { kind: 'district' as const, id: null }, period })),
    ...regions.flatMap((id) => wholes.map((period) => ({ unit: { kind: 'region' as const, id }, period }))),
    ...(over ? schoolsOf(leaves, threshold) : []).map((id) => ({ unit: { kind: 'school' as const, id }, period: wholes[0]! })),
  ];
}

function schoolsOf(leaves: readonly Leaf[], threshold: number): string[] {
  if (new Set(leaves.flatMap((leaf) => leaf.contributors)).size > mostCoachesForSchools) return [];
  const coaches = new Map<string, Set<string>>();
  for (const { school, contributors } of leaves) {
    if (school === null) continue;
    const found = coaches.get(school) ?? new Set();
    for (const each of contributors) found.add(each);
    coaches.set(school, found);
  }
  return [...coaches].flatMap(([school, found]) => (found.size >= threshold ? [school] : [])).sort();
}

const isWithin = (inner: Span, outer: Span): boolean => inner.starts >= outer.starts && inner.ends <= outer.ends;

/** Whether the records of a leaf are part of a figure. */
export function isPartOf(leaf: Pick<Leaf, 'month' | 'region' | 'school'>, { unit, period }: ReleaseFigure): boolean {
  if (leaf.month < period.starts || leaf.month > period.ends) return false;
  return unit.kind === 'district' || (unit.kind === 'region' ? leaf.region : leaf.school) === unit.id;
}

/**
 * The figures as sums of the smallest cells, for `suppress`. Leaves that no figure tells apart are one cell, because no
 * sum of figures tells them apart either.
 */
export function sumsOf(leaves: readonly Leaf[], figures: readonly ReleaseFigure[]): { cells: SmallestCell[]; sums: ReleasableSum[] } {
  const told = new Set(figures.flatMap(({ unit }) => (unit.kind === 'school' ? [unit.id] : [])));
  const merged = new Map<string, Leaf & { contributors: string[] }>();
  for (const leaf of leaves) {
    const school = told.has(leaf.school) ? leaf.school : null;
    const key = [leaf.month, leaf.region, school].join('\u0000');
    const found = merged.get(key) ?? { ...leaf, school, contributors: [] };
    found.contributors = [...new Set([...found.contributors, ...leaf.contributors])];
    merged.set(key, found);
  }
  const cells = [...merged.values()];
  const sums = figures.map((figure) => ({ cells: cells.flatMap((cell, index) => (isPartOf(cell, figure) ? [index] : [])) }));
  return { cells, sums };
}
