import { admitByCode } from '../access/index.ts';
import { api, problem } from '../platform/http/api.ts';
import { Attempts } from './attempts.ts';
import { holdRound } from './hold-round.ts';
import { receiveScores as receive } from './receive-scores.ts';
import { selectRoundRow } from './round-row.ts';
import { sendScores as send } from './send-scores.ts';
import { insertMembers, updateOwnState } from './store-members.ts';
import { selectRound } from './store-round.ts';
import { tellFollowers } from './tell-followers.ts';

const contract = api.calibration;

/** A code has a million values and opens for some hours: nobody finds one at this pace. */
const guesses = new Attempts({ most: 10, minutes: 10 });

const joinRound = contract.joinRound.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  if (!guesses.may(actor.accountId))
    throw problem('TOO_MANY', 'too many codes that open nothing', 'Too many codes that open nothing. Wait ten minutes, or ask to be invited.');
  const admitted = await admitByCode(tx, actor, input.code);
  if (!admitted) {
    guesses.failed(actor.accountId);
    throw problem('NOT_FOUND', 'no round has this code now', 'No round is open under this code now. Look at the leader’s screen again.');
  }
  const member = admitted.actor;
  await holdRound(tx, admitted.roundId, 'with_others');
  const round = await selectRoundRow(tx, member, admitted.roundId);
  // everybody of the round before was invited: who comes by code alone is new
  const newcomer = round.followsId !== null;
  await insertMembers(tx, member, round, [{ appointmentId: actor.appointmentId, cameBy: 'code', state: 'joined', newcomer }]);
  await updateOwnState(tx, member, round.id, 'joined');
  tellFollowers(context, round.id);
  return { id: round.id };
});

const answerInvitation = contract.answerInvitation.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  await selectRoundRow(tx, actor, input.id);
  await holdRound(tx, input.id, 'with_others');
  await updateOwnState(tx, actor, input.id, input.state);
  tellFollowers(context, input.id);
  return selectRound(tx, actor, input.id);
});

const answerNaming = contract.answerNaming.handler(async ({ context: { tx, actor }, input }) => {
  const { circleId } = await selectRoundRow(tx, actor, input.id);
  await holdRound(tx, input.id, 'with_others');
  await tx
    .insertInto('calibration_naming')
    .values({ district_id: actor.districtId, round_id: input.id, circle_id: circleId, appointment_id: actor.appointmentId, agrees: input.agrees })
    .onConflict((on) => on.columns(['district_id', 'round_id', 'appointment_id']).doUpdateSet({ agrees: input.agrees }))
    .execute();
  return selectRound(tx, actor, input.id);
});

const sendScores = contract.sendScores.handler(async ({ context, input }) => {
  const roundId = await send(context.tx, context.actor, input);
  tellFollowers(context, roundId);
  return selectRound(context.tx, context.actor, roundId);
});

const receiveScores = contract.receiveScores.handler(async ({ context, input }) => {
  const { roundId, receipt } = await receive(context.tx, context.actor, input);
  tellFollowers(context, roundId);
  return receipt;
});

export const takingPartRoutes = { joinRound, answerInvitation, answerNaming, sendScores, receiveScores };
