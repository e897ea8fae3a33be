import {
  answerEstimates,
  type GradeBand,
  meanEstimate,
  type Trend,
  type TrendContent,
  type TrendPoint,
  type TrendSeriesName,
  yearEstimate,
} from '@trellis/domain/insight';
import type { Estimate } from '@trellis/domain/kernel';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { type SeenIndicator, selectFigures, selectFocusIds, selectIndicatorsSeen, selectSeries, selectUnit } from './store-series.ts';
import { selectTerms } from './store-terms.ts';

const hidden: Estimate = {
  refused: 'hidden',
  n: 0,
  reason: 'Hidden to protect a small group: figures need five teachers or more, and nothing that could be worked out about fewer.',
  population: 'all',
};

interface Asked {
  indicatorId: string;
  unitKind: 'district' | 'region' | 'school';
  unitId?: string | undefined;
  band?: GradeBand | undefined;
  calibratedOnly: boolean;
}

/** An indicator through the terms that were counted, with the earlier versions that people said may be read with it. */
export async function readTrend(tx: Tx, actor: Actor, asked: Asked): Promise<Trend> {
  const unit = await selectUnit(tx, actor, asked);
  const seen = await selectIndicatorsSeen(tx, actor, asked.indicatorId);
  const own = (await selectSeries(tx, actor, seen)).get(asked.indicatorId) ?? [];
  const newest = own[0];
  if (!newest) throw problem('NOT_FOUND', 'no figures of this indicator', 'No term with scores of this indicator has been counted.');
  const focus = await selectFocusIds(tx, actor);
  const terms = await selectTerms(tx, actor);
  const figures = await selectFigures(
    tx,
    actor,
    own.map(({ id }) => id),
    { unit, band: asked.band ?? null, calibratedOnly: asked.calibratedOnly },
  );
  const ordered = terms.flatMap((term) =>
    own.toReversed().flatMap((indicator) => {
      const figure = figures.find((each) => each.releaseId === term.releaseId && each.indicatorId === indicator.id);
      return figure ? [{ term, indicator, content: figure.content }] : [];
    }),
  );
  return {
    series: nameOf(newest, own, focus),
    scale: newest.scale,
    unit,
    band: asked.band ?? null,
    calibratedOnly: asked.calibratedOnly,
    points: ordered.map(({ term, indicator, content }) => pointOf(term.releaseId, indicator, content)),
    years: [...Map.groupBy(ordered, ({ term, indicator }) => `${term.schoolYear.id} ${indicator.id}`).values()].flatMap((parts) => {
      const contents = parts.flatMap(({ content }) => content ?? []);
      const mean = yearEstimate(contents, newest.kind);
      return parts[0] && mean ? [{ schoolYear: parts[0].term.schoolYear, indicatorId: parts[0].indicator.id, mean, terms: contents.length }] : [];
    }),
    others: seen.filter((each) => each.code === newest.code && !own.includes(each)).map(indicatorOf),
  };
}

/** A series by its newest indicator. It is in focus when any of its indicators is. */
export function nameOf(newest: SeenIndicator, own: readonly SeenIndicator[], focus: ReadonlySet<string>): TrendSeriesName {
  const { rubric, section, kind } = newest;
  return { ...indicatorOf(newest), rubric, section, kind, focus: own.some(({ id }) => focus.has(id)) };
}

const indicatorOf = ({ id, versionId, versionNumber, code, label }: SeenIndicator) => ({ id, versionId, versionNumber, code, label });

function pointOf(releaseId: string, indicator: SeenIndicator, content: TrendContent | null): TrendPoint {
  const at = { releaseId, indicator: indicatorOf(indicator) };
  if (!content) return { ...at, mean: indicator.kind === 'choices' ? null : hidden, answers: [], counts: null };
  const { scores, visits, observers, notObserved, uncalibrated } = content;
  return {
    ...at,
    mean: meanEstimate(content, indicator.kind),
    answers: answerEstimates(content).map(({ value, estimate }) => ({ value, label: indicator.labelOf(value), estimate })),
    counts: { scores: scores.n, classrooms: scores.clusters, visits, observers, notObserved, uncalibrated },
  };
}
