import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** CASE files beside the project's folder, or where `TRELLIS_SHARED` says; tests that need them are skipped where they are not. */
const folder = join(process.env.TRELLIS_SHARED ?? join(import.meta.dirname, '../../../../../../../shared'), 'data/case');
export const caseFilesAreHere = existsSync(folder);
export const withoutCaseFiles = '(skipped where ../shared/data/case is absent)';
export const caseFile = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, name), 'utf8'));

interface Entry {
  code: string;
  statement: string;
  below?: string;
  more?: object;
}

/** A district's own standards as a CASE package: items by code, each below another or at the top. */
export function packageOf(
  { id = randomUUID(), title = 'Meadow mathematics', changed = '2026-08-01T06:00:00Z' }: { id?: string; title?: string; changed?: string } = {},
  ids = new Map<string, string>(),
) {
  const idOf = (code: string) => {
    const known = ids.get(code) ?? randomUUID();
    ids.set(code, known);
    return known;
  };
  const uriOf = (code: string) => `https://meadow.test/${code}`;
  const node = (code: string) => ({ title: code, identifier: idOf(code), uri: uriOf(code) });
  const self = { title, identifier: id, uri: `https://meadow.test/document` };
  return {
    idOf,
    /** the package with these items, in this order */
    with: (entries: readonly Entry[], associations: readonly [from: string, type: string, to: string][] = []) => ({
      CFDocument: { identifier: id, uri: self.uri, title, creator: 'Meadow Unified', lastChangeDateTime: changed },
      CFItems: entries.map(({ code, statement, more }) => ({
        ...{ identifier: idOf(code), uri: uriOf(code), humanCodingScheme: code, fullStatement: statement, lastChangeDateTime: changed },
        ...more,
      })),
      CFAssociations: [
        ...entries.map(({ code, below }, at) => ({
          ...{
            identifier: idOf(`${code} below`),
            uri: `urn:meadow:${code}`,
            associationType: 'isChildOf',
            sequenceNumber: at + 1,
            lastChangeDateTime: changed,
          },
          ...{ originNodeURI: node(code), destinationNodeURI: below === undefined ? self : node(below) },
        })),
        ...associations.map(([from, associationType, to]) => ({
          ...{ identifier: idOf(`${from} ${associationType} ${to}`), uri: `urn:meadow:${from}`, associationType, lastChangeDateTime: changed },
          ...{ originNodeURI: node(from), destinationNodeURI: node(to) },
        })),
      ],
    }),
  };
}
