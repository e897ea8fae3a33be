import type { StandardsImportRun } from '@trellis/domain/frameworks';
import rows from '../../../ui/rows.module.css';
import { dayWords } from '../../../ui/words.ts';
import { FindingList } from '../import/finding-list.tsx';
import { countsWords } from '../import/report-words.ts';

/** Every import that changed the document: when, by whom, what it made, and what was found. */
export function ImportHistory({ imports }: { imports: readonly StandardsImportRun[] }) {
  return (
    <ul className={rows.list}>
      {imports.map((run) => (
        <li key={run.id} className={rows.row}>
          <div className={rows.grow}>
            <div>
              {dayWords(run.on)}
              {run.by ? ` by ${run.by}` : ' by the command line'}: {countsWords(run.items, false)}
            </div>
            <div className={rows.dimmed}>
              {run.fileName ? `${run.fileName}, ` : ''}
              {run.strict ? 'strictly' : 'leniently'}
            </div>
            {run.findings.length > 0 && (
              <details>
                <summary>What was found</summary>
                <FindingList findings={run.findings} />
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
