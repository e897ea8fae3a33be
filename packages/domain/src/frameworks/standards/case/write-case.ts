import type { GraphAssociation, GraphItem, GraphNode, StandardsGraph } from '../graph.ts';
import type { CasePackage } from './schema.ts';

/**
 * The graph as a CASE package, in the version that its document has. What was mended at import is valid CASE here;
 * `lastChangeDateTime` is left out only where nothing ever said one.
 */
export function writeCase({ document, items, associations }: StandardsGraph): CasePackage {
  const self = { title: document.title, identifier: document.id, uri: document.uri };
  const written = {
    CFDocument: {
      ...document.more,
      identifier: document.id,
      uri: document.uri,
      ...(document.caseVersion === '1.1' && { caseVersion: '1.1' }),
      creator: document.creator,
      title: document.title,
      ...stated({
        lastChangeDateTime: document.lastChanged,
        officialSourceURL: document.officialSourceUrl,
        publisher: document.publisher,
        description: document.description,
        language: document.language,
        version: document.version,
        adoptionStatus: document.adoptionStatus,
        notes: document.notes,
      }),
      ...(document.subjects.length > 0 && { subject: [...document.subjects] }),
    },
    CFItems: items.map((item) => ({ ...writeItem(item), CFDocumentURI: self })),
    CFAssociations: associations.map((association) => ({ ...writeAssociation(association), CFDocumentURI: self })),
    ...document.rest,
  };
  return written as CasePackage;
}

function writeItem(item: GraphItem) {
  return {
    ...item.more,
    identifier: item.id,
    uri: item.uri,
    fullStatement: item.statement,
    ...stated({
      humanCodingScheme: item.code,
      abbreviatedStatement: item.abbreviated,
      CFItemType: item.type,
      listEnumeration: item.enumeration,
      language: item.language,
      notes: item.notes,
      lastChangeDateTime: item.lastChanged,
    }),
    ...(item.levels.length > 0 && { educationLevel: [...item.levels] }),
  };
}

function writeAssociation(association: GraphAssociation) {
  return {
    ...association.more,
    identifier: association.id,
    uri: association.uri,
    associationType: association.type,
    ...(association.sequenceNumber !== null && { sequenceNumber: association.sequenceNumber }),
    originNodeURI: writeNode(association.origin),
    destinationNodeURI: writeNode(association.destination),
    ...stated({ lastChangeDateTime: association.lastChanged }),
  };
}

const writeNode = ({ title, identifier, uri, targetType }: GraphNode) => ({ title, identifier, uri, ...(targetType !== null && { targetType }) });

const stated = (values: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));
