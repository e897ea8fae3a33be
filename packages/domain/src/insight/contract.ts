import { z } from 'zod';
import { Level, RatingKey } from '../infrastructure/index.ts';
import { Id, LocalDate } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { HeldRow, Profile } from '../practice/index.ts';
import { Access } from './approach.ts';
import { approachContract } from './contract-approach.ts';
import { Proposition } from './propositions.ts';
import { PublishedRow } from './published/index.ts';
import { UnitKind } from './release/lattice.ts';
import { PeriodKind } from './release/periods.ts';
import { trendsContract } from './trends/contract.ts';

/** A unit that can be asked for. Of a single school the answer is always a refusal. */
const AskedUnit = z.enum([...UnitKind.options, 'school']);

export const ReleaseUnit = z.object({ kind: AskedUnit, id: Id.nullable(), name: z.string() });
export type ReleaseUnit = z.infer<typeof ReleaseUnit>;

/** `ends` is the last day that is counted; `over`: no later month belongs to it. */
export const ReleasePeriod = z.object({ kind: PeriodKind, starts: LocalDate, ends: LocalDate, label: z.string(), over: z.boolean() });
export type ReleasePeriod = z.infer<typeof ReleasePeriod>;

/** A made release: when, until which day it counts, by which rule. */
export const Release = z.object({ id: Id, asOf: LocalDate, computedAt: z.string(), rule: z.string(), ruleVersion: z.number().int() });
export type Release = z.infer<typeof Release>;

/** What is there for one unit and period. Hidden for being small and hidden to protect others look alike. */
export const ReleaseCell = z.object({ unit: ReleaseUnit, period: ReleasePeriod, state: z.enum(['published', 'hidden']) });
export type ReleaseCell = z.infer<typeof ReleaseCell>;

/** Why there are no figures: hidden to protect a small group, not yet counted, or never published for such a unit. */
export const ReleaseRefusal = z.object({ refused: z.enum(['hidden', 'no_data', 'not_published']), reason: z.string() });
export type ReleaseRefusal = z.infer<typeof ReleaseRefusal>;

export const TeamProfile = z.object({
  unit: ReleaseUnit,
  period: ReleasePeriod.nullable().describe('null: nothing has been released for it'),
  release: Release.nullable(),
  /** over the logs of all coaches; `coaches` counts them */
  practice: z.union([z.object({ coaches: z.number().int(), profile: Profile }), ReleaseRefusal]),
  /** who sought access to which schools */
  access: z.union([z.object({ coaches: z.number().int(), figures: Access }), ReleaseRefusal]),
  /** log entries behind the figures that this reader may open: their own, and those that were shared with them */
  readable: z.number().int().nonnegative(),
  /** the others; null where there are no figures */
  rest: z.number().int().nonnegative().nullable(),
});
export type TeamProfile = z.infer<typeof TeamProfile>;

/** A published district: its practice, and its ratings by the rules. */
export const CaseProfile = z.object({
  key: z.string(),
  name: z.string(),
  profile: Profile,
  ratings: z.array(z.object({ key: RatingKey, label: z.string(), level: Level.nullable(), reason: z.string().nullable() })),
});
export type CaseProfile = z.infer<typeof CaseProfile>;

export const Contradiction = z.object({
  id: z.string(),
  source: z.string(),
  where: z.string(),
  saying: z.string(),
  whatWeDo: z.string(),
  tables: z.array(z.number().int()),
});

const tags = ['Insight'];
const unit = { unitKind: AskedUnit.default('district'), unitId: Id.optional().describe('Of the region or school; absent for the district') };

export const insightContract = {
  teamProfile: operation('insight.read')
    .route({
      method: 'GET',
      path: '/insight/team-profile',
      tags,
      summary: 'The released practice profile of a unit and period. Months, terms and regions for those who read the team or keep a log, and researchers',
    })
    .input(
      z.strictObject({
        ...unit,
        periodKind: PeriodKind.default('year'),
        starts: LocalDate.optional().describe('First day of the period; absent: the newest of its kind'),
      }),
    )
    .output(TeamProfile),
  listReleases: operation('insight.read')
    .route({
      method: 'GET',
      path: '/insight/releases',
      tags,
      summary: 'Which units and periods have figures, and which are hidden, newest first; at most 2,000',
    })
    .output(z.object({ releases: z.array(Release), cells: z.array(ReleaseCell) })),
  recompute: operation('practice.team')
    .route({ method: 'POST', path: '/insight/releases', tags, summary: 'Release the months that have closed since; what was released stays as it is' })
    .output(z.object({ released: z.number().int().describe('New figures, hidden ones included'), nextCloses: LocalDate.nullable() })),
  heldAgainstPlanned: operation('practice.team')
    .route({ method: 'GET', path: '/insight/held-against-planned', tags, summary: 'Planned against held, per structure of the adopted design' })
    .input(z.strictObject({ from: LocalDate.optional(), to: LocalDate.optional() }))
    .output(z.object({ from: LocalDate, to: LocalDate, rows: z.array(HeldRow.extend({ name: z.string(), inDesign: z.boolean() })) })),
  propositions: operation('insight.read')
    .route({
      method: 'GET',
      path: '/insight/propositions',
      tags,
      summary: 'The six links between design and practice with the district’s own levels and figures',
    })
    .output(
      z.object({
        period: ReleasePeriod.nullable(),
        release: Release.nullable(),
        refusal: ReleaseRefusal.nullable().describe('Why there are no figures of the district itself'),
        design: z.object({ id: Id, name: z.string() }).nullable().describe('null: no design has been adopted'),
        propositions: z.array(Proposition),
        caution: z.string(),
      }),
    ),
  cases: operation('insight.read')
    .route({ method: 'GET', path: '/insight/cases', tags, summary: 'The two published districts: cases, not norms' })
    .output(z.object({ caution: z.string(), cases: z.array(CaseProfile) })),
  published: operation('insight.read')
    .route({ method: 'GET', path: '/insight/published', tags, summary: 'Every published figure beside the computed one, and what the sources contradict' })
    .output(
      z.object({
        caution: z.string(),
        districts: z.array(z.object({ key: z.string(), name: z.string() })),
        rows: z.array(PublishedRow),
        contradictions: z.array(Contradiction),
      }),
    ),
  ...approachContract,
  ...trendsContract,
};
