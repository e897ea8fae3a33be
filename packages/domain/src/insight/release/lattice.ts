import { z } from 'zod';
import type { LocalDate } from '../../kernel/ids.ts';
import type { PeriodKind, Span } from './periods.ts';
import type { ReleasableSum } from './suppress.ts';

/** Schools are no unit: most have one coach or two, whose figures these would be. */
export const UnitKind = z.enum(['district', 'region']);
export type UnitKind = z.infer<typeof UnitKind>;

/** Records of one month in one region, and whose they are. `region` is null for work at no school. */
export interface Leaf {
  /** first day of the month, as `monthsOf` gives it */
  month: LocalDate;
  region: string | null;
  contributors: readonly string[];
}

/** A figure of the lattice: one unit, from a first to a last day. */
export interface ReleaseFigure {
  unit: { kind: UnitKind; id: string | null };
  period: { kind: PeriodKind; starts: LocalDate; ends: LocalDate };
}

export interface LatticeOptions {
  year: Span;
  /** of whole months, as `termsOf` gives them */
  terms: readonly Span[];
  /** months that are closed, in their order */
  closed: readonly Span[];
  /** those of them that no earlier release counted */
  fresh: readonly Span[];
  regions: readonly string[];
}

/**
 * What a release could hold, the figures that matter most first: the district's year and terms so far, its new months,
 * then the regions' year and terms so far (no months).
 */
export function releaseFigures({ year, terms, closed, fresh, regions }: LatticeOptions): ReleaseFigure[] {
  const until = closed.at(-1)?.ends;
  if (until === undefined || fresh.length === 0) return [];
  const wholes: ReleaseFigure['period'][] = [
    { kind: 'year', starts: year.starts, ends: until },
    ...terms
      .filter((term) => fresh.some((month) => isWithin(month, term)))
      .map((term) => ({ kind: 'term' as const, starts: term.starts, ends: term.ends < until ? term.ends : until })),
  ];
  const months = fresh.map((month) => ({ kind: 'month' as const, ...month }));
  return [
    ...[...wholes, ...months].map((period) => ({ unit: { kind: 'district' as const, id: null }, period })),
    ...regions.flatMap((id) => wholes.map((period) => ({ unit: { kind: 'region' as const, id }, period }))),
  ];
}

const isWithin = (inner: Span, outer: Span): boolean => inner.starts >= outer.starts && inner.ends <= outer.ends;

/** Whether the records of a leaf are part of a figure. */
export function isPartOf(leaf: Pick<Leaf, 'month' | 'region'>, { unit, period }: ReleaseFigure): boolean {
  if (leaf.month < period.starts || leaf.month > period.ends) return false;
  return unit.kind === 'district' || leaf.region === unit.id;
}

/** The figures as sums of leaves, which are the smallest cells, for `suppress`. */
export function sumsOf(leaves: readonly Leaf[], figures: readonly ReleaseFigure[]): ReleasableSum[] {
  return figures.map((figure) => ({ cells: leaves.flatMap((leaf, index) => (isPartOf(leaf, figure) ? [index] : [])) }));
}
