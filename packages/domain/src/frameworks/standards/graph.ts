/** Anything else that a CASE object said, by CASE's own names, as it was said. */
export type More = Readonly<Record<string, unknown>>;

/** What a CASE package is about as a whole. `id` is its CASE identifier, or the UUID made from one that is none. */
export interface GraphDocument {
  readonly id: string;
  /** what the file had in place of a UUID; null where it had one */
  readonly sourceIdentifier: string | null;
  readonly uri: string;
  readonly caseVersion: '1.0' | '1.1';
  readonly title: string;
  readonly creator: string;
  readonly publisher: string | null;
  readonly description: string | null;
  readonly subjects: readonly string[];
  readonly language: string | null;
  readonly version: string | null;
  readonly adoptionStatus: string | null;
  readonly officialSourceUrl: string | null;
  readonly notes: string | null;
  /** an instant in UTC; null where the file says none */
  readonly lastChanged: string | null;
  readonly more: More;
  /** what else came in the package: definitions, rubrics, extensions, as they were */
  readonly rest: More;
}

export interface GraphItem {
  readonly id: string;
  readonly sourceIdentifier: string | null;
  readonly uri: string;
  /** the code that people use: `humanCodingScheme` */
  readonly code: string | null;
  /** the statement as text; Markdown in it stays as it is */
  readonly statement: string;
  readonly abbreviated: string | null;
  readonly type: string | null;
  /** education levels as the file writes them: `KG`, `01` … */
  readonly levels: readonly string[];
  readonly enumeration: string | null;
  readonly language: string | null;
  readonly notes: string | null;
  readonly lastChanged: string | null;
  readonly more: More;
}

/** One end of an association. `id` is the UUID by which it is looked up; `identifier` is what the file says. */
export interface GraphNode {
  readonly id: string;
  readonly identifier: string;
  readonly uri: string;
  readonly title: string;
  /** in CASE 1.1: what kind of thing lies outside of CASE */
  readonly targetType: string | null;
}

export interface GraphAssociation {
  readonly id: string;
  readonly uri: string;
  /** `isChildOf`, `exactMatchOf`, `precedes` … */
  readonly type: string;
  readonly origin: GraphNode;
  readonly destination: GraphNode;
  readonly sequenceNumber: number | null;
  readonly lastChanged: string | null;
  readonly more: More;
}

/** A document with its items and everything that is said between them, in the order of the file. */
export interface StandardsGraph {
  readonly document: GraphDocument;
  readonly items: readonly GraphItem[];
  readonly associations: readonly GraphAssociation[];
}
