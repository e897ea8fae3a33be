import type { Actor, Tx } from '../platform/db/index.ts';
import { api, problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { selectPersonRow } from './store-person.ts';

const listTeamMembers = api.people.listTeamMembers.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  await requireTeam(tx, actor, input.teamId);
  return tx
    .selectFrom('team_member as m')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'm.person_id').on('p.district_id', '=', actor.districtId))
    .select(['m.id', 'm.person_id as personId', 'p.name', 'm.starts', 'm.ends'])
    .where('m.district_id', '=', actor.districtId)
    .where('m.team_id', '=', input.teamId)
    .$if(!input.includeEnded, (query) => query.where((eb) => eb.or([eb('m.ends', 'is', null), eb('m.ends', '>=', actor.today)])))
    .orderBy('p.folded_name')
    .orderBy('m.id')
    .limit(200)
    .execute();
});

const addTeamMember = api.people.addTeamMember.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  await requireTeam(tx, actor, input.teamId);
  await selectPersonRow(tx, actor, input.personId);
  const row = { district_id: actor.districtId, id: input.id, team_id: input.teamId, person_id: input.personId, starts: input.starts };
  const present = await tx
    .selectFrom('team_member')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('team_id', '=', input.teamId)
    .where('person_id', '=', input.personId)
    .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>=', input.starts)]))
    .where('id', '<>', input.id)
    .executeTakeFirst();
  if (present) throw problem('INVALID', 'already a member', 'This person is already in the team.', [{ path: 'personId', message: 'Already in the team.' }]);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('team_member')
    .values(row)
    .onConflict((on) => on.columns(['district_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) acceptAgain(await selectOptionalMember(tx, actor, input.id), row);
  return { id: input.id };
});

const endTeamMember = api.people.endTeamMember.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const member = await selectOptionalMember(tx, actor, input.id);
  if (!member) throw problem('NOT_FOUND', 'no such membership');
  if (input.ends < member.starts) {
    throw problem('INVALID', 'ends before it begins', `This membership began on ${member.starts}.`, [
      { path: 'ends', message: `Choose ${member.starts} or a later day.` },
    ]);
  }
  await tx.updateTable('team_member').set({ ends: input.ends }).where('district_id', '=', actor.districtId).where('id', '=', input.id).execute();
  return { id: input.id };
});

export const teamRoutes = { listTeamMembers, addTeamMember, endTeamMember };

async function requireTeam(tx: Tx, actor: Actor, id: string): Promise<void> {
  const team = await tx.selectFrom('team').select('id').where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  if (!team) throw problem('NOT_FOUND', 'no such team');
}

function selectOptionalMember(tx: Tx, actor: Actor, id: string) {
  return tx.selectFrom('team_member').selectAll().where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
}
