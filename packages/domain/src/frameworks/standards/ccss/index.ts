import type { CcssGrade } from '../../ccss-domains.ts';
import { grade1 } from './grade-1.ts';
import { grade2 } from './grade-2.ts';
import { grade3 } from './grade-3.ts';
import { grade4 } from './grade-4.ts';
import { grade5 } from './grade-5.ts';
import { grade6 } from './grade-6.ts';
import { grade7 } from './grade-7.ts';
import { grade8 } from './grade-8.ts';
import { kindergarten } from './kindergarten.ts';
import type { GradeOutline } from './outline.ts';

export type { ClusterOutline } from './outline.ts';
export { practices } from './practices.ts';

/** The Common Core standards for mathematics of kindergarten to grade 8: 43 domains in grades, 93 clusters, 229 standards, 88 parts. */
export const ccssOutline: Record<CcssGrade, GradeOutline> = {
  K: kindergarten,
  '1': grade1,
  '2': grade2,
  '3': grade3,
  '4': grade4,
  '5': grade5,
  '6': grade6,
  '7': grade7,
  '8': grade8,
};
