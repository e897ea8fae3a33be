import type { Indicator, RubricContent } from './content.ts';
import { differenceOf, type IndicatorPart } from './difference.ts';
import { rangeOf } from './indicators.ts';

/** What became of an indicator, and whether its scores may be read on as one series: `true` is proposed where nothing that is measured changed; null asks. */
export interface CrosswalkProposal {
  fromIndicatorId: string;
  toIndicatorId: string;
  comparable: true | null;
  parts: IndicatorPart[];
}

/** Proposes a crosswalk from one version to the next, in the order of the next. Nothing counts before a person confirms it. */
export function proposeCrosswalk(from: RubricContent, to: RubricContent): CrosswalkProposal[] {
  const { changed, unchanged } = differenceOf(from, to);
  const pairs = [...changed.map((pair) => ({ pair, comparable: null })), ...unchanged.map((pair) => ({ pair, comparable: true as const }))];
  return pairs
    .sort((a, b) => a.pair.to.position - b.pair.to.position)
    .map(({ pair, comparable }) => ({ fromIndicatorId: pair.from.indicator.id, toIndicatorId: pair.to.indicator.id, comparable, parts: pair.parts }));
}

/** How an indicator is answered, with its lowest and highest score; null where several choices are open. */
export interface Scale {
  kind: string;
  lowest: number | null;
  highest: number | null;
}

export function scaleOf(indicator: Pick<Indicator, 'kind' | 'levels'>): Scale {
  const range = rangeOf(indicator);
  return { kind: indicator.kind, lowest: range?.lowest ?? null, highest: range?.highest ?? null };
}

/**
 * Why the scores of two indicators cannot be one series whatever people say: another kind of answer, or another lowest or
 * highest score; null where they can.
 */
export function incomparable(from: Scale, to: Scale): string | null {
  if (from.kind !== to.kind) return 'They are answered in different ways, so that their scores cannot be read as one series.';
  if (from.lowest !== to.lowest || from.highest !== to.highest)
    return 'Their scales do not have the same lowest and highest value, so that their scores cannot be read as one series.';
  return null;
}

/**
 * Indicators whose scores people said may be read as one series: for each, every id of its series, itself included. An
 * indicator in no comparable pair stands alone and is absent.
 * @param links decisions between versions, in any order
 */
export function seriesOf(links: readonly { fromIndicatorId: string; toIndicatorId: string; comparable: boolean }[]): Map<string, ReadonlySet<string>> {
  const series = new Map<string, Set<string>>();
  for (const { fromIndicatorId, toIndicatorId, comparable } of links) {
    if (!comparable) continue;
    const joined = new Set([fromIndicatorId, toIndicatorId, ...(series.get(fromIndicatorId) ?? []), ...(series.get(toIndicatorId) ?? [])]);
    for (const id of joined) series.set(id, joined);
  }
  return series;
}
