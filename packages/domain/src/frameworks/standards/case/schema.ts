import { z } from 'zod';

/**
 * A CASE package as the specification has it, versions 1.0 and 1.1: what strict import accepts and what export writes.
 * Each message completes "… must be" or "… is", for a person.
 */
export const CaseIdentifier = z.guid('must be a UUID');
const Uri = z.string('must be an address').regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'must be an address, such as https://… or urn:…');
const Text = z.string('must be text');
const Instant = z.iso.datetime({ offset: true, error: 'must be a date and time with its zone, such as 2026-08-15T12:00:00Z' });
const Day = z.union([z.iso.date(), z.iso.datetime({ offset: true })], 'must be a date, such as 2026-08-15');
const Texts = z.array(Text, 'must be a list of texts');
const TextOrTexts = z.union([Text, Texts], 'must be a list of texts');
const Extensions = z.record(z.string(), z.unknown());

const Link = z.strictObject({ title: Text, identifier: CaseIdentifier, uri: Uri });
const NodeLink = z.strictObject({ title: Text, identifier: Text, uri: Uri, targetType: Text.optional() });
/** Some publishers repeat the document as a link, some as its bare address. */
const DocumentLink = z.union([Link, Uri], 'must be a link');

export const associationTypes = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
  'isTranslationOf',
] as const;

const knownType = new RegExp(`^(?:${associationTypes.join('|')}|ext:[a-zA-Z0-9._-]+)$`);

export const CaseDocument = z.strictObject({
  identifier: CaseIdentifier,
  uri: Uri,
  frameworkType: Text.optional(),
  caseVersion: z.enum(['1.0', '1.1'], 'must be 1.0 or 1.1').optional(),
  creator: Text,
  title: Text,
  lastChangeDateTime: Instant,
  officialSourceURL: Uri.optional(),
  publisher: Text.optional(),
  description: Text.optional(),
  subject: TextOrTexts.optional(),
  subjectURI: z.array(Link).optional(),
  language: Text.optional(),
  version: Text.optional(),
  adoptionStatus: Text.optional(),
  statusStartDate: Day.nullish(),
  statusEndDate: Day.nullish(),
  licenseURI: Link.nullish(),
  notes: Text.optional(),
  CFPackageURI: DocumentLink.optional(),
  extensions: Extensions.optional(),
});

export const CaseItem = z.strictObject({
  identifier: CaseIdentifier,
  uri: Uri,
  fullStatement: Text,
  alternativeLabel: Text.optional(),
  CFItemType: Text.optional(),
  humanCodingScheme: Text.optional(),
  listEnumeration: Text.optional(),
  abbreviatedStatement: Text.optional(),
  conceptKeywords: Texts.nullish(),
  conceptKeywordsURI: Link.nullish(),
  notes: Text.optional(),
  subject: TextOrTexts.optional(),
  subjectURI: z.array(Link).optional(),
  language: Text.optional(),
  educationLevel: TextOrTexts.optional(),
  CFItemTypeURI: Link.optional(),
  licenseURI: Link.optional(),
  statusStartDate: Day.optional(),
  statusEndDate: Day.optional(),
  lastChangeDateTime: Instant,
  CFDocumentURI: DocumentLink.optional(),
  extensions: Extensions.optional(),
});

export const CaseAssociation = z.strictObject({
  identifier: CaseIdentifier,
  uri: Uri,
  associationType: z.string('must be text').regex(knownType, `must be one of ${associationTypes.join(', ')}, or ext:… in CASE 1.1`),
  sequenceNumber: z.int('must be a whole number').optional(),
  originNodeURI: NodeLink,
  destinationNodeURI: NodeLink,
  CFAssociationGroupingURI: Link.nullish(),
  lastChangeDateTime: Instant,
  notes: Text.optional(),
  CFDocumentURI: DocumentLink.optional(),
  extensions: Extensions.optional(),
});

const defined = { identifier: CaseIdentifier, uri: Uri, title: Text, lastChangeDateTime: Instant, extensions: Extensions.optional() };
export const caseDefinitions = {
  CFConcepts: z.strictObject({ ...defined, keywords: Text.optional(), hierarchyCode: Text, description: Text.optional() }),
  CFSubjects: z.strictObject({ ...defined, hierarchyCode: Text, description: Text.optional() }),
  CFLicenses: z.strictObject({ ...defined, description: Text.optional(), licenseText: Text }),
  CFItemTypes: z.strictObject({ ...defined, description: Text.optional(), hierarchyCode: Text, typeCode: Text.nullish() }),
  CFAssociationGroupings: z.strictObject({ ...defined, description: Text.optional() }),
};
const CaseDefinitions = z.strictObject({
  CFConcepts: z.array(caseDefinitions.CFConcepts).optional(),
  CFSubjects: z.array(caseDefinitions.CFSubjects).optional(),
  CFLicenses: z.array(caseDefinitions.CFLicenses).optional(),
  CFItemTypes: z.array(caseDefinitions.CFItemTypes).optional(),
  CFAssociationGroupings: z.array(caseDefinitions.CFAssociationGroupings).optional(),
  extensions: Extensions.optional(),
});

/** Rubrics are looked at as far as every CASE object goes; their import reads the rest. */
const CaseRubric = z.looseObject({ identifier: CaseIdentifier, uri: Uri, lastChangeDateTime: Instant });

export const CasePackage = z.strictObject({
  CFDocument: CaseDocument,
  CFItems: z.array(CaseItem).optional(),
  CFAssociations: z.array(CaseAssociation).optional(),
  CFDefinitions: z.preprocess((given) => (Array.isArray(given) && given.length === 0 ? undefined : given), CaseDefinitions.optional()),
  CFRubrics: z.array(CaseRubric).optional(),
  extensions: Extensions.optional(),
});
export type CasePackage = z.infer<typeof CasePackage>;
