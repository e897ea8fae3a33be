import { type CcssDomain, type CcssGrade, ccssDomainLabels, ccssGrades } from '../../ccss-domains.ts';
import { type ClusterOutline, ccssOutline, practices } from '../ccss/index.ts';
import type { GraphAssociation, GraphDocument, GraphItem, GraphNode, StandardsGraph } from '../graph.ts';
import { codeUuid } from './code-uuid.ts';

/** The day on which codes or labels were last changed here. */
const lastChanged = '2026-11-28T00:00:00.000Z';

export const builtInDocumentId = 'c0de0000-6363-8373-8d2d-6b3800000000';

const document: GraphDocument = {
  id: builtInDocumentId,
  sourceIdentifier: null,
  uri: `urn:uuid:${builtInDocumentId}`,
  caseVersion: '1.0',
  title: 'Common Core mathematics, K–8',
  creator: 'Trellis',
  publisher: null,
  description:
    'Codes and structure of the Common Core State Standards for Mathematics, kindergarten to grade 8, under short labels of Trellis’s own. The wording of the standards belongs to their publishers; a district imports it where it holds the right.',
  subjects: ['Mathematics'],
  language: 'en',
  version: null,
  adoptionStatus: null,
  officialSourceUrl: null,
  notes: null,
  lastChanged,
  more: {},
  rest: {},
};

const nodeOfDocument: GraphNode = { id: document.id, identifier: document.id, uri: document.uri, title: document.title, targetType: null };
const levelOf = (grade: CcssGrade): string => (grade === 'K' ? 'KG' : `0${grade}`);

/** Adds items one below the other, each with its place among its siblings. */
class Builder {
  readonly items: GraphItem[] = [];
  readonly associations: GraphAssociation[] = [];
  readonly #children = new Map<string, number>();

  add(
    parent: GraphNode,
    { key, code = key, statement, type, levels }: { key: string; code?: string | null; statement: string; type: string; levels: string[] },
  ): GraphNode {
    const id = codeUuid('item', key);
    const node: GraphNode = { id, identifier: id, uri: `urn:uuid:${id}`, title: code ?? statement, targetType: null };
    const sequenceNumber = (this.#children.get(parent.id) ?? 0) + 1;
    this.#children.set(parent.id, sequenceNumber);
    this.items.push({
      ...{ id, sourceIdentifier: null, uri: node.uri, code, statement, abbreviated: null, type, levels, enumeration: null, language: null, notes: null },
      ...{ lastChanged, more: {} },
    });
    const link = codeUuid('link', key);
    this.associations.push({
      ...{ id: link, uri: `urn:uuid:${link}`, type: 'isChildOf', origin: node, destination: parent, sequenceNumber, lastChanged, more: {} },
    });
    return node;
  }
}

function addDomain(builder: Builder, parent: GraphNode, grade: CcssGrade, domain: CcssDomain, clusters: readonly ClusterOutline[]): void {
  const levels = [levelOf(grade)];
  const inGrade = `${grade}.${domain}`;
  const domainNode = builder.add(parent, { key: inGrade, statement: ccssDomainLabels[domain], type: 'Domain', levels });
  let number = 0;
  clusters.forEach(([label, ...standards], at) => {
    const cluster = builder.add(domainNode, { key: `${inGrade}.${'ABCDEF'.charAt(at)}`, statement: label, type: 'Cluster', levels });
    for (const standard of standards) {
      number += 1;
      const [statement, ...parts] = typeof standard === 'string' ? [standard] : standard;
      const node = builder.add(cluster, { key: `${inGrade}.${number}`, statement, type: 'Standard', levels });
      parts.forEach((part, index) => {
        builder.add(node, { key: `${inGrade}.${number}${'abcdef'.charAt(index)}`, statement: part, type: 'Component', levels });
      });
    }
  });
}

function build(): StandardsGraph {
  const builder = new Builder();
  for (const grade of ccssGrades) {
    const statement = grade === 'K' ? 'Kindergarten' : `Grade ${grade}`;
    const node = builder.add(nodeOfDocument, { key: grade, code: null, statement, type: 'Grade', levels: [levelOf(grade)] });
    for (const [domain, clusters] of Object.entries(ccssOutline[grade])) addDomain(builder, node, grade, domain as CcssDomain, clusters);
  }
  const all = ccssGrades.map(levelOf);
  const group = builder.add(nodeOfDocument, { key: 'MP', code: null, statement: 'Mathematical practices', type: 'Practices', levels: all });
  practices.forEach((statement, at) => {
    builder.add(group, { key: `MP${at + 1}`, statement, type: 'Practice', levels: all });
  });
  return { document, items: builder.items, associations: builder.associations };
}

/**
 * The built-in standards as a graph like any other: 8 practices; 9 grades with 43 domains, 93 clusters, 229 standards and
 * 88 lettered parts. Codes are as `materials` and districts use them: `K.CC.4a`.
 */
export const ccssGraph: StandardsGraph = build();
