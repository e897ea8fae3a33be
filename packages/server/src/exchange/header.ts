import { UnreadableFile } from './decode.ts';

/**
 * Columns to read: by the name that the code uses, the names that files use. `required` must be in the header (one of a
 * group, when a group is given); `orderWithoutHeader` says how rows are read when the first one names no column at all:
 * absent, such a file is refused.
 */
export interface Columns<C extends string> {
  names: Record<C, readonly string[]>;
  required: readonly (C | readonly C[])[];
  orderWithoutHeader?: readonly C[];
}

export interface Header<C extends string> {
  /** false when the first row is already one of the rows */
  present: boolean;
  /** as the file has them */
  names: string[];
  ignored: string[];
  nameOf(column: C): string;
  pick(cells: string[]): Record<C, string>;
}

/** Finds which cell is which column. Case, marks, blanks and punctuation of a name do not matter. */
export function assignColumns<C extends string>(cells: string[], columns: Columns<C>): Header<C> {
  const all = Object.keys(columns.names) as C[];
  const known = new Map(all.flatMap((column) => [column, ...columns.names[column]].map((name) => [plain(name), column] as const)));
  const columnAt = cells.map((cell) => known.get(plain(cell)));
  if (columnAt.every((column) => column === undefined)) {
    if (columns.orderWithoutHeader) return header(false, [...columns.orderWithoutHeader], columns.orderWithoutHeader, all);
    throw new UnreadableFile(`The first line names no column. It needs ${listOf(columns.required)}.`);
  }
  for (const column of all) {
    const at = cells.filter((_, index) => columnAt[index] === column);
    if (at.length > 1)
      throw new UnreadableFile(`Two columns are read as ${words(column)}: ${at.map((name) => `"${name}"`).join(' and ')}. Rename or remove one.`);
  }
  const missing = columns.required.filter((each) => ![each].flat().some((column) => columnAt.includes(column as C)));
  if (missing.length > 0) throw new UnreadableFile(`A column is missing: ${listOf(missing)}.`);
  return header(true, cells, columnAt, all);
}

function header<C extends string>(present: boolean, names: string[], columnAt: readonly (C | undefined)[], all: C[]): Header<C> {
  const indexOf = new Map(all.map((column) => [column, columnAt.indexOf(column)]));
  return {
    present,
    names,
    ignored: present ? names.filter((name, index) => name !== '' && columnAt[index] === undefined) : [],
    nameOf: (column) => names[indexOf.get(column) ?? -1] ?? words(column),
    pick: (cells) => Object.fromEntries(all.map((column) => [column, cells[indexOf.get(column) ?? -1] ?? ''])) as Record<C, string>,
  };
}

function listOf(columns: readonly (string | readonly string[])[]): string {
  return columns.map((each) => [each].flat().map(words).join(' or ')).join(', ');
}

function words(column: string): string {
  return column.replaceAll('_', ' ');
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
