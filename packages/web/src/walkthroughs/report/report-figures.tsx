import type { ReportFigure, VisitReport } from '@trellis/domain/walkthroughs';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { figureWords } from '../../ui/estimate-words.ts';
import { RecordSection } from '../../ui/record-section.tsx';
import classes from './report.module.css';

/** How often each level was scored, indicator by indicator; frozen when the report was shared. */
export function ReportFigures({ report: { figures, figuresRefused } }: { report: VisitReport }) {
  return (
    <RecordSection title="Scores" aside={figures.length > 0 ? 'Shares of all scores of this visit' : null}>
      {figures.length === 0 ? (
        <p>{figuresRefused}</p>
      ) : (
        <ChartTable
          caption="Share of scores at each level or answer"
          data={{
            columns: [
              { label: 'Indicator' },
              { label: 'Shares' },
              { label: 'Scores', numeric: true },
              { label: 'Not observed', numeric: true },
              { label: 'Classrooms', numeric: true },
              { label: 'Observers', numeric: true },
            ],
            rows: figures.map((figure) => [
              `${figure.code} ${figure.label}`,
              <Shares key={figure.indicatorId} figure={figure} />,
              figure.scores,
              figure.notObserved,
              figure.classrooms,
              figure.observers,
            ]),
          }}
        />
      )}
    </RecordSection>
  );
}

function Shares({ figure: { shares } }: { figure: ReportFigure }) {
  return (
    <ul className={classes.shares}>
      {shares.map(({ value, label, estimate }) => (
        <li key={value}>
          {label}: {'refused' in estimate ? estimate.reason : figureWords(estimate.value, 'share')}
        </li>
      ))}
    </ul>
  );
}
