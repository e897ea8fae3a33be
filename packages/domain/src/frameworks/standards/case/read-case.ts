import type { StandardsGraph } from '../graph.ts';
import { type Tree, treeOf } from '../tree/places.ts';
import { cleanJson } from './clean-text.ts';
import { type CaseFinding, Findings } from './findings.ts';
import { addGraphFindings } from './graph-findings.ts';
import { readAssociations } from './read-associations.ts';
import { readDocument } from './read-document.ts';
import { readItems } from './read-items.ts';
import { isRaw, type NameUuid } from './source.ts';
import { addStrictProblems } from './strict-problems.ts';

export interface StandardsReading {
  /** null when the file was refused */
  readonly read: { readonly graph: StandardsGraph; readonly tree: Tree } | null;
  readonly findings: CaseFinding[];
}

/**
 * Reads a CASE package (version 1.0 or 1.1, and drafts before them) from parsed JSON. Strict: it is as the specification
 * has it, or it is refused with every reason. Lenient: everything that can be told is taken, and the findings say what was
 * mended or left out; only what is no CASE package at all is refused. Never throws. The same file always gives the same graph.
 */
export function readCase(given: unknown, { strict, nameUuid }: { strict: boolean; nameUuid: NameUuid }): StandardsReading {
  const findings = new Findings(strict);
  const raw = cleanJson(given, (where) => findings.add('mended', 'A text holds characters that cannot be kept.', where.slice(1)));
  if (!isRaw(raw) || !isRaw(raw.CFDocument)) {
    findings.add('problem', notCase, 'the file');
    return { read: null, findings: findings.list() };
  }
  if (strict) addStrictProblems(raw, findings);
  if (findings.hasProblems) return { read: null, findings: findings.list() };
  const document = readDocument({ raw: raw.CFDocument, where: 'CFDocument', findings, nameUuid }, raw);
  const items = readItems(raw.CFItems, document, findings, nameUuid);
  const associations = readAssociations(raw.CFAssociations, document, items, findings, nameUuid);
  const graph = { document, items, associations };
  const tree = treeOf(graph);
  addGraphFindings(graph, tree, findings);
  return { read: findings.hasProblems ? null : { graph, tree }, findings: findings.list() };
}

const notCase = 'This is no CASE package: it has no CFDocument. Export the whole framework as CASE JSON (“CFPackage”) and choose that file.';
