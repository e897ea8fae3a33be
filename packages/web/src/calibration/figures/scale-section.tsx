import type { Round } from '@trellis/domain/calibration';
import { StatisticName } from '@trellis/domain/calibration/agreement';
import type { RoundFigures } from '@trellis/domain/calibration/figures';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { TextLink } from '../../ui/links.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords } from '../../ui/words.ts';
import { aboutWords, figureWords, methodOf, nameOf, unitOf } from './figure-words.ts';
import classes from './figures.module.css';

type Scale = RoundFigures['scales'][number];

/** Agreement over indicators that are answered alike: the statistic that suits, every other one, and each indicator. */
export function ScaleSection({ round, scale, all }: { round: Round; scale: Scale; all: RoundFigures }) {
  const { group, indicators } = scale;
  const { suits } = group;
  const codeOf = (id: string) => round.indicators.find((indicator) => indicator.id === id)?.code ?? '';
  return (
    <RecordSection
      title={titleOf(
        scale,
        indicators.map(({ indicatorId }) => codeOf(indicatorId)),
      )}
    >
      {suits ? (
        <>
          <p className={classes.main}>
            {nameOf(suits.statistic)}: <strong>{figureWords(group.statistics[suits.statistic], unitOf(suits.statistic))}</strong>
          </p>
          <p className={classes.about}>{aboutWords(group.statistics[suits.statistic])}</p>
          <p>
            It suits this round: {suits.why.join(' ')}
            {suits.beside && ` Look at ${nameOf(suits.beside)} beside it.`}
          </p>
        </>
      ) : (
        <p>Too few to say: nothing here was scored by two people.</p>
      )}
      <ChartTable
        caption="Each indicator"
        data={{
          columns: [
            { label: 'Indicator' },
            { label: 'Alike, two of us' },
            { label: 'Within one level' },
            { label: suits ? nameOf(suits.statistic) : 'Beyond chance' },
          ],
          rows: indicators.map(({ indicatorId, report }) => [
            `${codeOf(indicatorId)} ${round.indicators.find((indicator) => indicator.id === indicatorId)?.label ?? ''}`,
            figureWords(report.statistics.percentExact, 'share'),
            figureWords(report.statistics.percentAdjacent, 'share'),
            suits ? figureWords(report.statistics[suits.statistic], unitOf(suits.statistic)) : 'Too few to say',
          ]),
        }}
      />
      <details className={classes.all}>
        <summary>Every statistic, and why some are refused</summary>
        <ChartTable
          caption={`Agreement over ${countWords(group.design.items, 'item')} of ${countWords(group.design.lessons, 'lesson')}`}
          data={{
            columns: [{ label: 'Statistic' }, { label: 'Value (95% interval), n' }, { label: 'To know' }],
            rows: StatisticName.options.map((name) => [nameOf(name), figureWords(group.statistics[name], unitOf(name)), aboutWords(group.statistics[name])]),
          }}
        />
      </details>
      <HowDoYouKnow
        rule="Each indicator of a lesson is an item. Alike: pairs of people who gave the same score, of all pairs. The statistics below also take out what chance would give. Intervals are drawn from lessons. No level of any of them is called good here."
        records={{ to: `/calibration/${round.id}`, label: `${countWords(all.lessons, 'lesson')} with their scores` }}
        method={suits ? methodOf(suits.statistic) : { href: '/methods/agreement-shares', label: 'How shares alike are computed' }}
      >
        <p>
          {all.notObserved.given === 0
            ? 'Nobody left anything as not observed.'
            : `${all.notObserved.given} of ${countWords(all.notObserved.of, 'score')} were “not observed”: a word, counted in no figure.`}{' '}
          What came after the reveal is left out. <TextLink to="/methods/agreement-choosing">Which statistic suits</TextLink>,{' '}
          <TextLink to="/methods/agreement-intervals">intervals</TextLink>.
        </p>
      </HowDoYouKnow>
    </RecordSection>
  );
}

function titleOf({ kind, scale }: Scale, codes: readonly string[]): string {
  if (kind === 'levels') return `Levels ${scale[0]} to ${scale.at(-1)}: ${countWords(codes.length, 'indicator')}`;
  return kind === 'yes_no' ? `Yes or no: ${countWords(codes.length, 'indicator')}` : `Several choices: ${codes.join(', ')}`;
}
