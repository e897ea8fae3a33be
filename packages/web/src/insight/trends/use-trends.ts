import { useQuery } from '@tanstack/react-query';
import { GradeBand } from '@trellis/domain/insight';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { unitKey } from './trend-words.ts';

/** What is asked for, kept in the address, and what is known of it. */
export function useTrends() {
  const [asked, ask] = useAddressState({ indicator: '', of: '', grades: '', calibrated: '' });
  const found = useQuery(api.insight.trendChoices.queryOptions({}));
  const choices = found.data;
  const series = choices?.series.find((each) => each.id === asked.indicator) ?? choices?.series[0];
  const unit = choices?.units.find((each) => unitKey(each) === asked.of) ?? choices?.units[0];
  const grades = GradeBand.safeParse(asked.grades);
  const band = unit?.kind !== 'school' && grades.success ? grades.data : null;
  const calibratedOnly = asked.calibrated === 'only';
  const of = { unitKind: unit?.kind ?? 'district', ...(unit?.id ? { unitId: unit.id } : {}) } as const;
  const trend = useQuery({
    ...api.insight.trend.queryOptions({ input: { indicatorId: series?.id ?? '', ...of, ...(band ? { band } : {}), calibratedOnly } }),
    enabled: series !== undefined,
    // figures of the choice before stay until those of this one are there
    placeholderData: (before) => before,
  });
  const visits = useQuery({ ...api.insight.visitsByTerm.queryOptions({ input: of }), enabled: choices !== undefined, placeholderData: (before) => before });
  return { asked, ask, found, choices, series, unit, band, calibratedOnly, trend, visits };
}
