import type { ReleaseCell } from '@trellis/domain/insight';

/** The district first, then regions by name. */
export function unitsOf(cells: readonly ReleaseCell[]): { key: string; id: string | null; name: string }[] {
  const units = new Map(cells.map(({ unit }) => [unit.id ?? 'district', { key: unit.id ?? 'district', id: unit.id, name: unit.name }]));
  return [...units.values()].sort((a, b) => Number(a.id !== null) - Number(b.id !== null) || a.name.localeCompare(b.name));
}

const order = { year: 0, term: 1, month: 2 };

/** What was released of a unit: years, then terms, then months, each newest first. */
export function periodsOf(cells: readonly ReleaseCell[], unitKey: string): { key: string; label: string; cell: ReleaseCell }[] {
  return cells
    .filter(({ unit }) => (unit.id ?? 'district') === unitKey)
    .map((cell) => ({
      key: `${cell.period.kind}.${cell.period.starts}`,
      label: `${cell.period.label}${cell.period.over ? '' : ', so far'}${cell.state === 'hidden' ? ' (hidden)' : ''}`,
      cell,
    }))
    .sort((a, b) => order[a.cell.period.kind] - order[b.cell.period.kind] || (a.cell.period.starts < b.cell.period.starts ? 1 : -1));
}
