import { z } from 'zod';
import { IndicatorKind } from '../../frameworks/index.ts';
import { Estimate } from '../../kernel/estimate.ts';
import { Id, LocalDate } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { GradeBand } from './grade-band.ts';

const UnitKind = z.enum(['district', 'region', 'school']);
const count = z.number().int().nonnegative();

export const TrendTerm = z.object({
  releaseId: Id,
  name: z.string().describe('As the district calls it now, or its first and last day where the terms were set otherwise since'),
  schoolYear: z.object({ id: Id, name: z.string() }),
  starts: LocalDate,
  ends: LocalDate,
  observations: count,
  late: count.describe('Observations of the term that came after it was counted, and are left out'),
  synthetic: z.boolean().describe('Made up, for a demonstration'),
  computedAt: z.string(),
  rule: z.string(),
  ruleVersion: z.number().int(),
});
export type TrendTerm = z.infer<typeof TrendTerm>;

/** An indicator as one version of its rubric has it. */
export const TrendIndicator = z.object({ id: Id, versionId: Id, versionNumber: z.number().int(), code: z.string(), label: z.string() });
export type TrendIndicator = z.infer<typeof TrendIndicator>;

/** Series that there are figures of, each by its newest indicator. */
export const TrendSeriesName = TrendIndicator.extend({
  rubric: z.object({ id: Id, name: z.string() }),
  section: z.string(),
  kind: IndicatorKind,
  focus: z.boolean().describe('The district focuses on it this year'),
});
export type TrendSeriesName = z.infer<typeof TrendSeriesName>;

export const TrendUnitName = z.object({ kind: UnitKind, id: Id.nullable(), name: z.string() });
export type TrendUnitName = z.infer<typeof TrendUnitName>;

/** One term of a series. */
export const TrendPoint = z.object({
  releaseId: Id,
  indicator: TrendIndicator,
  mean: Estimate.nullable().describe('Mean level, or share of yes; null where several choices are open'),
  answers: z.array(z.object({ value: z.string(), label: z.string(), estimate: Estimate })),
  counts: z
    .object({
      scores: count,
      classrooms: count,
      visits: count,
      observers: count,
      notObserved: count.describe('Never averaged'),
      uncalibrated: count.describe('Scores of observers who had not calibrated by then'),
    })
    .nullable()
    .describe('Null where the figure is hidden'),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

/** Of one indicator, or of several that people said may be read as one series. */
export const Trend = z.object({
  series: TrendSeriesName,
  scale: z.object({ lowest: z.number().int(), highest: z.number().int() }).nullable(),
  unit: TrendUnitName,
  band: GradeBand.nullable(),
  calibratedOnly: z.boolean(),
  points: z.array(TrendPoint).describe('In the order of terms, and of versions within one'),
  years: z.array(z.object({ schoolYear: z.object({ id: Id, name: z.string() }), indicatorId: Id, mean: Estimate, terms: count })),
  others: z.array(TrendIndicator).describe('Of other versions of the rubric, with figures and the same code, which nobody said to be comparable'),
});
export type Trend = z.infer<typeof Trend>;

export const VisitsOfTerm = z.object({
  term: z.object({ name: z.string(), schoolYear: z.string(), starts: LocalDate, ends: LocalDate }),
  planned: count.describe('All that were planned for days of the term'),
  held: count,
  didNotHappen: count,
  undecided: count.describe('Days that have passed and nobody has said'),
  toCome: count,
});
export type VisitsOfTerm = z.infer<typeof VisitsOfTerm>;

const tags = ['Trends'];
const unit = { unitKind: UnitKind.default('district'), unitId: Id.optional().describe('Of the region or school; absent for the district') };

export const trendsContract = {
  trendChoices: operation('visits.trends')
    .route({ method: 'GET', path: '/insight/trends', tags, summary: 'Of which indicators, units and terms there are figures of walkthroughs' })
    .output(
      z.object({
        series: z.array(TrendSeriesName).describe('The district’s focus first, then by rubric and place'),
        units: z.array(TrendUnitName).describe('The district, its regions, and the schools that this reader takes part in visits at'),
        terms: z.array(TrendTerm).describe('In their order'),
        next: z.object({ name: z.string(), countedOn: LocalDate }).nullable().describe('The next term that is counted'),
      }),
    ),
  trend: operation('visits.trends')
    .route({ method: 'GET', path: '/insight/trends/series', tags, summary: 'An indicator through the terms that were counted' })
    .input(
      z.strictObject({
        indicatorId: Id,
        ...unit,
        band: GradeBand.optional().describe('Absent: every grade. Not of a single school'),
        calibratedOnly: z.boolean().default(false).describe('Only classrooms in which every observer had calibrated'),
      }),
    )
    .output(Trend),
  visitsByTerm: operation('visits.trends')
    .route({ method: 'GET', path: '/insight/trends/visits', tags, summary: 'Visits that were planned and held, by term; for those who plan visits' })
    .input(z.strictObject(unit))
    .output(z.object({ terms: z.array(VisitsOfTerm).nullable(), reason: z.string().nullable().describe('Why there are none') })),
};
