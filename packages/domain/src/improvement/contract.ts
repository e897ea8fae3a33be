import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { NewNextStep, NextStep, NextStepDecision } from './next-step.ts';

const tags = ['Improvement'];
const path = '/improvement/next-steps';

export const improvementContract = {
  promiseStep: operation('visits.take_part')
    .route({ method: 'POST', path, tags, summary: 'Put down a step that somebody of a visiting team takes on' })
    .input(NewNextStep)
    .output(NextStep),
  listSteps: operation('visits.take_part')
    .route({ method: 'GET', path, tags, summary: 'Steps that I took on and have not decided on, the earliest day first; or all of one visit. At most 200' })
    .input(z.strictObject({ visitId: Id.optional() }))
    .output(z.array(NextStep)),
  decideStep: operation('visits.take_part')
    .route({ method: 'POST', path: `${path}/{id}/decision`, tags, summary: 'Say that my step is done, keep it, or drop it with a reason' })
    .input(NextStepDecision)
    .output(NextStep),
};
