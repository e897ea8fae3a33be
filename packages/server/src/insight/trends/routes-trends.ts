import { api } from '../../platform/http/api.ts';
import { nameOf, readTrend } from './read-trend.ts';
import { selectFocusIds, selectIndicatorsSeen, selectSeries, selectUnit, selectUnits } from './store-series.ts';
import { selectNext, selectTerms, selectVisitsByTerm } from './store-terms.ts';

/** Trends of walkthroughs, from releases; planned against held, from visits. */
export const trendRoutes = {
  trendChoices: api.insight.trendChoices.handler(async ({ context: { tx, actor } }) => {
    const focus = await selectFocusIds(tx, actor);
    const seen = await selectIndicatorsSeen(tx, actor);
    const series = await selectSeries(tx, actor, seen);
    const names = seen.flatMap((indicator) => {
      const own = series.get(indicator.id) ?? [];
      return own[0] === indicator ? [nameOf(indicator, own, focus)] : [];
    });
    return {
      series: [...names.filter((name) => name.focus), ...names.filter((name) => !name.focus)],
      units: await selectUnits(tx, actor),
      terms: await selectTerms(tx, actor),
      next: await selectNext(tx, actor),
    };
  }),

  trend: api.insight.trend.handler(({ context: { tx, actor }, input }) => readTrend(tx, actor, input)),

  visitsByTerm: api.insight.visitsByTerm.handler(async ({ context: { tx, actor }, input }) => {
    const unit = await selectUnit(tx, actor, input);
    if (!actor.permissions.includes('visits.plan')) return { terms: null, reason: 'Which visits were planned is known to those who plan visits.' };
    return { terms: await selectVisitsByTerm(tx, actor, unit), reason: null };
  }),
};
