import type { RowProblem } from '../exchange/index.ts';
import type { SchoolLevel } from './places.ts';

export type SchoolColumn = 'name' | 'region' | 'level' | 'external_id';

/** Columns of a list of schools; pasted names without a header are read in this order. */
export const schoolColumns: Record<SchoolColumn, readonly string[]> = {
  name: ['school', 'school name', 'site', 'site name', 'campus'],
  region: ['network', 'area', 'cohort', 'zone', 'cluster', 'region name'],
  level: ['school level', 'type', 'school type'],
  external_id: ['id', 'school id', 'school number', 'site id', 'cds code', 'state id', 'nces id', 'sourcedId'],
};

export interface SchoolRow {
  line: number;
  name: string;
  region: string | null;
  level: SchoolLevel | null;
  externalId: string | null;
}

const levelWords: Record<SchoolLevel, readonly string[]> = {
  elementary: ['elementary', 'elementary school', 'elem', 'es', 'primary', 'k-5', 'k-6', 'tk-5', 'tk-6', 'prek-5'],
  middle: ['middle', 'middle school', 'ms', 'junior high', 'intermediate', '6-8', '7-8'],
  high: ['high', 'high school', 'hs', 'senior high', '9-12'],
  k8: ['k8', 'k-8', 'tk-8', 'prek-8', 'kindergarten to grade 8'],
  other: ['other', 'k-12', 'alternative', 'continuation', 'adult', 'charter'],
};

/** Reads one row of a list of schools, or says why it cannot be taken. */
export function readSchoolRow(row: { line: number; cells: Record<SchoolColumn, string> }, nameOf: (column: SchoolColumn) => string): SchoolRow | RowProblem[] {
  const { line, cells } = row;
  const problems: RowProblem[] = [];
  const refuse = (column: SchoolColumn, message: string) => problems.push({ line, column: nameOf(column), message });
  if (cells.name === '') refuse('name', 'The name is missing.');
  if (cells.name.length > 200) refuse('name', 'This name is longer than 200 characters.');
  if (cells.region.length > 200) refuse('region', 'This name is longer than 200 characters.');
  if (cells.external_id.length > 80) refuse('external_id', 'This number is longer than 80 characters.');
  const level = levelOf(cells.level);
  if (cells.level !== '' && !level) refuse('level', `"${cells.level.slice(0, 60)}" is no level that is known: elementary, middle, high, K-8 or other.`);
  if (problems.length > 0) return problems;
  return { line, name: cells.name, region: cells.region || null, level, externalId: cells.external_id || null };
}

function levelOf(words: string): SchoolLevel | null {
  const plain = words.toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
  const levels = Object.keys(levelWords) as SchoolLevel[];
  return levels.find((level) => levelWords[level].includes(plain)) ?? null;
}
