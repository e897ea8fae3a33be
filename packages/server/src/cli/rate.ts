import { type DesignProblem, documentJsonSchema, parseDesign, rate, ratingAsText } from '@trellis/domain/infrastructure';
import { CommandProblem } from './run-command.ts';
import { readJsonSource } from './source.ts';

interface RateOptions {
  schema?: boolean;
  from?: string;
  json?: boolean;
}

/** `trellis rate`: rates a file, prints the schema of such files, or writes one from the database. */
export async function rateCommand(file: string | undefined, options: RateOptions): Promise<void> {
  if (options.schema) {
    console.log(JSON.stringify(documentJsonSchema(), null, 2));
    return;
  }
  if (options.from) {
    const { documentFrom } = await import('./rate-from.ts');
    console.log(JSON.stringify(await documentFrom(options.from), null, 2));
    return;
  }
  if (!file) throw new CommandProblem('Name a file, or use --schema or --from. See: trellis rate --help', 2);
  const parsed = parseDesign(await readJson(file, options));
  if ('problems' in parsed) {
    if (options.json) printProblems(parsed.problems);
    throw new CommandProblem(`${file} is not a design that can be rated.\n${inLines(parsed.problems)}`);
  }
  const rating = rate(parsed.document);
  console.log(options.json ? JSON.stringify(rating, null, 2) : ratingAsText(rating));
}

const mostLines = 100;

function inLines(problems: readonly DesignProblem[]): string {
  const lines = problems.slice(0, mostLines).map((each) => `  ${each.path || 'the whole file'}: ${each.message}`);
  if (problems.length > mostLines) lines.push(`  and ${problems.length - mostLines} more; --json prints them all.`);
  return lines.join('\n');
}

/** Who asked for JSON gets the problem as JSON even of a file that is none. */
async function readJson(file: string, { json }: RateOptions): Promise<unknown> {
  try {
    return await readJsonSource(file);
  } catch (error) {
    if (json && error instanceof CommandProblem) printProblems([{ path: '', message: error.message }]);
    throw error;
  }
}

function printProblems(problems: readonly DesignProblem[]): void {
  console.log(JSON.stringify({ problems }, null, 2));
}
