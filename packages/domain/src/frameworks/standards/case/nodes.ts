import type { GraphDocument, GraphItem, GraphNode } from '../graph.ts';
import { lastUuidIn } from './identity.ts';
import { isRaw, type Source, textOf, uriOf, uuidIn } from './source.ts';

/** The document and the items of a package, to be found by identifier and by address. */
export interface Nodes {
  readonly byId: ReadonlyMap<string, GraphNode>;
  readonly byUri: ReadonlyMap<string, GraphNode>;
}

const titleLength = 100;

export function nodesOf(document: GraphDocument, items: readonly GraphItem[]): Nodes {
  const inside = (id: string, uri: string, title: string): GraphNode => ({
    id,
    identifier: id,
    uri,
    title: title.slice(0, titleLength).toWellFormed(),
    targetType: null,
  });
  const nodes = [inside(document.id, document.uri, document.title), ...items.map((item) => inside(item.id, item.uri, item.code ?? item.statement))];
  return { byId: new Map(nodes.map((node) => [node.id, node])), byUri: new Map(nodes.map((node) => [node.uri, node])) };
}

/**
 * One end of an association: a node of this package, or what the file says of something outside. Before version 1.0 the
 * identifier stood under a name of its own.
 */
export function nodeOf(source: Source, end: 'originNode' | 'destinationNode', { byId, byUri }: Nodes): GraphNode | null {
  const given = source.raw[`${end}URI`];
  const link: Source = { ...source, raw: isRaw(given) ? given : typeof given === 'string' ? { uri: given } : {} };
  const identifier = (textOf(link, 'identifier') ?? textOf(source, `${end}Identifier`))?.trim() || null;
  const uri = uriOf(link, 'uri');
  if (identifier === null && uri === null) return null;
  const id = identifier === null ? null : (uuidIn(identifier) ?? source.nameUuid(identifier));
  const known = (id === null ? undefined : byId.get(id)) ?? (uri === null ? undefined : byUri.get(uri));
  if (known) return known;
  const made = id ?? lastUuidIn(uri ?? '') ?? source.nameUuid(uri ?? '');
  const name = identifier === null ? made : (uuidIn(identifier) ?? identifier);
  return { id: made, identifier: name, uri: uri ?? `urn:uuid:${made}`, title: textOf(link, 'title') ?? name, targetType: textOf(link, 'targetType') };
}
