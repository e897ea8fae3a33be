import { z } from 'zod';
import { ccssDomainLabels, ccssGrades, type CcssDomain as Domain } from './ccss-codes.ts';

export const CcssDomain = z.enum(Object.keys(ccssDomainLabels) as [Domain, ...Domain[]]);
export const CcssGrade = z.enum(ccssGrades);
