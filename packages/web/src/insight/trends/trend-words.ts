import type { Trend, TrendPoint, TrendTerm, TrendUnitName } from '@trellis/domain/insight';
import { estimateWords, refusalWords, type Unit } from '../../ui/estimate-words.ts';
import { dayWords } from '../../ui/words.ts';

/** A term with its figures: several where scores of two versions of the rubric fall into it, none where nobody scored. */
export interface TrendRow {
  term: TrendTerm;
  points: TrendPoint[];
}

export const rowsOf = (terms: readonly TrendTerm[], points: readonly TrendPoint[]): TrendRow[] =>
  terms.map((term) => ({ term, points: points.filter((point) => point.releaseId === term.releaseId) }));

const termWords = (term: { name: string; schoolYear: { name: string } }): string => `${term.name}, ${term.schoolYear.name}`;

/** The same for a narrow cell: a line ends after the comma only. */
export const termCell = (term: { name: string; schoolYear: { name: string } }): string =>
  `${term.name.replaceAll(' ', '\u00a0')}, ${term.schoolYear.name.replaceAll('–', '\u2060–\u2060')}`;

export const unitOf = (kind: Trend['series']['kind']): Unit => (kind === 'levels' ? 'number' : 'share');

export const unitKey = ({ kind, id }: Pick<TrendUnitName, 'kind' | 'id'>): string => (id === null ? kind : `${kind} ${id}`);

/** `2.6 (2.4–2.8), n 120`, or why there is none. */
export function meanWords(point: TrendPoint, kind: Trend['series']['kind']): string {
  if (point.mean === null) return point.counts ? `${point.counts.scores} scores` : refusalWords({ refused: 'hidden' });
  return 'refused' in point.mean ? refusalWords(point.mean) : estimateWords(point.mean, unitOf(kind));
}

/** The newest term that says something, and the one before it that does. */
export function newestWords(rows: readonly TrendRow[], { series }: Trend): string {
  const said = rows.flatMap(({ term, points }) => points.flatMap((point) => (point.counts ? [{ term, point }] : [])));
  const [before, newest] = [said.at(-2), said.at(-1)];
  if (!newest) return 'Nothing that can be shown';
  const earlier = before ? `; ${termWords(before.term)}: ${meanWords(before.point, series.kind)}` : '';
  return `${termWords(newest.term)}: ${meanWords(newest.point, series.kind)}${earlier}`;
}

/** Where one version of the rubric gives way to the next. */
export function seamWords(points: readonly TrendPoint[], terms: readonly TrendTerm[]): string | null {
  const versions = new Map(points.map((point) => [point.indicator.versionNumber, point]));
  if (versions.size < 2) return null;
  const newest = versions.get(Math.max(...versions.keys()));
  const first = points.find((point) => point.indicator.id === newest?.indicator.id);
  const term = terms.find((each) => each.releaseId === first?.releaseId);
  return `${versions.size} versions of the rubric, which people said may be read as one series; the line breaks where the version changes${term ? `, last in ${termWords(term)}` : ''}.`;
}

/** When terms were counted, by which rule, and what was left out. */
export function countedWords(terms: readonly TrendTerm[]): string {
  const newest = terms.at(-1);
  if (!newest) return '';
  const late = terms.filter((term) => term.late > 0).map((term) => `${term.late.toLocaleString('en-US')} of ${termWords(term)}`);
  const left = late.length > 0 ? ` Observations that came later are left out: ${late.join(', ')}.` : '';
  return `Rule ${newest.rule}, version ${newest.ruleVersion}. The newest term was counted on ${dayWords(newest.computedAt.slice(0, 10))}.${left}`;
}
