import { type Atom, atomsOf } from './atoms.ts';
import { mayShowBands } from './bands.ts';
import { fewestTeachers, type TrendCell } from './cells.ts';
import { GradeBand } from './grade-band.ts';

export const trendRule = { name: 'walkthrough-trends', version: 1 } as const;

export interface TrendUnit {
  kind: 'district' | 'region' | 'school';
  /** null for the district */
  id: string | null;
}

/** A figure of the lattice: the sum over these cells, or hidden. */
export interface TrendFigure<Cell extends TrendCell = TrendCell> {
  unit: TrendUnit;
  /** null: every grade */
  band: GradeBand | null;
  /** only classrooms in which every observer had calibrated, where they can be shown apart */
  calibrated: boolean;
  /** null: there were scores, and nothing that may be shown of them */
  cells: Cell[] | null;
}

/**
 * The figures of one indicator in one term: of the district, its regions and schools; of the district and its regions also by
 * grade band; each over all classrooms and over those with calibrated observers only. Schools are not shown by grade band.
 *
 * Safe by construction: a figure over all grades is a union of atoms (`atomsOf`), and sums over grade bands stand beside
 * them only where `mayShowBands` finds that nothing about fewer than `threshold` teachers follows. So whatever is added or
 * subtracted, the shared reports of visits among it, what remains is about `threshold` teachers or more, or about nobody.
 * Counts of classrooms, visits, observers and teachers are of the figure itself and say nothing of scores.
 */
export function trendFigures<Cell extends TrendCell>(cells: readonly Cell[], threshold: number = fewestTeachers): TrendFigure<Cell>[] {
  const atoms = atomsOf(cells, threshold) as (Atom & { cells: Cell[] })[];
  const bands = bandsOf(atoms, threshold);
  const figures: TrendFigure<Cell>[] = [];
  const add = (unit: TrendUnit, seen: readonly Cell[], own: readonly (Atom & { cells: Cell[] })[], byBand: 'split' | 'whole' | 'hidden') => {
    const sure = own.filter((atom) => atom.calibrated);
    figures.push({ unit, band: null, calibrated: false, cells: cellsOf(own) });
    if (seen.some((cell) => cell.calibrated)) figures.push({ unit, band: null, calibrated: true, cells: cellsOf(sure) });
    if (unit.kind === 'school') return;
    for (const band of GradeBand.options) {
      const within = (atom: readonly (Atom & { cells: Cell[] })[]) => cellsOf(atom)?.filter((cell) => cell.band === band) ?? [];
      const there = seen.filter((cell) => cell.band === band);
      if (there.length > 0) figures.push({ unit, band, calibrated: false, cells: byBand === 'hidden' ? null : orNone(within(own)) });
      if (there.some((cell) => cell.calibrated)) figures.push({ unit, band, calibrated: true, cells: byBand === 'split' ? orNone(within(sure)) : null });
    }
  };
  add({ kind: 'district', id: null }, cells, atoms, bands.district);
  for (const [region, seen] of Map.groupBy(cells, (cell) => cell.region)) {
    if (region === null) continue;
    const own = atoms.filter((atom) => atom.region === region);
    add({ kind: 'region', id: region }, seen, own, bands.regions.get(region) ?? 'hidden');
  }
  for (const [school, seen] of Map.groupBy(cells, (cell) => cell.school)) {
    add(
      { kind: 'school', id: school },
      seen,
      atoms.filter((atom) => atom.school === school),
      'hidden',
    );
  }
  return figures;
}

const orNone = <T>(cells: T[]): T[] | null => (cells.length > 0 ? cells : null);
const cellsOf = <Cell extends TrendCell>(atoms: readonly (Atom & { cells: Cell[] })[]): Cell[] | null => orNone(atoms.flatMap((atom) => atom.cells));

type Shown = 'split' | 'whole' | 'hidden';

/**
 * How far grade bands are shown: by region where that is safe and the rest of the district is safe as one; else of the
 * district alone; else not. `split`: also of classrooms with calibrated observers only.
 */
function bandsOf(atoms: readonly Atom[], threshold: number): { district: Shown; regions: Map<string, Shown> } {
  const safe: Record<'split' | 'whole', (some: readonly Atom[]) => boolean> = {
    whole: (some) => mayShowBands(some, threshold),
    split: (some) =>
      [true, false].every((calibrated) =>
        mayShowBands(
          some.filter((atom) => atom.calibrated === calibrated),
          threshold,
        ),
      ),
  };
  const byRegion = Map.groupBy(atoms, (atom) => atom.region);
  for (const shown of ['split', 'whole'] as const) {
    const alone = [...byRegion].filter(([region, own]) => region !== null && safe[shown](own));
    const regions = new Map(alone.map(([region]) => [region as string, shown]));
    if (safe[shown](atoms.filter((atom) => atom.region === null || !regions.has(atom.region)))) return { district: shown, regions };
  }
  const district = (['split', 'whole'] as const).find((shown) => safe[shown](atoms)) ?? 'hidden';
  return { district, regions: new Map() };
}
