import { decisionsIn } from '@trellis/domain/districts';
import { api, conflict, problem } from '../platform/http/api.ts';
import { insertDecisions, selectDecisions, selectDistrict, updateDistrict } from './store-district.ts';
import { selectSetUpState } from './store-set-up.ts';

const readDistrict = api.districts.readDistrict.handler(({ context }) => selectDistrict(context.tx, context.actor));

const saveDistrict = api.districts.saveDistrict.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const current = await selectDistrict(tx, actor);
  if (current.revision !== input.revision) throw conflict('district has another revision', current);
  const decisions = decisionsIn(current, input);
  const reason = input.reason || null;
  if (!reason && decisions.some((decision) => decision.needsReason)) {
    throw problem('INVALID', 'a protection changes without a reason', 'Say why. Everybody on staff can read the reason.', [
      { path: 'reason', message: 'Say why.' },
    ]);
  }
  if (!(await updateDistrict(tx, actor, input))) throw conflict('district was changed meanwhile', await selectDistrict(tx, actor));
  await insertDecisions(tx, actor, decisions, reason);
  return selectDistrict(tx, actor);
});

const listDecisions = api.districts.listDecisions.handler(({ context }) => selectDecisions(context.tx, context.actor));

const setUpState = api.districts.setUpState.handler(({ context }) => selectSetUpState(context.tx, context.actor, context.account?.twoFactor ?? false));

export const districtRoutes = { readDistrict, saveDistrict, listDecisions, setUpState };
