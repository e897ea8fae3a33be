import type { Actor, Tx } from '../platform/db/index.ts';
import type { Services } from '../platform/http/services.ts';
import { selectOptionalCode } from './join-code.ts';
import type { RoundRow } from './round-row.ts';

/** So many mails are on their way at once. */
const atOnce = 10;

/**
 * Mails to people of a round, after the commit: where it is, and how to come in. Neither its title nor the lesson is in them.
 * Addresses are read in the transaction; a mail that fails stops no other.
 */
async function mailTo(tx: Tx, actor: Actor, services: Services, appointmentIds: readonly string[], subject: string, lines: string[]) {
  const addresses = await selectAddresses(tx, actor, appointmentIds);
  const text = [...lines, 'Calibration is for a shared understanding of the rubric. It is not for evaluation.'].join('\n\n');
  return async () => {
    for (let from = 0; from < addresses.length; from += atOnce) {
      const sent = addresses.slice(from, from + atOnce).map((to) => services.mail.send({ to, subject, text }));
      for (const outcome of await Promise.allSettled(sent))
        if (outcome.status === 'rejected') services.log.error({ err: outcome.reason }, 'A mail of a calibration round was not sent');
    }
  };
}

/** Invites people by mail, with a link and the code while there is one. */
export async function noticeOfInvitation(tx: Tx, actor: Actor, services: Services, round: Pick<RoundRow, 'id'>, invited: readonly string[]) {
  const code = await selectOptionalCode(tx, actor, round.id);
  const until = code && new Date(code.expiresAt).toLocaleString('en-US', { timeZone: actor.timeZone, weekday: 'long', hour: 'numeric', minute: '2-digit' });
  return mailTo(tx, actor, services, invited, 'You are invited to a calibration round', [
    `${actor.personName} invites you to look at a lesson together and to score it, each unseen by the others.`,
    `Open the round:\n\n${services.config.publicUrl}/calibration/${round.id}`,
    ...(code ? [`Or join at ${services.config.publicUrl}/calibration/join with the code ${code.code}, until ${until}.`] : []),
  ]);
}

/** Reminds people by mail that a lesson waits for their scores. */
export function noticeOfWaiting(tx: Tx, actor: Actor, services: Services, round: Pick<RoundRow, 'id'>, waiting: readonly string[]) {
  return mailTo(tx, actor, services, waiting, 'A calibration lesson waits for your scores', [
    `A lesson in ${actor.personName}’s calibration round waits for your scores. Nobody is told who was reminded.`,
    `Score it:\n\n${services.config.publicUrl}/calibration/${round.id}/score`,
    'If you cannot take part, say so there, and no reminder comes again.',
  ]);
}

/** Where people can be written to; whoever has no address, or has left, is not. */
async function selectAddresses(tx: Tx, actor: Actor, appointmentIds: readonly string[]): Promise<string[]> {
  if (appointmentIds.length === 0) return [];
  const rows = await tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.district_id', '=', actor.districtId))
    .select('p.email')
    .distinct()
    .where('a.district_id', '=', actor.districtId)
    .where('a.id', 'in', [...appointmentIds])
    .where('p.retired_on', 'is', null)
    .where('p.email', 'is not', null)
    .orderBy('p.email')
    .execute();
  return rows.flatMap(({ email }) => (email === null ? [] : [email]));
}
