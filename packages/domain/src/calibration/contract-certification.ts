import { z } from 'zod';
import { Id, LongText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { CertificationRule, CertificationStanding, CertificationTerms } from './certification.ts';

const tags = ['Calibration'];
const root = '/calibration/certification';

export const certificationContract = {
  readCertification: operation('calibration.score')
    .route({ method: 'GET', path: root, tags, summary: 'The district’s rules for certified observers, and where I stand; none by default' })
    .output(
      z.object({
        rules: z.array(CertificationRule.extend({ mine: CertificationStanding.nullable().describe('Null once the rule has ended') })),
        may: z.object({ decide: z.boolean() }),
      }),
    ),
  startCertification: operation('frameworks.publish')
    .route({ method: 'POST', path: root, tags, summary: 'Set a rule for a rubric; everybody who scores can read it with its reason' })
    .input(CertificationTerms.safeExtend({ id: Id, rubricId: Id, reason: LongText.min(5).max(2000) }))
    .output(CertificationRule),
  endCertification: operation('frameworks.publish')
    .route({ method: 'POST', path: `${root}/{id}/end`, tags, summary: 'End a rule from today on' })
    .input(z.object({ id: Id, revision: z.number().int() }))
    .output(CertificationRule),
};
