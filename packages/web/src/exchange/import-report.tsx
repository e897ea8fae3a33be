import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ImportReport } from '@trellis/domain/exchange';
import { listWords } from '../ui/words.ts';
import classes from './import-report.module.css';
import { ProblemRows } from './problem-rows.tsx';
import { outcomeWords, titleWords, type Unit } from './report-words.ts';

/** What was, or would be, made of the rows: in a sentence, then every row that cannot be taken, with why. */
export function ImportReportView({ name, report, unit }: { name: string; report: ImportReport; unit: Unit }) {
  const Icon = report.bad > 0 ? IconAlertTriangle : IconCircleCheck;
  return (
    <section className={classes.report} aria-label="Report">
      <h3 className={classes.title}>
        <Icon size={20} aria-hidden data-bad={report.bad > 0 || undefined} />
        {titleWords(name, report)}
      </h3>
      <p className={classes.sum}>{outcomeWords(report, unit)}</p>
      {report.ignoredColumns.length > 0 && (
        <p className={classes.sum}>
          Not read: the {report.ignoredColumns.length === 1 ? 'column' : 'columns'} {listWords(report.ignoredColumns)}.
        </p>
      )}
      {report.bad > 0 && (
        <>
          <p className={classes.sum}>
            {report.dryRun
              ? 'These rows would be left out; the others would come in. Or mend them in the file and choose it again.'
              : 'These rows were left out. Mend them in the file and import it again: what is in already does not come twice.'}
          </p>
          <ProblemRows problems={report.problems} total={report.problemsTotal} />
        </>
      )}
    </section>
  );
}
