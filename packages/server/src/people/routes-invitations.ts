import { closedLinkSentence } from '@trellis/domain/kernel';
import { sql } from 'kysely';
import { digestOf, ensureAccount } from '../access/index.ts';
import { selectActors } from '../platform/db/index.ts';
import { api, open, problem } from '../platform/http/api.ts';
import { acceptForAccount, selectOptionalInvitation } from './accept-invitation.ts';
import { invitePeople } from './invite.ts';
import { deleteOpenInvitations, selectPersonRow } from './store-person.ts';

const perPage = 50;

const listInvitations = api.people.listInvitations.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const chosen = tx
    .selectFrom('invitation as i')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'i.person_id').on('p.district_id', '=', actor.districtId))
    .where('i.district_id', '=', actor.districtId)
    .where('i.accepted_at', 'is', null);
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await chosen
    .select([
      'p.id as personId',
      'p.name',
      'p.email',
      sql<string>`to_char(i.expires_at at time zone ${actor.timeZone}, 'YYYY-MM-DD')`.as('expiresOn'),
      sql<boolean>`i.expires_at <= now()`.as('expired'),
    ])
    .orderBy('p.folded_name')
    .orderBy('p.id')
    .limit(perPage)
    .offset(input.offset)
    .execute();
  return { rows, total };
});

const invite = api.people.invite.handler(({ context, input }) => invitePeople(context.tx, context.actor, context.services, input.personIds));

const resendInvitation = api.people.resendInvitation.handler(async ({ context, input }) => {
  await selectPersonRow(context.tx, context.actor, input.personId);
  return invitePeople(context.tx, context.actor, context.services, [input.personId]);
});

const withdrawInvitation = api.people.withdrawInvitation.handler(async ({ context, input }) => {
  await selectPersonRow(context.tx, context.actor, input.personId);
  await deleteOpenInvitations(context.tx, context.actor, [input.personId]);
  return { personId: input.personId };
});

const readInvitation = open.people.readInvitation.handler(async ({ context, input }) => {
  const { services, account } = context;
  const invitation = await selectOptionalInvitation(services.pools.app, digestOf(input.token));
  if (!invitation) throw closed();
  return {
    name: invitation.personName,
    email: invitation.email,
    districtName: invitation.districtName,
    expiresOn: invitation.expiresOn,
    hasAccount: (await services.signIn.selectOptionalAccountByEmail(invitation.email)) !== null,
    signedInAs: account?.email ?? null,
  };
});

const acceptInvitation = open.people.acceptInvitation.handler(async ({ context, input }) => {
  const { services } = context;
  const digest = digestOf(input.token);
  const invitation = await selectOptionalInvitation(services.pools.app, digest);
  if (!invitation) throw closed();
  let accountId = context.accountId;
  if (input.password !== undefined) {
    const made = await ensureAccount(services.signIn, { email: invitation.email, name: input.name ?? invitation.personName, password: input.password });
    for (const cookie of made.headers.getSetCookie()) context.resHeaders?.append('set-cookie', cookie);
    accountId = made.accountId;
  }
  if (!accountId)
    throw problem('INVALID', 'neither signed in nor a password', 'Choose a password, or sign in first.', [{ path: 'password', message: 'Choose a password.' }]);
  await acceptForAccount(services.pools.app, digest, accountId);
  const actors = await selectActors(services.pools.app, accountId);
  return { appointmentId: actors.find((actor) => actor.districtId === invitation.districtId)?.appointmentId ?? null };
});

export const invitationRoutes = { listInvitations, invite, resendInvitation, withdrawInvitation, readInvitation, acceptInvitation };

function closed() {
  return problem('NOT_FOUND', 'invitation does not open', closedLinkSentence);
}
