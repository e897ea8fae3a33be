import type { StandardsImportReport } from '@trellis/domain/frameworks';
import { readReport } from '../frameworks/index.ts';
import { importReportAsText } from './import-report.ts';
import { CommandProblem } from './run-command.ts';
import { readJsonSource } from './source.ts';

interface ImportCaseOptions {
  strict?: boolean;
  dryRun?: boolean;
  district?: string;
  json?: boolean;
}

/**
 * `trellis import case`: reads a CASE package, says what it holds and what was found, and brings it into a district. A dry run
 * without a district looks at the file alone. Refused: the report all the same, and exit code 1.
 */
export async function importCaseCommand(file: string, options: ImportCaseOptions): Promise<void> {
  const given = await readJsonSource(file);
  const strict = options.strict ?? false;
  const report =
    options.dryRun && options.district === undefined
      ? readReport(given, strict)
      : await (await import('./import-into.ts')).importInto(options.district, { given, strict, dryRun: options.dryRun ?? false, file });
  console.log(options.json ? JSON.stringify(report, null, 2) : importReportAsText(report, file));
  const refusal = refusalOf(report);
  if (refusal) throw new CommandProblem(`${file} ${refusal}`);
}

function refusalOf({ outcome, strict }: StandardsImportReport): string | null {
  if (outcome === 'older') return 'is older than what the district has. Nothing was changed.';
  if (outcome !== 'refused') return null;
  return strict ? 'is not valid CASE 1.0 or 1.1. Without --strict, what can be told of it is taken.' : 'is no CASE package.';
}
