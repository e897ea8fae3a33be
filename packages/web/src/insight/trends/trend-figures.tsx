import { useComputedColorScheme } from '@mantine/core';
import type { Trend, TrendPoint, TrendTerm } from '@trellis/domain/insight';
import { useMemo } from 'react';
import { Chart } from '../../ui/chart/chart.tsx';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EstimateText } from '../../ui/estimate-text.tsx';
import { figureWords } from '../../ui/estimate-words.ts';
import { TextLink } from '../../ui/links.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import classes from '../shared/insight.module.css';
import { trendOption } from './trend-option.ts';
import { newestWords, rowsOf, seamWords, type TrendRow, termCell, unitOf } from './trend-words.ts';

interface Props {
  trend: Trend;
  terms: readonly TrendTerm[];
}

/** The series as a chart with its table, how the scores spread, and the means of school years. */
export function TrendFigures({ trend, terms }: Props) {
  const rows = useMemo(() => rowsOf(terms, trend.points), [terms, trend.points]);
  const { series } = trend;
  const seam = seamWords(trend.points, terms);
  return (
    <>
      <RecordSection title={`${series.code} ${series.label}`} aside={series.focus ? 'The district’s focus this year' : undefined}>
        {trend.points.length === 0 ? (
          <EmptyState>{`Nobody scored it there${trend.calibratedOnly ? ' in a classroom whose observers had all calibrated' : ''}, in the terms that were counted.`}</EmptyState>
        ) : (
          <SeriesChart trend={trend} rows={rows} />
        )}
        {trend.calibratedOnly && (
          <p className={classes.dimmed}>
            Only where such classrooms can be shown apart: where they and the others have five teachers each, or there are no others. Schools where that is not
            so are missing here.
          </p>
        )}
        {seam && <p className={classes.dimmed}>{seam}</p>}
        {trend.others.map((other) => (
          <p key={other.id} className={classes.dimmed}>
            Version {other.versionNumber} of the rubric has an indicator {other.code} too, which nobody said to be comparable:{' '}
            <TextLink to={`/walkthroughs/trends?indicator=${other.id}`}>its own series</TextLink>.
          </p>
        ))}
      </RecordSection>
      <Spread trend={trend} rows={rows} />
      <Years trend={trend} />
    </>
  );
}

/** What is drawn inside the chart in the colors of the page, which an SVG's own parts do not inherit. */
const inks = { light: { text: '#1a2426', surface: '#fff' }, dark: { text: '#e8eeee', surface: '#1b2326' } };

function SeriesChart({ trend, rows }: { trend: Trend; rows: readonly TrendRow[] }) {
  const scheme = useComputedColorScheme('light');
  const { series } = trend;
  const option = useMemo(() => trendOption(rows, trend, inks[scheme]), [rows, trend, scheme]);
  const title = series.kind === 'levels' ? 'Mean level by term' : series.kind === 'yes_no' ? 'Share of yes by term' : 'Scores by term';
  const data = {
    columns: [
      { label: 'Term' },
      { label: series.kind === 'choices' ? 'Scores' : 'Mean, interval, n', numeric: true },
      { label: 'Classrooms', numeric: true },
      { label: 'Visits', numeric: true },
      { label: 'Observers', numeric: true },
      { label: 'Not observed', numeric: true },
      { label: 'Not calibrated', numeric: true },
    ],
    rows: rows.flatMap((row) =>
      row.points.length === 0 ? [[termCell(row.term), 'No data', '', '', '', '', '']] : row.points.map((point) => cellsOf(row, point, trend)),
    ),
  };
  if (!trend.points.some((point) => point.mean && !('refused' in point.mean))) return <ChartTable caption={title} data={data} />;
  const hollow = trend.points.some((point) => (point.counts?.uncalibrated ?? 0) > 0);
  return (
    <Chart
      title={title}
      summary={newestWords(rows, trend)}
      option={option}
      data={data}
      note={`Lines across are 95% intervals by classroom. n counts scores; classrooms, visits and observers stand in the table.${hollow ? ' Hollow: some scores are of observers who had not calibrated by then.' : ''} Terms without a point have no score or are hidden to protect a small group.`}
    />
  );
}

function cellsOf({ term, points }: TrendRow, point: TrendPoint, { series }: Trend) {
  const name = points.length > 1 ? `${termCell(term)} (version ${point.indicator.versionNumber})` : termCell(term);
  const { counts, mean } = point;
  const unit = unitOf(series.kind);
  const figure = mean ? <EstimateText key="mean" estimate={mean} unit={unit} digits={unit === 'number' ? 2 : 0} /> : (counts?.scores ?? 'Hidden');
  if (!counts) return [name, figure, '', '', '', '', ''];
  const all = counts.scores + counts.notObserved;
  return [
    name,
    figure,
    counts.classrooms,
    counts.visits,
    counts.observers,
    `${counts.notObserved.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} (${figureWords(counts.notObserved / all, 'share')})`,
    `${counts.uncalibrated.toLocaleString('en-US')} of ${counts.scores.toLocaleString('en-US')}`,
  ];
}

/** The shares of each level or answer, term by term. */
function Spread({ trend, rows }: { trend: Trend; rows: readonly TrendRow[] }) {
  const answers = [...new Map(trend.points.flatMap((point) => point.answers.map(({ value, label }) => [value, label] as const)))].sort(([one], [other]) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
  if (answers.length === 0) return null;
  return (
    <RecordSection title="How do the scores spread?" aside={trend.series.kind === 'choices' ? 'A score may have several choices' : 'Shares of all scores'}>
      <ChartTable
        caption="Share of scores at each level or answer, with 95% intervals"
        data={{
          columns: [{ label: 'Term' }, ...answers.map(([, label]) => ({ label, numeric: true }))],
          rows: rows.flatMap((row) =>
            row.points
              .filter((point) => point.counts)
              .map((point) => [
                row.points.length > 1 ? `${termCell(row.term)} (version ${point.indicator.versionNumber})` : termCell(row.term),
                ...answers.map(([value]) => {
                  const estimate = point.answers.find((answer) => answer.value === value)?.estimate;
                  return estimate ? <EstimateText key={value} estimate={estimate} /> : 'None';
                }),
              ]),
          ),
        }}
      />
    </RecordSection>
  );
}

function Years({ trend: { years, series, points } }: { trend: Trend }) {
  if (years.length === 0) return null;
  const unit = unitOf(series.kind);
  return (
    <RecordSection title="And by school year?" aside="Intervals as wide as if the same classrooms had been seen in every term">
      <ChartTable
        caption="Mean by school year"
        data={{
          columns: [
            { label: 'School year' },
            { label: 'Rubric version', numeric: true },
            { label: 'Terms', numeric: true },
            { label: 'Mean, interval, n', numeric: true },
          ],
          rows: years.map((year) => [
            year.schoolYear.name,
            points.find((point) => point.indicator.id === year.indicatorId)?.indicator.versionNumber ?? '',
            year.terms,
            <EstimateText key="mean" estimate={year.mean} unit={unit} digits={unit === 'number' ? 2 : 0} />,
          ]),
        }}
      />
    </RecordSection>
  );
}
