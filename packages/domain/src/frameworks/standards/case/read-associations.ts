import type { GraphAssociation, GraphDocument, GraphItem, GraphNode } from '../graph.ts';
import type { Findings } from './findings.ts';
import { identityOf } from './identity.ts';
import { moreOf } from './more.ts';
import { type Nodes, nodeOf, nodesOf } from './nodes.ts';
import { listIn } from './read-items.ts';
import { associationTypes, CaseAssociation } from './schema.ts';
import { instantOf, isRaw, type NameUuid, type Source, textOf } from './source.ts';

const read = [
  'identifier',
  'uri',
  'associationType',
  'sequenceNumber',
  'originNodeURI',
  'originNodeIdentifier',
  'destinationNodeURI',
  'destinationNodeIdentifier',
  'CFAssociationGroupingIdentifier',
  'lastChangeDateTime',
];

/** The associations of a package, those that lead outside too. One without two ends or a type is left out. */
export function readAssociations(
  given: unknown,
  document: GraphDocument,
  items: readonly GraphItem[],
  findings: Findings,
  nameUuid: NameUuid,
): GraphAssociation[] {
  const nodes = nodesOf(document, items);
  const associations = new Map<string, GraphAssociation>();
  listIn(given, 'CFAssociations', findings).forEach((raw, at) => {
    const where = `CFAssociations[${at}]`;
    if (!isRaw(raw)) {
      findings.add('left_out', 'What stands among the associations is none.', where);
      return;
    }
    const association = readAssociation({ raw, where, findings, nameUuid }, document, nodes);
    if (association) addOnce(associations, association, { raw, where, findings, nameUuid });
  });
  return [...associations.values()];
}

function readAssociation(source: Source, document: GraphDocument, nodes: Nodes): GraphAssociation | null {
  const { findings, where } = source;
  const origin = nodeOf(source, 'originNode', nodes);
  const destination = nodeOf(source, 'destinationNode', nodes);
  const type = typeOf(source);
  if (!origin || !destination || type === null) {
    findings.add('left_out', type === null ? 'associationType is missing.' : 'One of the two ends is missing.', where);
    return null;
  }
  const named: Source = { ...source, where: `${where} ${origin.title} ${type} ${destination.title}` };
  const { id, uri } = identityOf(named, contentOf(document.id, type, origin, destination));
  return {
    id,
    uri,
    type,
    origin,
    destination,
    sequenceNumber: sequenceNumberOf(named),
    lastChanged: instantOf(named, 'lastChangeDateTime') ?? document.lastChanged,
    more: moreOf(named, CaseAssociation, read),
  };
}

/** Two associations under one identifier: said twice, the second goes; otherwise it gets an identifier of its own. */
function addOnce(associations: Map<string, GraphAssociation>, association: GraphAssociation, { where, findings, nameUuid }: Source): void {
  const earlier = associations.get(association.id);
  if (!earlier) {
    associations.set(association.id, association);
    return;
  }
  const { type, origin, destination } = association;
  const content = contentOf(association.id, type, origin, destination);
  const id = nameUuid(content);
  if (contentOf(earlier.id, earlier.type, earlier.origin, earlier.destination) === content || associations.has(id)) {
    findings.add('left_out', 'The same association is said twice.', where);
    return;
  }
  findings.add('mended', 'Its identifier is already another association’s; one is made.', where);
  associations.set(id, { ...association, id });
}

const contentOf = (within: string, type: string, origin: GraphNode, destination: GraphNode): string =>
  `association ${within} ${type} ${origin.id} ${destination.id}`;

/** `isChildOf`, also where it is written `Is Child Of`; what CASE does not know becomes an extension. */
function typeOf(source: Source): string | null {
  const given = textOf(source, 'associationType')?.trim();
  if (!given) return null;
  if ((associationTypes as readonly string[]).includes(given) || /^ext:[a-zA-Z0-9._-]+$/.test(given)) return given;
  const plain = given.replace(/[^a-zA-Z0-9]/g, '');
  const known = associationTypes.find((type) => type.toLowerCase() === plain.toLowerCase());
  const type = known ?? `ext:${plain || 'unnamed'}`;
  source.findings.add('mended', `associationType “${given.slice(0, 40)}” was read as ${type}.`, source.where);
  return type;
}

function sequenceNumberOf({ raw, where, findings }: Source): number | null {
  const given = raw.sequenceNumber;
  if (given === undefined || given === null) return null;
  const number = typeof given === 'string' && /^\s*-?\d+\s*$/.test(given) ? Number(given) : given;
  if (typeof number !== 'number' || !Number.isInteger(number) || Math.abs(number) >= 2 ** 31) {
    findings.add('left_out', 'sequenceNumber is no whole number.', where);
    return null;
  }
  if (number !== given) findings.add('mended', 'sequenceNumber is text and was read as a number.', where);
  return number;
}
