import { randomUUID } from 'node:crypto';
import {
  differenceOf,
  indicatorsOf,
  NoRubric,
  type RejectedPart,
  RubricContent,
  type RubricDetail,
  rubricFromCase,
  rubricFromRows,
} from '@trellis/domain/frameworks';
import { UnreadableFile } from '../../exchange/index.ts';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { rowsIn } from './csv-file.ts';
import { insertNextVersion, insertRubric, type NewRubric } from './start-rubric.ts';
import { selectIndicators } from './store-indicator.ts';
import { selectRubric } from './store-rubric.ts';
import { selectOptionalInUse } from './store-version.ts';

export interface RubricFile extends Omit<NewRubric, 'name'> {
  name?: string | undefined;
  text: string;
  fileName?: string | undefined;
  which: number;
  dryRun: boolean;
  into: 'new_rubric' | 'next_version';
}

export interface RubricImport {
  rubric: RubricDetail | null;
  name: string;
  titles: string[];
  read: { sections: number; indicators: number; levels: number };
  rejected: RejectedPart[];
  continues: { number: number; unchanged: number; changed: number; added: number; removed: number } | null;
}

/**
 * Reads a file as a draft of a new rubric, or as the next version of one that is there: an indicator then continues the one with
 * its code, or in CASE the one that its criterion was exported from. Nothing is stored by a dry run, or where no indicator could
 * be read. @throws INVALID for what is no such file
 */
export async function importFile(tx: Tx, actor: Actor, input: RubricFile): Promise<RubricImport> {
  const next = input.into === 'next_version' ? await selectNext(tx, actor, input.id) : null;
  const { content: raw, rejected, titles } = readFile(input, next?.codes);
  const checked = RubricContent.safeParse(raw);
  if (!checked.success) throw unreadable(checked.error.issues[0]?.message ?? 'The rubric in this file does not hold together.');
  const content = checked.data;
  const placed = indicatorsOf(content);
  const name = next?.rubric.name ?? input.name ?? (titles[input.which] || input.fileName?.replace(/\.(csv|json|txt)$/i, '').slice(0, 200) || 'Imported rubric');
  const read = {
    sections: content.sections.length,
    indicators: placed.length,
    levels: placed.reduce((sum, { indicator }) => sum + (indicator.levels?.length ?? 0) + (indicator.choices?.length ?? 0), 0),
  };
  const found = { name, titles, read, rejected, continues: next && continuationOf(next.inUse, content) };
  if (input.dryRun || placed.length === 0) return { rubric: null, ...found };
  if (next) await insertNextVersion(tx, actor, { id: input.id, versionId: input.versionId, content });
  else await insertRubric(tx, actor, { ...input, name }, { builtIn: null, content });
  return { rubric: await selectRubric(tx, actor, input.id), ...found };
}

/** The rubric whose next version a file becomes. @throws NOT_FOUND, and INVALID where no version is in use */
async function selectNext(tx: Tx, actor: Actor, id: string) {
  const rubric = await selectRubric(tx, actor, id);
  const inUse = await selectOptionalInUse(tx, actor, id);
  if (!inUse)
    throw problem('INVALID', 'no version is in use', 'This rubric has no version in use yet. Go on with its draft, or bring the file in as a new rubric.');
  const indicators = await selectIndicators(tx, actor, { rubricId: id });
  return { rubric, inUse, codes: new Map(indicators.map((indicator) => [indicator.id, indicator.code])) };
}

function continuationOf(inUse: { number: number; content: RubricContent }, content: RubricContent): RubricImport['continues'] {
  const { unchanged, changed, added, removed } = differenceOf(inUse.content, content);
  return { number: inUse.number + 1, unchanged: unchanged.length, changed: changed.length, added: added.length, removed: removed.length };
}

function readFile({ text, which }: RubricFile, codes?: ReadonlyMap<string, string>): { content: RubricContent; rejected: RejectedPart[]; titles: string[] } {
  try {
    if (/^\s*[[{]/.test(text.replace(/^\uFEFF/, ''))) return rubricFromCase(JSON.parse(text.replace(/^\uFEFF/, '')), which, randomUUID, codes);
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
