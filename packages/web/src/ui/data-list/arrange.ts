export interface Arrangement {
  /** a column's key; `-` before it reverses; empty keeps the given order */
  sort: string;
  /** 1 is the first */
  page: number;
}

export interface Arranged<Row> {
  rows: Row[];
  page: number;
  pages: number;
  /** position of the first and last row shown, from 1; 0 when there are none */
  from: number;
  to: number;
}

type Comparable = string | number | null;

/** Sorts and cuts a list for one screen. Unknown values come last either way: unknown is not small. */
export function arrange<Row>(
  rows: readonly Row[],
  { sort, page }: Arrangement,
  pageSize: number,
  valueIn: (row: Row, key: string) => Comparable,
): Arranged<Row> {
  const down = sort.startsWith('-');
  const key = down ? sort.slice(1) : sort;
  const ordered = key === '' ? [...rows] : rows.toSorted((a, b) => compare(valueIn(a, key), valueIn(b, key), down));
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const start = (at - 1) * pageSize;
  const shown = ordered.slice(start, start + pageSize);
  return { rows: shown, page: at, pages, from: shown.length === 0 ? 0 : start + 1, to: start + shown.length };
}

function compare(a: Comparable, b: Comparable, down: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true, sensitivity: 'base' });
  return down ? -order : order;
}

/** The next sorting when a column's head is pressed: up, down, then as given. */
export function nextSort(sort: string, key: string): string {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? '' : key;
}
