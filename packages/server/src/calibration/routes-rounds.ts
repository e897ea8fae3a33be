import { inAppointment } from '../platform/db/index.ts';
import { api, conflict, stream } from '../platform/http/api.ts';
import { giveCode, takeCode } from './join-code.ts';
import { noticeOfInvitation } from './mails.ts';
import { selectPeople } from './people.ts';
import { requireOpen, selectOwnRound, selectRoundRow, topicOf } from './round-row.ts';
import { inviteToRound, startRound as start } from './start-round.ts';
import { selectRound, selectRounds } from './store-round.ts';
import { tellFollowers } from './tell-followers.ts';

const contract = api.calibration;

const listRounds = contract.listRounds.handler(({ context: { tx, actor }, input }) => selectRounds(tx, actor, input));

const readRound = contract.readRound.handler(({ context: { tx, actor }, input }) => selectRound(tx, actor, input.id));

const followRound = stream.calibration.followRound.handler(async ({ context: { services, signals, actor }, input, signal }) => {
  await inAppointment(services.pools.app, actor, (tx) => selectRoundRow(tx, actor, input.id));
  return signals.follow(topicOf(actor, input.id), signal);
});

const startRound = contract.startRound.handler(async ({ context: { tx, actor, services, afterCommit }, input }) => {
  const { leader, invited } = await start(tx, actor, input);
  afterCommit(await noticeOfInvitation(tx, leader, services, input, invited));
  return selectRound(tx, leader, input.id);
});

const saveRound = contract.saveRound.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const round = await selectOwnRound(tx, actor, input.id);
  if (round.revision !== input.revision) throw conflict('round has another revision', await selectRound(tx, actor, input.id));
  await tx
    .updateTable('calibration_round')
    .set((eb) => ({
      ...(input.title !== undefined && { title: input.title }),
      ...(input.close && { state: 'closed' }),
      revision: eb('revision', '+', 1),
    }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', input.id)
    .execute();
  if (input.close) await takeCode(tx, actor, input.id);
  tellFollowers(context, input.id);
  return selectRound(tx, actor, input.id);
});

const invite = contract.invite.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const round = await selectOwnRound(tx, actor, input.id);
  requireOpen(round);
  const invited = await inviteToRound(tx, actor, round, input.invited);
  context.afterCommit(await noticeOfInvitation(tx, actor, context.services, round, invited));
  tellFollowers(context, input.id);
  return selectRound(tx, actor, input.id);
});

const renewCode = contract.renewCode.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const round = await selectOwnRound(tx, actor, input.id);
  requireOpen(round);
  await giveCode(tx, actor, round);
  tellFollowers(context, input.id);
  return selectRound(tx, actor, input.id);
});

const listPeople = contract.listPeople.handler(({ context: { tx, actor } }) => selectPeople(tx, actor));

export const roundRoutes = { listRounds, readRound, followRound, startRound, saveRound, invite, renewCode, listPeople };
