import { agreementOf } from '@trellis/domain/materials';
import { type ActorContext, api, problem } from '../platform/http/api.ts';
import { selectCoders } from './coders.ts';
import { codeBlind, finishBlindCoding, startBlindCoding } from './second-coding.ts';
import { settleUnit } from './settle.ts';
import { selectSampleUnits, selectSecondCoding, selectSecondCodings } from './store-second-coding.ts';

const contract = api.materials;

const listCoders = contract.listCoders.handler(({ context }) => selectCoders(context.tx, context.actor));

const listSecondCodings = contract.listSecondCodings.handler(({ context, input }) =>
  selectSecondCodings(context.tx, context.actor, {
    projectIds: input.projectId === undefined ? undefined : [input.projectId],
    coder: input.mine ? context.actor.appointmentId : undefined,
  }),
);

const startSecondCoding = contract.startSecondCoding.handler(({ context, input }) => startBlindCoding(context.tx, context.actor, input));
const readSecondCoding = contract.readSecondCoding.handler(({ context, input }) => present(context, input.id));
const codeSecond = contract.codeSecond.handler(({ context, input }) => codeBlind(context.tx, context.actor, input));
const finishSecondCoding = contract.finishSecondCoding.handler(({ context, input }) => finishBlindCoding(context.tx, context.actor, input.id));

const readAgreement = contract.readAgreement.handler(async ({ context, input }) => {
  const { secondCoding, units } = await present(context, input.id);
  const agreement = agreementOf(units.flatMap(({ first, second }) => (first && second ? [{ first, second }] : [])));
  if (secondCoding.finishedOn === null || !agreement) {
    throw problem('INVALID', 'second coding is not finished', 'Agreement is told once the second coding is finished, so that nobody is led by it.');
  }
  return { secondCoding, agreement };
});

const settle = contract.settle.handler(async ({ context, input }) => {
  await settleUnit(context.tx, context.actor, input);
  return present(context, input.id);
});

async function present({ tx, actor }: Pick<ActorContext, 'tx' | 'actor'>, id: string) {
  return { secondCoding: await selectSecondCoding(tx, actor, id), units: await selectSampleUnits(tx, actor, id) };
}

export const secondCodingRoutes = { listCoders, listSecondCodings, startSecondCoding, readSecondCoding, codeSecond, finishSecondCoding, readAgreement, settle };
