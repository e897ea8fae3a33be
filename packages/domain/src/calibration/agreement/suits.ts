import type { AgreementDesign, SuitingStatistic } from './report.ts';
import type { StatisticName } from './statistic-name.ts';

/** From this share of scores on one level, kappas fall although observers agree. Ours. */
const skewedFrom = 0.8;

/** Which statistic suits a design, and why. Null with fewer than two observers, or when no item was scored by two. */
export function suits(design: AgreementDesign): SuitingStatistic | null {
  const { measurement, observers, scoredTwice, complete, items, mostUsed } = design;
  if (observers < 2 || scoredTwice === 0) return null;
  const gaps = complete < items;
  const two = observers === 2;
  const skewed = mostUsed !== null && mostUsed.share >= skewedFrom;
  const why = [
    two ? 'Two observers scored.' : `${observers} observers scored; kappas for two observers do not fit.`,
    gaps
      ? `${complete} of ${items} items have a score of every observer; a statistic that needs all of them would drop the rest.`
      : 'Every observer scored every item.',
    levelWords[measurement],
  ];
  if (skewed && measurement !== 'interval' && measurement !== 'ratio') {
    why.push(`${Math.round(100 * mostUsed.share)} % of scores are level ${mostUsed.level}; kappa and alpha fall there even where observers agree.`);
    const [statistic, beside]: [StatisticName, StatisticName] =
      measurement === 'nominal' ? ['gwetsAC1', 'krippendorffsAlphaNominal'] : ['gwetsAC2Ordinal', 'krippendorffsAlphaOrdinal'];
    return { statistic, beside, why };
  }
  const [statistic, beside] = usual(design, gaps, two);
  return { statistic, beside, why };
}

const levelWords = {
  nominal: 'Scores are names without order, so every disagreement counts the same.',
  ordinal: 'Levels are in order, so that a neighboring level is a smaller disagreement.',
  interval: 'Scores are numbers with equal steps, so that differences count by their size.',
  ratio: 'Scores are numbers with a true zero, so that differences count by their size.',
};

function usual({ measurement }: AgreementDesign, gaps: boolean, two: boolean): [StatisticName, StatisticName] {
  if (measurement === 'nominal') {
    if (gaps) return ['krippendorffsAlphaNominal', 'gwetsAC1'];
    return two ? ['cohensKappa', 'krippendorffsAlphaNominal'] : ['fleissKappa', 'congersKappa'];
  }
  if (measurement === 'ordinal')
    return two && !gaps ? ['weightedKappaQuadratic', 'krippendorffsAlphaOrdinal'] : ['krippendorffsAlphaOrdinal', 'gwetsAC2Ordinal'];
  const alpha = measurement === 'ratio' ? 'krippendorffsAlphaRatio' : 'krippendorffsAlphaInterval';
  return gaps ? [alpha, 'iccA1'] : ['iccA1', 'iccC1'];
}
