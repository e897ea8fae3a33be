import type { RowProblem } from '../exchange/index.ts';
import type { Scope } from './appointment.ts';
import type { RosterColumn, RosterRow } from './roster.ts';

interface Held {
  role: string;
  scope: { kind: string; id: string | null; further: readonly string[] };
}

/** A person as the district has them already. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string | null;
  externalId: string | null;
  retired: boolean;
  /** appointments in force or to come */
  appointments: Held[];
}

export interface PlannedPerson {
  id: string;
  line: number;
  name: string;
  email: string | null;
  externalId: string | null;
  /** known: already in the district */
  known: KnownPerson | null;
  appointments: { role: RosterRow['role']; title: string | null; scope: Scope }[];
}

export interface RosterPlan {
  people: PlannedPerson[];
  problems: RowProblem[];
}

/**
 * Joins rows with people: the same staff number, else the same address, is the same person, in the file and in the
 * district. Somebody with several regions in the file, be it in one cell or in several rows, works in them under one
 * appointment. Rows that contradict an earlier row or the district are refused with a sentence; nothing is doubled.
 * @param idFor an id for a person who is new
 */
export function planRoster(
  rows: readonly RosterRow[],
  known: readonly KnownPerson[],
  nameOf: (column: RosterColumn) => string,
  idFor: () => string,
): RosterPlan {
  const knownByNumber = indexed(known, (person) => person.externalId);
  const knownByEmail = indexed(known, (person) => person.email);
  const plannedByKnown = new Map<string, PlannedPerson>();
  const plannedByNumber = new Map<string, PlannedPerson>();
  const plannedByEmail = new Map<string, PlannedPerson>();
  const people: PlannedPerson[] = [];
  const problems: RowProblem[] = [];

  for (const row of rows) {
    const refuse = (column: RosterColumn, message: string) => problems.push({ line: row.line, column: nameOf(column), message });
    const byNumber = row.externalId ? knownByNumber.get(row.externalId) : undefined;
    const byEmail = row.email ? knownByEmail.get(row.email) : undefined;
    if (byNumber && byEmail && byNumber !== byEmail) {
      refuse('email', `This address is that of ${byEmail.name}, but the staff number is that of ${byNumber.name}.`);
      continue;
    }
    const person = byNumber ?? byEmail ?? null;
    if (person?.retired) {
      refuse('name', `${person.name} is retired here. Bring them back first, then import again.`);
      continue;
    }
    if (person && row.externalId && person.externalId && person.externalId !== row.externalId) {
      refuse('external_id', `This address is that of ${person.name}, whose staff number is ${person.externalId}.`);
      continue;
    }
    const earlier =
      (person && plannedByKnown.get(person.id)) ??
      (row.externalId && plannedByNumber.get(row.externalId)) ??
      (row.email && plannedByEmail.get(row.email)) ??
      null;
    const contradiction = earlier ? contradictionOf(row, earlier) : null;
    if (contradiction) {
      refuse(contradiction.column, contradiction.message);
      continue;
    }
    const otherOfEmail = row.email ? plannedByEmail.get(row.email) : undefined;
    if (otherOfEmail && earlier && otherOfEmail !== earlier) {
      refuse('email', `Line ${otherOfEmail.line} has this address for ${otherOfEmail.name}.`);
      continue;
    }

    const planned: PlannedPerson = earlier || {
      id: person?.id ?? idFor(),
      line: row.line,
      name: row.name,
      email: person?.email ?? null,
      externalId: person?.externalId ?? null,
      known: person,
      appointments: [],
    };
    if (!earlier) people.push(planned);
    planned.email = row.email ?? planned.email;
    planned.externalId = row.externalId ?? planned.externalId;
    if (person) plannedByKnown.set(person.id, planned);
    if (planned.externalId) plannedByNumber.set(planned.externalId, planned);
    if (planned.email) plannedByEmail.set(planned.email, planned);
    for (const scope of row.scopes) {
      const holds = (each: Held) =>
        each.role === row.role && each.scope.kind === scope.kind && (each.scope.id === scope.id || each.scope.further.includes(scope.id ?? ''));
      if (planned.appointments.some(holds) || planned.known?.appointments.some(holds)) continue;
      const sameRole = planned.appointments.find((each) => each.role === row.role && each.scope.kind === 'region' && each.title === row.title);
      if (scope.kind === 'region' && scope.id !== null && sameRole) sameRole.scope.further.push(scope.id);
      else planned.appointments.push({ role: row.role, title: row.title, scope: { ...scope, further: [] } });
    }
  }
  return { people, problems };
}

/** Whether a planned person differs from what the district has, in anything but appointments. */
export function isChanged(planned: PlannedPerson): boolean {
  const { known } = planned;
  return known !== null && (known.name !== planned.name || known.email !== planned.email || known.externalId !== planned.externalId);
}

function contradictionOf(row: RosterRow, earlier: PlannedPerson): { column: RosterColumn; message: string } | null {
  if (row.externalId && earlier.externalId && row.externalId !== earlier.externalId) {
    return { column: 'external_id', message: `Line ${earlier.line} has another staff number for this address.` };
  }
  if (row.email && earlier.email && row.email !== earlier.email && earlier.known?.email !== earlier.email) {
    return { column: 'email', message: `Line ${earlier.line} has another address for this staff number.` };
  }
  if (row.name !== earlier.name) return { column: 'name', message: `Line ${earlier.line} calls the same person ${earlier.name}.` };
  return null;
}

function indexed(people: readonly KnownPerson[], keyOf: (person: KnownPerson) => string | null): Map<string, KnownPerson> {
  return new Map(people.flatMap((person) => (keyOf(person) ? [[keyOf(person) as string, person] as const] : [])));
}
