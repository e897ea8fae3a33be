import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { seededRandom } from '../../statistics/index.ts';
import { AgreementReport, calibrationReport, type ObserverAgreement } from '../agreement/index.ts';
import { notObservedOf, type RoundScores } from './round-scores.ts';
import { type ScaleGroup, scaleGroups } from './scale-groups.ts';

/** Agreement without a word about single observers. */
export const GroupReport = AgreementReport.omit({ observers: true });
export type GroupReport = z.infer<typeof GroupReport>;

const ScaleFigures = z.object({
  kind: z.enum(['levels', 'yes_no', 'choices']),
  scale: z.array(z.number()).describe('Levels, ascending; 0 and 1 of no and yes; places of the sets that were chosen'),
  group: GroupReport.describe('Over all indicators of this scale: each indicator of a lesson is an item'),
  indicators: z.array(z.object({ indicatorId: Id, report: GroupReport })),
});

/** Figures that everybody in the round sees. */
export const RoundFigures = z.object({
  lessons: z.number().int(),
  observers: z.number().int(),
  notObserved: z.object({ given: z.number().int(), of: z.number().int() }),
  scales: z.array(ScaleFigures),
});
export type RoundFigures = z.infer<typeof RoundFigures>;

/** One observer, per scale in the order of the figures. For that observer and the leader of the round only. */
export type ObserverFigures = { observer: string; scales: ObserverAgreement[] };

/** The same scores give the same intervals. */
const seed = 20_260_801;

export const measurementOf = (kind: ScaleGroup['kind']) => (kind === 'levels' ? 'ordinal' : 'nominal');

/** Agreement in a round: over the group, per indicator, and per observer. */
export function roundFigures(round: RoundScores): { figures: RoundFigures; observers: ObserverFigures[] } {
  const reports = scaleGroups(round).map((group) => ({ group, report: reportOf(group) }));
  return {
    figures: {
      lessons: round.lessons.length,
      observers: round.observers.length,
      notObserved: notObservedOf(round),
      scales: reports.map(({ group, report }) => ({
        kind: group.kind,
        scale: group.scale,
        group: withoutObservers(report.group),
        indicators: group.indicatorIds.flatMap((indicatorId, index) => {
          const own = report.indicators[index];
          return own ? [{ indicatorId, report: withoutObservers(own) }] : [];
        }),
      })),
    },
    observers: round.observers.map((observer, column) => ({
      observer,
      scales: reports.flatMap(({ report }) => report.group.observers.filter((one) => one.observer === column)),
    })),
  };
}

function reportOf({ kind, scale, tables }: ScaleGroup) {
  return calibrationReport({
    indicators: tables.map(({ ratings, reference }) => ({ ratings, ...(reference && { reference }) })),
    measurement: measurementOf(kind),
    scale,
    random: seededRandom(seed),
  });
}

function withoutObservers({ design, suits, statistics }: AgreementReport): GroupReport {
  return { design, suits, statistics };
}
