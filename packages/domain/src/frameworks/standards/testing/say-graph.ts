import type { GraphAssociation, GraphItem, GraphNode, StandardsGraph } from '../graph.ts';
import { nameUuid } from './name-uuid.ts';

/** A graph in a few letters: items with their codes, and who stands below whom (`''` is the document), with sequence numbers. */
export interface Said {
  items: Record<string, string | null>;
  more?: Record<string, string | null>;
  below: readonly (readonly [child: string, parent: string, sequenceNumber?: number])[];
}

/** The graph, and the letter of each identifier. */
export function sayGraph({ items, more = {}, below }: Said): { graph: StandardsGraph; letterOf: (id: string) => string } {
  const all = { ...items, ...more };
  const letters = new Map(['', ...Object.keys(all)].map((name) => [nameUuid(name), name]));
  const node = (name: string): GraphNode => ({
    id: nameUuid(name),
    identifier: nameUuid(name),
    uri: `urn:uuid:${nameUuid(name)}`,
    title: name,
    targetType: null,
  });
  const document = {
    ...{ id: nameUuid(''), sourceIdentifier: null, uri: 'urn:example', caseVersion: '1.0' as const, title: 'Example', creator: 'Test', publisher: null },
    ...{ description: null, subjects: [], language: null, version: null, adoptionStatus: null, officialSourceUrl: null, notes: null },
    ...{ lastChanged: null, more: {}, rest: {} },
  };
  return {
    graph: {
      document,
      items: Object.entries(all).map(
        ([name, code]): GraphItem => ({
          ...{ id: nameUuid(name), sourceIdentifier: null, uri: node(name).uri, code, statement: name, abbreviated: null, type: null, levels: [] },
          ...{ enumeration: null, language: null, notes: null, lastChanged: null, more: {} },
        }),
      ),
      associations: below.map(
        ([child, parent, sequenceNumber], at): GraphAssociation => ({
          ...{ id: nameUuid(`${at}`), uri: 'urn:example', type: 'isChildOf', origin: node(child), destination: node(parent) },
          ...{ sequenceNumber: sequenceNumber ?? null, lastChanged: null, more: {} },
        }),
      ),
    },
    letterOf: (id) => letters.get(id) ?? id,
  };
}
