import { api } from '../platform/http/api.ts';
import { selectOpenings } from './openings.ts';
import { codeItem as code, createSample as create, selectSample, selectSamples } from './store-samples.ts';
import { selectShares, shareLog as share, stopSharing as stop } from './store-shares.ts';

const listShares = api.practice.listShares.handler(({ context }) => selectShares(context.tx, context.actor));

const shareLog = api.practice.shareLog.handler(({ context, input }) => share(context.tx, context.actor, input));

const stopSharing = api.practice.stopSharing.handler(async ({ context, input }) => {
  await stop(context.tx, context.actor, input.id);
  return { id: input.id };
});

const listOpenings = api.practice.listOpenings.handler(({ context }) => selectOpenings(context.tx, context.actor));

const listSamples = api.practice.listSamples.handler(async ({ context }) => (await selectSamples(context.tx, context.actor)).map(({ sample }) => sample));

const createSample = api.practice.createSample.handler(async ({ context: { tx, actor }, input }) => {
  await create(tx, actor, input);
  return (await selectSample(tx, actor, input.id)).sample;
});

const readSample = api.practice.readSample.handler(({ context, input }) => selectSample(context.tx, context.actor, input.id));

const codeItem = api.practice.codeItem.handler(async ({ context: { tx, actor }, input }) => {
  await code(tx, actor, input);
  return selectSample(tx, actor, input.sampleId);
});

export const sharingRoutes = { listShares, shareLog, stopSharing, listOpenings, listSamples, createSample, readSample, codeItem };
