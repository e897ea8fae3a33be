import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { FeatureJudgment, Mandate, Sphere } from '../document.ts';
import { Decision } from '../settings.ts';
import { Byline } from './component.ts';
import { SectionStanding } from './design.ts';

/** What people state of a design besides its components: what is prescribed, what is watched over, what they judge and decide. */
export const StatementKind = z.enum(['mandate', 'sphere', 'feature', 'decision']);
export type StatementKind = z.infer<typeof StatementKind>;

const row = { id: Id, designId: Id, revision: z.number().int(), by: Byline, copiedFromRevision: z.number().int().nullable() };

export const MandateStatement = z.object({ ...row, kind: z.literal('mandate'), value: Mandate });
export type MandateStatement = z.infer<typeof MandateStatement>;
export const SphereStatement = z.object({ ...row, kind: z.literal('sphere'), value: Sphere });
export type SphereStatement = z.infer<typeof SphereStatement>;
export const FeatureStatement = z.object({ ...row, kind: z.literal('feature'), value: FeatureJudgment });
export type FeatureStatement = z.infer<typeof FeatureStatement>;
export const DecisionStatement = z.object({ ...row, kind: z.literal('decision'), value: Decision });
export type DecisionStatement = z.infer<typeof DecisionStatement>;

export const Statement = z.discriminatedUnion('kind', [MandateStatement, SphereStatement, FeatureStatement, DecisionStatement]);
export type Statement = z.infer<typeof Statement>;

export const StatementList = z.object({
  mandates: z.array(MandateStatement),
  spheres: z.array(SphereStatement),
  features: z.array(FeatureStatement),
  decisions: z.array(DecisionStatement),
  sections: z.array(SectionStanding),
});
export type StatementList = z.infer<typeof StatementList>;

/** What a person decides; who and when are stamped. */
export const NewDecision = Decision.omit({ by: true, on: true });
export type NewDecision = z.infer<typeof NewDecision>;
