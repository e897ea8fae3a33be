import { randomUUID } from 'node:crypto';
import { indicatorsOf, NoRubric, type RejectedPart, RubricContent, type RubricDetail, rubricFromCase, rubricFromRows } from '@trellis/domain/frameworks';
import { UnreadableFile } from '../../exchange/index.ts';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { rowsIn } from './csv-file.ts';
import { insertRubric, type NewRubric } from './start-rubric.ts';
import { selectRubric } from './store-rubric.ts';

export interface RubricFile extends Omit<NewRubric, 'name'> {
  name?: string | undefined;
  text: string;
  fileName?: string | undefined;
  which: number;
  dryRun: boolean;
}

export interface RubricImport {
  rubric: RubricDetail | null;
  name: string;
  titles: string[];
  read: { sections: number; indicators: number; levels: number };
  rejected: RejectedPart[];
}

/** Reads a file as a draft; nothing is stored by a dry run, or where no indicator could be read. @throws INVALID for what is no such file */
export async function importFile(tx: Tx, actor: Actor, input: RubricFile): Promise<RubricImport> {
  const { content: raw, rejected, titles } = readFile(input);
  const checked = RubricContent.safeParse(raw);
  if (!checked.success) throw unreadable(checked.error.issues[0]?.message ?? 'The rubric in this file does not hold together.');
  const content = checked.data;
  const placed = indicatorsOf(content);
  const name = input.name ?? (titles[input.which] || input.fileName?.replace(/\.(csv|json|txt)$/i, '').slice(0, 200) || 'Imported rubric');
  const read = {
    sections: content.sections.length,
    indicators: placed.length,
    levels: placed.reduce((sum, { indicator }) => sum + (indicator.levels?.length ?? 0) + (indicator.choices?.length ?? 0), 0),
  };
  const found = { name, titles, read, rejected };
  if (input.dryRun || placed.length === 0) return { rubric: null, ...found };
  await insertRubric(tx, actor, { ...input, name }, { builtIn: null, content });
  return { rubric: await selectRubric(tx, actor, input.id), ...found };
}

function readFile({ text, which }: RubricFile): { content: RubricContent; rejected: RejectedPart[]; titles: string[] } {
  try {
    if (/^\s*[[{]/.test(text.replace(/^\uFEFF/, ''))) return rubricFromCase(JSON.parse(text.replace(/^\uFEFF/, '')), which, randomUUID);
    const { rows, problems } = rowsIn(text);
    const { content, rejected } = rubricFromRows(rows, randomUUID);
    const lines = [...problems, ...rejected].sort((a, b) => a.line - b.line);
    return { content, titles: [], rejected: lines.map(({ line, message }) => ({ where: `Line ${line}`, message })) };
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable('This begins like CASE, but it is no whole JSON document. Export it again.');
    if (error instanceof NoRubric || error instanceof UnreadableFile) throw unreadable(error.message);
    throw error;
  }
}

function unreadable(message: string) {
  return problem('INVALID', 'file cannot be read as a rubric', message);
}
