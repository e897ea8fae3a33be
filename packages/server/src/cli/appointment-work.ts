import { randomUUID } from 'node:crypto';
import { Role } from '@trellis/domain/access';
import { addDays } from '@trellis/domain/districts';
import { LocalDate } from '@trellis/domain/kernel';
import { type AppointmentLine, type AppointmentRecord, NewAppointment, type Scope } from '@trellis/domain/people';
import type { Post } from '../access/index.ts';
import { appoint, changeTerms, endOn, selectPeople, selectPerson, selectPersonByWord, selectUnitByWord } from '../people/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import type { AfterCommit } from '../platform/http/api.ts';
import type { DistrictWork } from './in-district.ts';
import { CommandProblem } from './run-command.ts';

/** What an appointment is to be, in words that were typed. Without a place it holds in the whole district. */
export interface Wanted {
  role?: string;
  region?: string[];
  school?: string[];
  team?: string[];
  wholeDistrict?: boolean;
  from?: string;
  until?: string;
  title?: string;
}

/** An appointment with the person who holds it. */
export type Held = AppointmentLine & { person: { id: string; name: string; email: string | null } };

const changes = ['district.read', 'people.read', 'people.manage'] as const;

/** Appointments in force and to come, by name; of one person those that have ended too. */
export function listAppointments(person: string | undefined, role: string | undefined): DistrictWork<Held[]> {
  const wanted = role === undefined ? undefined : roleOf(role);
  const fits = (each: AppointmentLine) => wanted === undefined || each.role === wanted;
  return {
    permissions: ['district.read', 'people.read'],
    work: async (tx, actor) => {
      if (person !== undefined) return { result: (await heldBy(tx, actor, (await selectPersonByWord(tx, actor, person)).id)).filter(fits) };
      const result: Held[] = [];
      let total = 1;
      for (let offset = 0; offset < total; offset += 50) {
        const page = await selectPeople(tx, actor, { includeRetired: false, offset, ...(wanted && { role: wanted }) });
        for (const { id, name, email, appointments } of page.rows)
          result.push(...appointments.filter(fits).map((each) => ({ ...each, person: { id, name, email } })));
        total = page.total;
      }
      return { result };
    },
  };
}

/** One appointment for the district or for some regions; one for each school or team. */
export function giveAppointments(person: string, wanted: Wanted): DistrictWork<Held[]> {
  return {
    permissions: [...changes],
    work: async (tx, actor, post) => {
      const { id: personId } = await selectPersonByWord(tx, actor, person);
      const role = roleOf(wanted.role);
      const [from, until] = [dayOf(wanted.from ?? actor.today, '--from'), lastDayOf(wanted.until)];
      const scopes = await scopesOf(tx, actor, wanted);
      const given = scopes.map((scope) => ({ personId, role, scope, from, until, title: wanted.title || null }));
      return give(tx, actor, post, personId, given);
    },
  };
}

/** Changes title and last day in place. */
export function changeAppointment(id: string, wanted: Wanted): DistrictWork<Held[]> {
  return {
    permissions: [...changes],
    work: async (tx, actor) => {
      if (wanted.from !== undefined) throw new CommandProblem('--from is the first day under another role or place. Name that too.', 2);
      if (wanted.title === undefined && wanted.until === undefined) throw new CommandProblem('Say what is to change. See: trellis user change --help', 2);
      const current = await selectRecord(tx, actor, id);
      const changed: string[] = [];
      let key = { id, revision: current.revision };
      if (wanted.title !== undefined) {
        key = await changeTerms(tx, actor, { ...key, title: wanted.title || null });
        changed.push('people.changeAppointment');
      }
      if (wanted.until !== undefined) {
        await endOn(tx, actor, { ...key, until: lastDayOf(wanted.until) });
        changed.push('people.endAppointment');
      }
      return { result: await heldBy(tx, actor, current.personId, [id]), changed: changed.map((verb) => ({ verb, subjectId: id })) };
    },
  };
}

/**
 * Another role or place: they never change in place, since access belongs to the appointment. It ends the day before, and
 * another one with the same terms begins: both or neither.
 */
export function moveAppointment(id: string, wanted: Wanted): DistrictWork<Held[]> {
  return {
    permissions: [...changes],
    work: async (tx, actor, post) => {
      const current = await selectRecord(tx, actor, id);
      const from = dayOf(wanted.from ?? actor.today, '--from');
      const scopes = namesPlace(wanted) ? await scopesOf(tx, actor, wanted) : [scopeOf(current)];
      await endOn(tx, actor, { id, revision: current.revision, until: addDays(from, -1) });
      const terms = {
        personId: current.personId,
        role: wanted.role === undefined ? current.role : roleOf(wanted.role),
        from,
        until: wanted.until === undefined ? current.until : lastDayOf(wanted.until),
        title: wanted.title === undefined ? current.title : wanted.title || null,
        minutesPerWeek: current.minutesPerWeek,
        reportsTo: current.reportsTo?.id ?? null,
        funding: current.funding,
        directedBy: current.directedBy,
      };
      const next = scopes.map((scope) => ({ ...terms, scope }));
      const { result, changed, afterwards } = await give(tx, actor, post, current.personId, next);
      return {
        result: [...(await heldBy(tx, actor, current.personId, [id])), ...result],
        changed: [{ verb: 'people.endAppointment', subjectId: id }, ...changed],
        afterwards,
      };
    },
  };
}

/** Ends an appointment with its last day: today, unless told otherwise. */
export function endAppointment(id: string, on: string | undefined): DistrictWork<Held[]> {
  return {
    permissions: [...changes],
    work: async (tx, actor) => {
      const current = await selectRecord(tx, actor, id);
      await endOn(tx, actor, { id, revision: current.revision, until: dayOf(on ?? actor.today, '--on') });
      return { result: await heldBy(tx, actor, current.personId, [id]), changed: [{ verb: 'people.endAppointment', subjectId: id }] };
    },
  };
}

/** Whether another role or place is asked for. */
export function isMove(wanted: Wanted): boolean {
  return wanted.role !== undefined || namesPlace(wanted);
}

function namesPlace({ region, school, team, wholeDistrict }: Wanted): boolean {
  return wholeDistrict === true || [region, school, team].some((each) => each !== undefined);
}

async function give(
  tx: Tx,
  actor: Actor,
  post: Post,
  personId: string,
  news: Omit<NewAppointment, 'id' | 'minutesPerWeek' | 'reportsTo' | 'funding' | 'directedBy'>[],
) {
  const ids: string[] = [];
  const afterwards: AfterCommit[] = [];
  for (const each of news) {
    const given = NewAppointment.safeParse({ id: randomUUID(), ...each });
    if (!given.success) throw new CommandProblem(given.error.issues.map((issue) => issue.message).join(' '));
    const { notice } = await appoint(tx, actor, post, given.data);
    ids.push(given.data.id);
    afterwards.push(notice);
  }
  return { result: await heldBy(tx, actor, personId, ids), changed: ids.map((subjectId) => ({ verb: 'people.giveAppointment', subjectId })), afterwards };
}

async function heldBy(tx: Tx, actor: Actor, personId: string, ids?: string[]): Promise<Held[]> {
  const { id, name, email, appointments } = await selectPerson(tx, actor, personId);
  return appointments
    .filter((each) => ids === undefined || ids.includes(each.id))
    .map(({ id: appointmentId, role, title, scope, from, until }) => ({ id: appointmentId, role, title, scope, from, until, person: { id, name, email } }));
}

async function selectRecord(tx: Tx, actor: Actor, id: string): Promise<AppointmentRecord> {
  const row = await tx
    .selectFrom('appointment')
    .select('person_id')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', uuidOf(id))
    .executeTakeFirst();
  const held = row && (await selectPerson(tx, actor, row.person_id)).appointments.find((each) => each.id === id);
  if (!held) throw new CommandProblem(`There is no appointment ${id} in ${actor.districtName}. See: trellis user appointments`);
  return held;
}

async function scopesOf(tx: Tx, actor: Actor, { region = [], school = [], team = [], wholeDistrict }: Wanted): Promise<Scope[]> {
  const kinds = [
    wholeDistrict ? 'the whole district' : '',
    region.length > 0 ? '--region' : '',
    school.length > 0 ? '--school' : '',
    team.length > 0 ? '--team' : '',
  ];
  const named = kinds.filter((each) => each !== '');
  if (named.length > 1) throw new CommandProblem(`An appointment holds in one kind of place: not in ${named.join(' and ')}.`, 2);
  const idsOf = (kind: 'region' | 'school' | 'team', words: string[]) => inTurn(words, (word) => selectUnitByWord(tx, actor, kind, word));
  const [first, ...further] = await idsOf('region', region);
  if (first !== undefined) return [{ kind: 'region', id: first, further }];
  const units = [
    ...(await idsOf('school', school)).map((id) => ({ kind: 'school' as const, id, further: [] })),
    ...(await idsOf('team', team)).map((id) => ({ kind: 'team' as const, id, further: [] })),
  ];
  return units.length > 0 ? units : [{ kind: 'district', id: null, further: [] }];
}

/** One after another: they share a transaction. */
async function inTurn<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of list) results.push(await work(one));
  return results;
}

function scopeOf({ scope }: AppointmentRecord): Scope {
  return { kind: scope.kind, id: scope.id, further: scope.units.map((unit) => unit.id).filter((id) => id !== scope.id) };
}

function roleOf(word: string | undefined): Role {
  const role = Role.safeParse(word);
  if (role.success) return role.data;
  throw new CommandProblem(`${word === undefined ? 'Say which role: --role ROLE.' : `There is no role "${word}".`} Roles: ${Role.options.join(', ')}`, 2);
}

function dayOf(word: string, option: string): string {
  const day = LocalDate.safeParse(word);
  if (day.success) return day.data;
  throw new CommandProblem(`${option} is a day as YYYY-MM-DD, not "${word}".`, 2);
}

function lastDayOf(word: string | undefined): string | null {
  return word === undefined || word === 'open' ? null : dayOf(word, '--until');
}

function uuidOf(word: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word)) return word;
  throw new CommandProblem(`"${word}" is no id of an appointment. See: trellis user appointments`, 2);
}
