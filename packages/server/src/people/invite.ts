import { randomUUID } from 'node:crypto';
import { type InvitationsSent, invitationDays } from '@trellis/domain/people';
import { sql } from 'kysely';
import { createToken } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import type { Services } from '../platform/http/services.ts';
import { deleteOpenInvitations } from './store-person.ts';

const mailsAtOnce = 5;

/**
 * Sends each person a link of their own. An earlier link of theirs stops opening. Only the digest of the secret is stored;
 * the secret itself leaves in the mail and nowhere else, not even to the administrator. Who cannot be invited, or whose mail
 * the mail server refused, is named with the reason and has no link.
 */
export async function invitePeople(tx: Tx, actor: Actor, services: Services, personIds: string[]): Promise<InvitationsSent> {
  const wanted = [...new Set(personIds)];
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'retired_on'])
    .where('district_id', '=', actor.districtId)
    .where('id', 'in', wanted)
    .execute();
  const linked = await sql<{ id: string }>`select linked as id from app.linked_people() as linked where linked = any(${wanted}::uuid[])`.execute(tx);
  const hasAccount = new Set(linked.rows.map((row) => row.id));
  const left: InvitationsSent['left'] = [];
  const invited: { id: string; email: string; token: string; digest: string }[] = [];
  for (const personId of wanted) {
    const person = people.find((each) => each.id === personId);
    const message = reasonAgainst(person, hasAccount.has(personId));
    if (message || !person?.email) left.push({ personId, message: message ?? 'There is no e-mail address for this person.' });
    else invited.push({ id: personId, email: person.email, ...createToken() });
  }
  if (invited.length === 0) return { sent: [], left };

  await deleteOpenInvitations(
    tx,
    actor,
    invited.map((each) => each.id),
  );
  await tx
    .insertInto('invitation')
    .values(
      invited.map((each) => ({
        district_id: actor.districtId,
        id: randomUUID(),
        person_id: each.id,
        token_digest: each.digest,
        invited_by: actor.appointmentId,
        expires_at: sql<string>`now() + make_interval(days => ${invitationDays})`,
      })),
    )
    .execute();
  const refused = await sendAll(actor, services, invited);
  await deleteOpenInvitations(tx, actor, refused);
  return {
    sent: invited.map((each) => each.id).filter((id) => !refused.includes(id)),
    left: [...left, ...refused.map((personId) => ({ personId, message: 'The mail server did not take the mail. Check the address, and try again.' }))],
  };
}

function reasonAgainst(person: { email: string | null; retired_on: string | null } | undefined, hasAccount: boolean): string | null {
  if (!person) return 'This person is not in your district.';
  if (person.retired_on) return 'This person is retired.';
  if (hasAccount) return 'This person already has an account here.';
  if (!person.email) return 'There is no e-mail address for this person.';
  return null;
}

/** The people whose mail could not be handed over. */
async function sendAll(actor: Actor, services: Services, invited: { id: string; email: string; token: string }[]): Promise<string[]> {
  const refused: string[] = [];
  for (let at = 0; at < invited.length; at += mailsAtOnce) {
    await Promise.all(
      invited.slice(at, at + mailsAtOnce).map(async ({ id, email, token }) => {
        try {
          await services.mail.send(invitationMail(actor, email, `${services.config.publicUrl}/invitation/${token}`));
        } catch (error) {
          services.log.warn({ err: error }, 'An invitation could not be mailed');
          refused.push(id);
        }
      }),
    );
  }
  return refused;
}

function invitationMail(actor: Actor, to: string, link: string) {
  return {
    to,
    subject: `Your invitation to Trellis in ${actor.districtName}`,
    text: `${actor.districtName} uses Trellis for coaching in mathematics, and ${actor.personName} invites you to it.\n\nOpen this link within ${invitationDays} days. It is for you alone:\n\n${link}\n\nWhat is stored, who reads it and how long is written here, for everybody:\n\n${new URL('/what-is-stored', link)}`,
  };
}
