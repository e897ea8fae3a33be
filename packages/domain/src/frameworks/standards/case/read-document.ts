import type { GraphDocument } from '../graph.ts';
import { identityOf } from './identity.ts';
import { moreOf } from './more.ts';
import { readRest } from './read-rest.ts';
import { CaseDocument } from './schema.ts';
import { instantOf, type Raw, type Source, textOf, textsOf, uriOf } from './source.ts';

const read = [
  'identifier',
  'uri',
  'caseVersion',
  'title',
  'creator',
  'publisher',
  'description',
  'subject',
  'language',
  'version',
  'adoptionStatus',
  'officialSourceURL',
  'notes',
  'lastChangeDateTime',
];

/** The document of a package, with what else the package holds beside items and associations. */
export function readDocument(source: Source, packageRaw: Raw): GraphDocument {
  const { findings, where } = source;
  const title = textOf(source, 'title');
  const creator = textOf(source, 'creator');
  if (title === null) findings.add('mended', 'title is missing.', where);
  if (creator === null) findings.add('mended', 'creator is missing.', where);
  const lastChanged = instantOf(source, 'lastChangeDateTime');
  return {
    ...identityOf(source, `document ${title} ${creator}`),
    caseVersion: versionOf(source),
    title: title ?? 'Untitled standards',
    creator: creator ?? 'Not stated',
    publisher: textOf(source, 'publisher'),
    description: textOf(source, 'description'),
    subjects: textsOf(source, 'subject'),
    language: textOf(source, 'language'),
    version: textOf(source, 'version'),
    adoptionStatus: textOf(source, 'adoptionStatus'),
    officialSourceUrl: uriOf(source, 'officialSourceURL'),
    notes: textOf(source, 'notes'),
    lastChanged,
    more: moreOf(source, CaseDocument, read),
    rest: readRest(source, packageRaw, lastChanged),
  };
}

function versionOf(source: Source): '1.0' | '1.1' {
  const given = textOf(source, 'caseVersion');
  if (given === '1.1') return '1.1';
  if (given !== null && given !== '1.0') source.findings.add('mended', 'caseVersion is neither 1.0 nor 1.1; the file was read as 1.0.', source.where);
  return '1.0';
}
