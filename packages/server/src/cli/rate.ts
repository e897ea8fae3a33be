import { documentJsonSchema, parseDesign, rate, ratingAsText } from '@trellis/domain/infrastructure';
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
  const parsed = parseDesign(await readJsonSource(file));
  if ('problems' in parsed) {
    if (options.json) console.log(JSON.stringify({ problems: parsed.problems }, null, 2));
    const list = parsed.problems.map((each) => `  ${each.path || 'the whole file'}: ${each.message}`).join('\n');
    throw new CommandProblem(`${file} is not a design that can be rated.\n${list}`);
  }
  const rating = rate(parsed.document);
  console.log(options.json ? JSON.stringify(rating, null, 2) : ratingAsText(rating));
}
