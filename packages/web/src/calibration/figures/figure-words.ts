import { type AgreementFigure, type StatisticName, statisticWords } from '@trellis/domain/calibration/agreement';

type Given = Extract<AgreementFigure, { value: number }>;

/** Shares are read in percent; kappas, alphas and correlations as numbers up to 1. */
const shares: readonly StatisticName[] = ['percentExact', 'percentAdjacent', 'allExact', 'allAdjacent'];
export type Unit = 'share' | 'coefficient' | 'levels';

export const unitOf = (statistic: StatisticName): Unit => (shares.includes(statistic) ? 'share' : 'coefficient');

export function numberWords(value: number, unit: Unit): string {
  if (unit === 'share') return `${Math.round(value * 100)}%`;
  const rounded = value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace('-', '−');
  return unit === 'levels' && value > 0 ? `+${rounded}` : rounded;
}

/** `62% (51 to 72), n 48`; the interval is left out where there is none. */
function givenWords({ value, n, interval }: Given, unit: Unit): string {
  const range = interval ? ` (${numberWords(interval[0], unit).replace('%', '')} to ${numberWords(interval[1], unit).replace('%', '')})` : '';
  return `${numberWords(value, unit)}${range}, n ${n}`;
}

const refusals: Record<Extract<AgreementFigure, { refused: string }>['refused'], string> = {
  no_data: 'No data',
  too_few: 'Too few to say',
  no_variation: 'No differences',
  does_not_fit: 'Does not fit',
};

/** A figure in words, or why there is none. */
export function figureWords(figure: AgreementFigure, unit: Unit): string {
  return 'refused' in figure ? refusals[figure.refused] : givenWords(figure, unit);
}

/** What has to be known to read a figure: why it is refused, why it has no interval, or a note; empty where nothing. */
export function aboutWords(figure: AgreementFigure): string {
  if ('refused' in figure) return sentence(figure.reason);
  return [figure.note, figure.interval === null && figure.intervalRefused ? `No interval: ${figure.intervalRefused}` : '']
    .filter((text) => text !== undefined && text !== '')
    .map((text) => sentence(text ?? ''))
    .join(' ');
}

/** The page on methods that says how a statistic is computed. */
export function methodOf(statistic: StatisticName): { href: string; label: string } {
  const page = shares.includes(statistic)
    ? 'agreement-shares'
    : /kappa/i.test(statistic)
      ? 'agreement-kappas'
      : statistic.startsWith('krippendorffs')
        ? 'agreement-alpha'
        : statistic.startsWith('gwets')
          ? 'agreement-gwet'
          : 'agreement-intraclass';
  return { href: `/methods/${page}`, label: `How ${nameOf(statistic)} is computed` };
}

/** How a statistic is called on pages. */
export const nameOf = (statistic: StatisticName): string => statisticWords[statistic];

/** Reasons come with a full stop or without one. */
const sentence = (text: string) => `${text.replace(/\.$/, '')}.`;
