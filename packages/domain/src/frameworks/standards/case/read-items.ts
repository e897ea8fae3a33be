import type { GraphDocument, GraphItem } from '../graph.ts';
import type { Findings } from './findings.ts';
import { identityOf } from './identity.ts';
import { moreOf } from './more.ts';
import { CaseItem } from './schema.ts';
import { instantOf, isRaw, type NameUuid, type Source, textOf, textsOf } from './source.ts';

const read = [
  'identifier',
  'uri',
  'fullStatement',
  'abbreviatedStatement',
  'humanCodingScheme',
  'CFItemType',
  'educationLevel',
  'educationalLevel',
  'listEnumeration',
  'language',
  'notes',
  'lastChangeDateTime',
];

/** The items of a package, each identifier once. */
export function readItems(given: unknown, document: GraphDocument, findings: Findings, nameUuid: NameUuid): GraphItem[] {
  const items = new Map<string, GraphItem>();
  listIn(given, 'CFItems', findings).forEach((raw, at) => {
    const where = `CFItems[${at}]`;
    if (!isRaw(raw)) {
      findings.add('left_out', 'What stands among the items is no item.', where);
      return;
    }
    const code = typeof raw.humanCodingScheme === 'string' ? ` ${raw.humanCodingScheme}` : '';
    const source: Source = { raw, where: `${where}${code}`, findings, nameUuid };
    const item = readItem(source, document);
    if (item.id === document.id || items.has(item.id)) findings.add('left_out', 'Its identifier is already another one’s.', source.where);
    else items.set(item.id, item);
  });
  return [...items.values()];
}

function readItem(source: Source, document: GraphDocument): GraphItem {
  const { findings, where } = source;
  const code = textOf(source, 'humanCodingScheme')?.trim() || null;
  const abbreviated = textOf(source, 'abbreviatedStatement');
  const statement = textOf(source, 'fullStatement');
  if (statement === null) findings.add('mended', 'fullStatement is missing; the short statement or the code stands for it.', where);
  return {
    ...identityOf(source, `item ${document.id} ${code} ${statement} ${abbreviated}`),
    code,
    statement: statement ?? abbreviated ?? code ?? 'No statement',
    abbreviated,
    type: textOf(source, 'CFItemType'),
    levels: levelsOf(source),
    enumeration: textOf(source, 'listEnumeration'),
    language: textOf(source, 'language'),
    notes: textOf(source, 'notes'),
    lastChanged: instantOf(source, 'lastChangeDateTime') ?? fallback(source, document.lastChanged),
    more: moreOf(source, CaseItem, read),
  };
}

/** `educationalLevel` was the name before version 1.0. */
function levelsOf(source: Source): string[] {
  const levels = textsOf(source, 'educationLevel');
  if (levels.length > 0 || source.raw.educationalLevel === undefined) return levels;
  source.findings.add('mended', 'educationalLevel was read as educationLevel.', source.where);
  return textsOf(source, 'educationalLevel');
}

function fallback({ findings, where }: Source, lastChanged: string | null): string | null {
  if (lastChanged !== null) findings.add('mended', 'lastChangeDateTime is missing; the document’s stands for it.', where);
  return lastChanged;
}

/** A list of the package; absent is empty. */
export function listIn(given: unknown, name: string, findings: Findings): unknown[] {
  if (Array.isArray(given)) return given;
  if (given !== undefined && given !== null) findings.add('left_out', `${name} is no list.`, name);
  return [];
}
