import { type Role, RoleGroup, roleGroupLabels, roleGroupOf, roleLabels } from '@trellis/domain/access';
import type { Suggestion } from '@trellis/domain/practice';
import { nameBeginsWith, nameStarts } from '../people/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { folded, startsWord } from './structures.ts';

const most = 8;

/** Role groups, schools, teams and people whose name starts with what was typed: groups first, people by name. */
export async function suggestPeople(tx: Tx, actor: Actor, typed: string): Promise<Suggestion[]> {
  const groups = RoleGroup.options
    .filter((group) => typed !== '' && startsWord(roleGroupLabels[group], typed))
    .slice(0, 3)
    .map((group): Suggestion => ({ kind: 'group', id: null, name: roleGroupLabels[group], group, detail: null }));
  if (typed === '') return groups;
  const schools = (await selectSchools(tx, actor)).filter((school) => startsWord(school.name, typed)).slice(0, 3);
  const teams = (await selectTeams(tx, actor)).filter((team) => startsWord(team.name, typed)).slice(0, 3);
  const found: Suggestion[] = [
    ...groups,
    ...schools.map((school): Suggestion => ({ kind: 'school', id: school.id, name: school.name, group: null, detail: null })),
    ...teams.map((team): Suggestion => ({ kind: 'team', id: team.id, name: team.name, group: 'teachers', detail: team.school_name })),
  ];
  const people = await selectPeople(tx, actor, typed);
  // people are what is mostly sought: they never fall behind the rest
  const others = found.slice(0, Math.max(most - people.length, 3));
  return [...others, ...people].slice(0, most);
}

async function selectSchools(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('school')
    .select(['id', 'name'])
    .where('district_id', '=', actor.districtId)
    .where('retired_on', 'is', null)
    .orderBy('name')
    .limit(2000)
    .execute();
}

async function selectTeams(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('team as t')
    .leftJoin('school as s', (join) => join.onRef('s.id', '=', 't.school_id').on('s.district_id', '=', actor.districtId))
    .select(['t.id', 't.name', 's.name as school_name'])
    .where('t.district_id', '=', actor.districtId)
    .orderBy('t.name')
    .limit(5000)
    .execute();
}

/** People of whose name a word starts so: first those whose name itself does, then those found by a later word. */
async function selectPeople(tx: Tx, actor: Actor, typed: string): Promise<Suggestion[]> {
  if (folded(typed) === '') return [];
  const rows = await tx
    .selectFrom('person as p')
    .select(['p.id', 'p.name'])
    .where('p.district_id', '=', actor.districtId)
    .where('p.retired_on', 'is', null)
    .where(nameStarts('p', typed))
    .orderBy(nameBeginsWith('p', typed), 'desc')
    .orderBy('p.folded_name')
    .limit(most)
    .execute();
  const roles = await selectRoles(
    tx,
    actor,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const role = roles.get(row.id);
    return {
      kind: 'person',
      id: row.id,
      name: row.name,
      group: role ? roleGroupOf(role.role) : null,
      detail: role ? (role.title ?? roleLabels[role.role]) : null,
    };
  });
}

/** The role that somebody has today; the newest of several. */
async function selectRoles(tx: Tx, actor: Actor, personIds: readonly string[]): Promise<Map<string, { role: Role; title: string | null }>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('appointment')
    .select(['person_id', 'role', 'title'])
    .where('district_id', '=', actor.districtId)
    .where('person_id', 'in', personIds)
    .where('starts', '<=', actor.today)
    .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>=', actor.today)]))
    .orderBy('starts')
    .execute();
  return new Map(rows.map((row) => [row.person_id, { role: row.role as Role, title: row.title }]));
}
