import { type GraphAssociation, type GraphDocument, type GraphItem, type GraphNode, gradesOfLevels } from '@trellis/domain/frameworks';
import type { Selectable } from 'kysely';
import type { DB } from '../../platform/db/index.ts';

/** Rows as the database writes them from JSON, and what is read from rows. */
export const documentFields = (document: GraphDocument) => ({
  source_identifier: document.sourceIdentifier,
  uri: document.uri,
  case_version: document.caseVersion,
  title: document.title,
  creator: document.creator,
  publisher: document.publisher,
  description: document.description,
  subjects: document.subjects,
  language: document.language,
  version: document.version,
  adoption_status: document.adoptionStatus,
  official_source_url: document.officialSourceUrl,
  notes: document.notes,
  last_changed: document.lastChanged,
  more: document.more,
  rest: document.rest,
});

export const itemFields = (item: GraphItem) => ({
  id: item.id,
  source_identifier: item.sourceIdentifier,
  uri: item.uri,
  code: item.code,
  statement: item.statement,
  abbreviated: item.abbreviated,
  type: item.type,
  levels: item.levels,
  grades: gradesOfLevels(item.levels),
  enumeration: item.enumeration,
  language: item.language,
  notes: item.notes,
  last_changed: item.lastChanged,
  more: item.more,
});

export const associationFields = (association: GraphAssociation) => ({
  id: association.id,
  uri: association.uri,
  type: association.type,
  origin_id: association.origin.id,
  destination_id: association.destination.id,
  origin: association.origin,
  destination: association.destination,
  sequence_number: association.sequenceNumber,
  last_changed: association.lastChanged,
  more: association.more,
});

export const graphDocument = (row: Selectable<DB['standards_document']>): GraphDocument => ({
  id: row.id,
  sourceIdentifier: row.source_identifier,
  uri: row.uri,
  caseVersion: row.case_version === '1.1' ? '1.1' : '1.0',
  title: row.title,
  creator: row.creator,
  publisher: row.publisher,
  description: row.description,
  subjects: row.subjects,
  language: row.language,
  version: row.version,
  adoptionStatus: row.adoption_status,
  officialSourceUrl: row.official_source_url,
  notes: row.notes,
  lastChanged: row.last_changed?.toISOString() ?? null,
  more: row.more as GraphDocument['more'],
  rest: row.rest as GraphDocument['rest'],
});

export const graphItem = (row: Selectable<DB['standard_item']>): GraphItem => ({
  id: row.id,
  sourceIdentifier: row.source_identifier,
  uri: row.uri,
  code: row.code,
  statement: row.statement,
  abbreviated: row.abbreviated,
  type: row.type,
  levels: row.levels,
  enumeration: row.enumeration,
  language: row.language,
  notes: row.notes,
  lastChanged: row.last_changed?.toISOString() ?? null,
  more: row.more as GraphItem['more'],
});

export const graphAssociation = (row: Selectable<DB['standard_association']>): GraphAssociation => ({
  id: row.id,
  uri: row.uri,
  type: row.type,
  origin: row.origin as unknown as GraphNode,
  destination: row.destination as unknown as GraphNode,
  sequenceNumber: row.sequence_number,
  lastChanged: row.last_changed?.toISOString() ?? null,
  more: row.more as GraphAssociation['more'],
});
