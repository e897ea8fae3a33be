import { type CsvRecord, parseRecords } from '../exchange/index.ts';

/** How to read a file of scores, where it is not to be found out; see `readScores`. */
export interface ReadingOptions {
  /** levels may be names */
  nominal: boolean;
  header?: boolean | undefined;
  /** names or places of columns that name rows; `none` */
  ids?: string | undefined;
  lessons?: string | undefined;
  scale?: readonly number[] | undefined;
}

/** A cell that is no score. `row` counts rows of scores from 1; `line` is the line of the file. */
export interface CellProblem {
  row: number;
  line: number;
  column: string;
  message: string;
}

export interface ScoreFile {
  observers: string[];
  ratings: (number | null)[][];
  /** per row, from the column of lessons */
  lessons?: string[];
  /** names of levels where they are no numbers: level n is labels[n] */
  labels?: string[];
  header: boolean;
  /** columns that name rows and were not taken for observers */
  idColumns: string[];
  /** what was guessed and could be wrong */
  notes: string[];
}

/** The file cannot be taken for scores as it is asked; `message` says why. */
export class UnfitScores extends Error {
  override readonly name = 'UnfitScores';
}

const missing = /^(?:na|n\/a)?$/i;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const namesOfRows = /^(?:#|(?:.*[\s_-])?id|lessons?|items?|rows?|units?|subjects?|cases?|classrooms?|visits?|indicators?|names?)?$/i;

/**
 * Reads rows of scores: rows are lessons or items, columns observers; empty, NA and N/A are missing.
 * A header is found when the first row holds no score: no number after its first cell or, where levels may be names, nothing
 * that occurs again below. A first column that names rows is found by its header or by holding no score.
 * @throws UnreadableFile, UnfitScores with a sentence
 */
export function readScores(source: Uint8Array | string, options: ReadingOptions): ScoreFile | { problems: CellProblem[] } {
  const { records } = parseRecords(source);
  if (records.length === 0) throw new UnfitScores('There are no rows in this.');
  const named = options.nominal && records.slice(1).some(({ cells }) => cells.slice(1).some((cell) => !missing.test(cell) && !number.test(cell)));
  const header = options.header ?? looksLikeHeader(records, named);
  const rows = header ? records.slice(1) : records;
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (named && options.scale) throw new UnfitScores('A scale is of numbers, but levels are names here.');
  const names = Array.from({ length: width }, (_, column) => (header && records[0]?.cells[column]) || `column ${column + 1}`);
  const lessons = options.lessons === undefined ? null : placeOf(options.lessons, names);
  const ids = idColumnsOf(rows, records[0]!, names, { header, named, ids: options.ids }).filter((column) => column !== lessons);
  const observed = [...names.keys()].filter((column) => column !== lessons && !ids.includes(column));
  const uneven = unevenRows(rows, records[0]!, names);
  if (uneven.length > 0) return { problems: uneven };
  const { ratings, labels, problems } = scoresIn(rows, observed, names, { named, scale: options.scale });
  if (problems.length > 0) return { problems };
  return {
    observers: observed.map((column) => names[column]!),
    ratings,
    ...(lessons !== null && { lessons: rows.map(({ cells }) => cells[lessons] ?? '') }),
    ...(labels && { labels }),
    header,
    idColumns: ids.map((column) => names[column]!),
    notes: notesOn(ratings, observed, names, options.ids),
  };
}

function looksLikeHeader(records: CsvRecord[], named: boolean): boolean {
  const [first, ...rest] = records;
  const [corner = '', ...cells] = first!.cells;
  const given = cells.filter((cell) => !missing.test(cell));
  if (corner !== '' && !missing.test(corner) && namesOfRows.test(corner)) return true;
  const words = given.length > 0 ? given : [corner];
  if (words.some((cell) => number.test(cell) || missing.test(cell))) return false;
  if (!named) return true;
  const below = new Set(rest.flatMap((record) => record.cells));
  return !words.some((word) => below.has(word));
}

interface Columns {
  header: boolean;
  named: boolean;
  ids?: string | undefined;
}

function idColumnsOf(rows: CsvRecord[], first: CsvRecord, names: string[], { header, named, ids }: Columns): number[] {
  if (ids === 'none') return [];
  if (ids !== undefined) return ids.split(',').map((each) => placeOf(each.trim(), names));
  if (header && namesOfRows.test(first.cells[0] ?? '')) return [0];
  const cells = rows.map((row) => row.cells[0] ?? '');
  const given = cells.filter((cell) => !missing.test(cell));
  if (names.length < 2 || given.length === 0) return [];
  if (!named) return given.every((cell) => !number.test(cell)) ? [0] : [];
  const elsewhere = new Set(rows.flatMap((row) => row.cells.slice(1)));
  return given.length > 2 && new Set(given).size === given.length && !given.some((cell) => elsewhere.has(cell)) ? [0] : [];
}

/** By name, or by place from 1. */
function placeOf(wanted: string, names: string[]): number {
  const byName = names.indexOf(wanted);
  if (byName >= 0) return byName;
  const place = Number(wanted) - 1;
  if (Number.isInteger(place) && place >= 0 && place < names.length) return place;
  throw new UnfitScores(`There is no column "${wanted}". There are: ${names.join(', ')}`);
}

/** Rows with more or fewer cells than the first: which observer a score is of is then anybody's guess. Empty cells at the end are none. */
function unevenRows(rows: CsvRecord[], first: CsvRecord, names: string[]): CellProblem[] {
  const wide = first.cells.length;
  return rows.flatMap(({ cells, line }, row) => {
    const more = cells.slice(wide).some((cell) => cell !== '');
    if (cells.length === wide || (cells.length > wide && !more)) return [];
    const column = names[Math.min(cells.length, wide)] ?? '';
    return [{ row: row + 1, line, column, message: `the row has ${cells.length} cells and the first ${wide}; leave a cell empty where a score is missing` }];
  });
}

function scoresIn(rows: CsvRecord[], observed: number[], names: string[], { named, scale }: { named: boolean; scale?: readonly number[] | undefined }) {
  const given = observed.flatMap((column) => rows.map(({ cells }) => cells[column] ?? '').filter((cell) => !missing.test(cell)));
  const labels = named ? [...new Set(given)].sort() : null;
  const problems: CellProblem[] = [];
  const ratings = rows.map(({ cells, line }, row) =>
    observed.map((column) => {
      const cell = cells[column] ?? '';
      if (missing.test(cell)) return null;
      if (labels) return labels.indexOf(cell);
      const score = number.test(cell) ? Number(cell) : Number.NaN;
      const message = !Number.isFinite(score) ? `“${cell}” is not a number` : scale && !scale.includes(score) ? `${cell} is not on the scale` : null;
      if (message) problems.push({ row: row + 1, line, column: names[column]!, message });
      return score;
    }),
  );
  return { ratings, labels, problems };
}

function notesOn(ratings: (number | null)[][], observed: number[], names: string[], ids: string | undefined): string[] {
  const counts = ratings.length >= 5 && observed[0] === 0 && ratings.every((row, index) => row[0] === index + 1);
  if (!counts || ids !== undefined) return [];
  return [`${names[0]} holds 1, 2, 3 to ${ratings.length} and was taken for an observer. If it numbers the rows, say --ids 1; if not, --ids none.`];
}
