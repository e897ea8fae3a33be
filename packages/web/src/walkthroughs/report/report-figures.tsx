import type { ReportFigure, VisitReport } from '@trellis/domain/walkthroughs';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { estimateWords } from '../../ui/estimate-words.ts';
import { RecordSection } from '../../ui/record-section.tsx';

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
              { label: 'Scores' },
              { label: 'Not observed', numeric: true },
              { label: 'Classrooms', numeric: true },
              { label: 'Observers', numeric: true },
            ],
            rows: figures.map((figure) => [`${figure.code} ${figure.label}`, sharesOf(figure), figure.notObserved, figure.classrooms, figure.observers]),
          }}
        />
      )}
    </RecordSection>
  );
}

function sharesOf(figure: ReportFigure): string {
  return figure.shares
    .map((share) => `${share.label}: ${'refused' in share.estimate ? share.estimate.reason : estimateWords(share.estimate, 'share')}`)
    .join('; ');
}
