import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { CommandProblem } from './run-command.ts';

/** The JSON in a file, or on standard input for `-`. @throws CommandProblem with a sentence when it cannot be read */
export async function readJsonSource(file: string): Promise<unknown> {
  const source = await readSource(file);
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CommandProblem(`${file} is not JSON: ${printable((error as Error).message)}`);
  }
}

async function readSource(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as { code?: string }).code;
    throw new CommandProblem(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`);
  }
}

/** What can be shown in a terminal: the message of the parser quotes the file, which may hold control characters. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\u{FFFD}');
}
