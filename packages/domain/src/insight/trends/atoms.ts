import { isEnough, type TrendCell } from './cells.ts';

/** Cells that are only ever shown together. `region` is null for what was pooled across regions, or has none; `school` for what was pooled across schools. */
export interface Atom {
  region: string | null;
  school: string | null;
  /** every classroom in it had calibrated observers only */
  calibrated: boolean;
  cells: TrendCell[];
}

/**
 * Parts a term's cells of one indicator into atoms of `threshold` teachers or more. A school is one atom, or two where
 * classrooms with calibrated observers only and the others are each enough. Schools that are not enough are pooled with
 * others of their region, then of the district; what is not enough even then is in no atom. A visit whose report others
 * read is an atom of its own, so that subtracting the report leaves an atom too; where that is not enough it is left out.
 */
export function atomsOf(cells: readonly TrendCell[], threshold: number): Atom[] {
  const atoms: Atom[] = [];
  const toRegion = new Map<string | null, TrendCell[]>();
  for (const [school, own] of Map.groupBy(cells, (cell) => cell.school)) {
    const region = own[0]?.region ?? null;
    const reported = Map.groupBy(own, (cell) => cell.reported);
    const rest = reported.get(null) ?? [];
    reported.delete(null);
    for (const block of reported.values()) if (isEnough(block, threshold)) atoms.push(whole({ region, school }, block));
    const found = split({ region, school }, rest, threshold);
    if (found.length > 0) atoms.push(...found);
    else toRegion.set(region, [...(toRegion.get(region) ?? []), ...rest]);
  }
  const toDistrict = toRegion.get(null) ?? [];
  toRegion.delete(null);
  for (const [region, pooled] of toRegion) {
    const found = split({ region, school: null }, pooled, threshold);
    if (found.length > 0) atoms.push(...found);
    else toDistrict.push(...pooled);
  }
  return [...atoms, ...split({ region: null, school: null }, toDistrict, threshold)];
}

type Place = Pick<Atom, 'region' | 'school'>;

/** One atom, or one with calibrated observers only and one of the rest; none where it is not enough. */
function split(place: Place, cells: TrendCell[], threshold: number): Atom[] {
  if (!isEnough(cells, threshold)) return [];
  const halves = [true, false].map((calibrated) => cells.filter((cell) => cell.calibrated === calibrated));
  return halves.every((half) => isEnough(half, threshold)) ? halves.map((half) => whole(place, half)) : [whole(place, cells)];
}

const whole = (place: Place, cells: TrendCell[]): Atom => ({ ...place, calibrated: cells.every((cell) => cell.calibrated), cells });
