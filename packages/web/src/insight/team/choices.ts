import type { ReleaseCell } from '@trellis/domain/insight';

/** The district first, then the reader's own regions, then the others, each by name. */
export function unitsOf(cells: readonly ReleaseCell[], own: readonly string[]): { key: string; id: string | null; name: string; own: boolean }[] {
  const units = new Map(cells.map(({ unit: { id, name } }) => [id ?? 'district', { key: id ?? 'district', id, name, own: id !== null && own.includes(id) }]));
  const rank = (unit: { id: string | null; own: boolean }) => (unit.id === null ? 0 : unit.own ? 1 : 2);
  return [...units.values()].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
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
