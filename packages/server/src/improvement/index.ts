import { api } from '../platform/http/api.ts';
import { decideStep as decide } from './decide-step.ts';
import { promiseStep as promise } from './promise-step.ts';
import { selectSteps } from './store-step.ts';

const promiseStep = api.improvement.promiseStep.handler(({ context: { tx, actor }, input }) => promise(tx, actor, input));

const listSteps = api.improvement.listSteps.handler(({ context: { tx, actor }, input }) =>
  selectSteps(tx, actor, input.visitId ? { visitId: input.visitId } : 'mine'),
);

const decideStep = api.improvement.decideStep.handler(({ context: { tx, actor }, input }) => decide(tx, actor, input));

/** Everything the room answers. */
export const improvementRoutes = { promiseStep, listSteps, decideStep };
