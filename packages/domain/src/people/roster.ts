import type { Role, ScopeKind } from '../access/roles.ts';
import { roleLabels } from '../access/roles.ts';
import type { RowProblem } from '../exchange/index.ts';
import { Email } from '../kernel/fields.ts';
import { scopeKindsOf } from './appointment.ts';
import { foldName } from './person.ts';
import { roleFromWords } from './role-words.ts';

export type RosterColumn = 'name' | 'first_name' | 'last_name' | 'email' | 'role' | 'school' | 'region' | 'title' | 'external_id';

/** Columns of a list of staff, each with the names that districts' files give it. */
export const rosterColumns: Record<RosterColumn, readonly string[]> = {
  name: ['full name', 'staff name', 'employee name', 'display name', 'employee', 'staff member'],
  first_name: ['given name', 'first', 'forename'],
  last_name: ['family name', 'surname', 'last'],
  email: ['e-mail', 'email address', 'mail', 'work email', 'e-mail address'],
  role: ['position', 'job', 'job role', 'role name'],
  school: ['school name', 'site', 'site name', 'building', 'location', 'campus'],
  region: ['network', 'area', 'cohort', 'zone', 'cluster'],
  title: ['job title', 'position title'],
  external_id: ['id', 'employee id', 'staff id', 'employee number', 'staff number', 'sourcedId', 'user id'],
};

/** Units of a district by the words that a file may use: folded names, and numbers as they are. */
export interface Places {
  schools: ReadonlyMap<string, string>;
  regions: ReadonlyMap<string, string>;
  /** the district's own word for a region */
  regionWord: string;
}

/** One good row: a person, and the appointments that it gives. */
export interface RosterRow {
  line: number;
  name: string;
  email: string | null;
  externalId: string | null;
  role: Role;
  title: string | null;
  scopes: { kind: ScopeKind; id: string | null }[];
}

/**
 * Reads one row of a list of staff. Answers what it says, or every reason why it cannot be taken, each with its column
 * and a sentence.
 */
export function readRosterRow(
  row: { line: number; cells: Record<RosterColumn, string> },
  places: Places,
  nameOf: (column: RosterColumn) => string,
): RosterRow | RowProblem[] {
  const { line, cells } = row;
  const problems: RowProblem[] = [];
  const refuse = (column: RosterColumn, message: string) => problems.push({ line, column: nameOf(column), message });

  const name = (cells.name || `${cells.first_name} ${cells.last_name}`).replace(/\s+/g, ' ').trim();
  if (name === '') refuse('name', 'The name is missing.');
  else if (name.length > 200) refuse('name', 'This name is longer than 200 characters.');

  const email = cells.email === '' ? null : Email.safeParse(cells.email);
  if (email && !email.success) refuse('email', `"${shortened(cells.email)}" is not an e-mail address.`);
  const externalId = cells.external_id || null;
  if (externalId && externalId.length > 80) refuse('external_id', 'This number is longer than 80 characters.');
  if (!email && !externalId) refuse('email', 'An e-mail address or a staff number is needed, so that the same person is not added twice.');
  if (cells.title.length > 200) refuse('title', 'This title is longer than 200 characters.');

  const role = roleFromWords(cells.role);
  if (cells.role === '') refuse('role', 'The role is missing.');
  else if (!role) refuse('role', `"${shortened(cells.role)}" is no role that is known here.`);

  const scopes = role ? scopesOf(role, cells, places, refuse) : [];
  if (problems.length > 0 || !role) return problems;
  return { line, name, email: email?.data ?? null, externalId, role, title: cells.title || null, scopes };
}

type Refuse = (column: RosterColumn, message: string) => void;

/** The finest part of the district that the row names and that the role can be given for. */
function scopesOf(role: Role, cells: Record<RosterColumn, string>, places: Places, refuse: Refuse): RosterRow['scopes'] {
  const kinds = scopeKindsOf(role);
  const schools = severalIn(cells.school).filter((each) => !isWholeDistrict(each));
  const regions = severalIn(cells.region).filter((each) => !isWholeDistrict(each));
  if (kinds.includes('school') && schools.length > 0)
    return found('school', schools, places.schools, (each) => refuse('school', `There is no school "${shortened(each)}" in the district.`));
  if (kinds.includes('region') && regions.length > 0) {
    return found('region', regions, places.regions, (each) => refuse('region', `There is no ${places.regionWord} "${shortened(each)}" in the district.`));
  }
  if (kinds.includes('district')) return [{ kind: 'district', id: null }];
  refuse('school', `The school is missing: ${article(roleLabels[role])} works at one.`);
  return [];
}

function found(kind: 'school' | 'region', names: string[], known: ReadonlyMap<string, string>, missing: (name: string) => void): RosterRow['scopes'] {
  const ids = new Set<string>();
  for (const name of names) {
    const id = known.get(foldName(name));
    if (id) ids.add(id);
    else missing(name);
  }
  return [...ids].map((id) => ({ kind, id }));
}

/** A cell may name several places, parted by semicolons or bars. */
function severalIn(cell: string): string[] {
  return cell
    .split(/[;|]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function isWholeDistrict(place: string): boolean {
  return ['district', 'district office', 'central office', 'all', 'all schools', 'districtwide', 'district-wide'].includes(foldName(place));
}

function article(label: string): string {
  return `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label.toLowerCase()}`;
}

function shortened(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 57)}…` : cell;
}
