import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { StandardsImportReport } from '@trellis/domain/frameworks';
import { FindingList } from './finding-list.tsx';
import classes from './import-report.module.css';
import { countsWords, documentWords, outcomeWords } from './report-words.ts';

/** What a file holds, what it changes or would change, and what was found in it. */
export function ImportReport({ name, report }: { name: string; report: StandardsImportReport }) {
  const bad = report.outcome === 'refused' || report.outcome === 'older';
  const Icon = bad ? IconAlertTriangle : IconCircleCheck;
  return (
    <section className={classes.report} aria-label="Report">
      <h2 className={classes.title}>
        <Icon size={22} aria-hidden data-bad={bad || undefined} />
        {outcomeWords(name, report)}
      </h2>
      {report.document && <p className={classes.sum}>{documentWords(report)}</p>}
      {report.changes && !bad && report.outcome !== 'unchanged' && <p className={classes.sum}>{capital(countsWords(report.changes.items, report.dryRun))}.</p>}
      {report.outcome === 'refused' && report.strict && (
        <p className={classes.sum}>Ask whoever made the file for a CASE 1.0 or 1.1 export, or import it without “Strict”: then what can be told is taken.</p>
      )}
      <FindingList findings={report.findings} />
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
