import { api } from '../platform/http/api.ts';
import { endRule, selectRules, selectStanding, startRule } from './certification.ts';

const readCertification = api.calibration.readCertification.handler(async ({ context: { tx, actor } }) => {
  const rules = [];
  for (const rule of await selectRules(tx, actor)) rules.push({ ...rule, mine: await selectStanding(tx, actor, rule) });
  return { rules, may: { decide: actor.permissions.includes('frameworks.publish') } };
});

const startCertification = api.calibration.startCertification.handler(({ context: { tx, actor }, input }) => startRule(tx, actor, input));

const endCertification = api.calibration.endCertification.handler(({ context: { tx, actor }, input }) => endRule(tx, actor, input));

export const certificationRoutes = { readCertification, startCertification, endCertification };
