import { publishedReport } from '../insight/index.ts';
import { CommandProblem } from './run-command.ts';
import { table } from './table.ts';

/** `trellis report published`: computed from the raw records of the samples, without a database. */
export async function reportCommand(name: string, options: { json?: boolean }): Promise<void> {
  if (name !== 'published') throw new CommandProblem(`There is no report "${name}". Try: trellis report published`, 2);
  const report = publishedReport();
  if (options.json) {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  console.log(
    table(
      ['District', 'Table', 'Row', 'Column', 'Published', 'Computed', 'n', 'Note'],
      report.rows.map((row) => [row.district, row.table, row.row, row.column, row.published, row.computed ?? '–', row.n ?? '', row.note ?? '']),
    ),
  );
  console.log(`\n${report.contradictions.length} contradictions of the sources:\n`);
  for (const { where, saying, whatWeDo } of report.contradictions) console.log(`- ${where}: ${saying} ${whatWeDo}`);
}
