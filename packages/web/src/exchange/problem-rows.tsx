import type { RowProblem } from '@trellis/domain/exchange';
import classes from './import-report.module.css';

/** Each thing that is wrong with a row: its line in the file, the column, and a sentence. */
export function ProblemRows({ problems, total }: { problems: readonly RowProblem[]; total: number }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label="Rows to mend">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Column</th>
              <th scope="col">What to mend</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, message }) => (
              <tr key={`${line} ${column} ${message}`}>
                <td className={classes.line}>{line}</td>
                <td>{column ?? 'the row'}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {total > problems.length && (
        <p>
          The first {problems.length.toLocaleString('en-US')} of {total.toLocaleString('en-US')}.
        </p>
      )}
    </>
  );
}
