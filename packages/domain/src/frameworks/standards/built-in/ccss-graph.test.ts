import { describe, expect, it } from 'vitest';
import { ccssCodes } from '../../ccss-codes.ts';
import { CasePackage } from '../case/schema.ts';
import { writeCase } from '../case/write-case.ts';
import { caseFile, caseFilesAreHere, withoutCaseFiles } from '../testing/case-files.ts';
import { treeOf } from '../tree/places.ts';
import { ccssGraph } from './ccss-graph.ts';

const ofType = (type: string) => ccssGraph.items.filter((item) => item.type === type);

describe('the built-in standards', () => {
  it('are 8 practices, 9 grades, 43 domains, 93 clusters, 229 standards and 88 parts', () => {
    const counts = ['Practice', 'Grade', 'Domain', 'Cluster', 'Standard', 'Component'].map((type) => ofType(type).length);
    expect(counts).toEqual([8, 9, 43, 93, 229, 88]);
  });

  it('have the codes that the rest of Trellis knows, each once', () => {
    const codes = [...ofType('Standard'), ...ofType('Component')].map((item) => item.code);
    expect(codes.sort()).toEqual(
      ccssCodes({ parts: true })
        .map((one) => one.code)
        .sort(),
    );
    const ids = [ccssGraph.document, ...ccssGraph.items, ...ccssGraph.associations].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stand in one tree, in the order of the standards', () => {
    const tree = treeOf(ccssGraph);
    expect(tree.unplaced).toEqual([]);
    expect(tree.places).toHaveLength(ccssGraph.items.length);
    expect(tree.readingOrder).toEqual(ccssGraph.items.map((item) => item.id));
  });

  it('are a valid CASE package', () => {
    expect(CasePackage.safeParse(writeCase(ccssGraph)).error?.issues ?? []).toEqual([]);
  });

  it.skipIf(!caseFilesAreHere)(`lie in clusters as the publication has them ${withoutCaseFiles}`, () => {
    expect(parentsIn(ccssGraph.associations.map(({ origin, destination }) => [origin.title, destination.title]))).toEqual(parentsIn(publishedPairs()));
  });

  it.skipIf(!caseFilesAreHere)(`carry labels of our own: none shares five words in a row with the publication ${withoutCaseFiles}`, () => {
    const published = new Set(publishedItems().flatMap((item) => runsOf(item.fullStatement)));
    const copied = ccssGraph.items.filter((item) => runsOf(item.statement).some((run) => published.has(run)) && item.type !== 'Domain');
    expect(copied.map((item) => `${item.code}: ${item.statement}`)).toEqual([]);
    expect(published.size).toBeGreaterThan(5000);
  });
});

interface Published {
  identifier: string;
  humanCodingScheme?: string;
  fullStatement: string;
}

const publishedItems = () => caseFile('opensalt_ccss_math_full_pre1p0.json').CFItems as Published[];

/** Our code of a published one: `CCSS.Math.Content.K.CC.B.4a` is `K.CC.4a`, its cluster `K.CC.B`. */
function ours(code: string | undefined): string | null {
  const [, grade, domain, cluster, number] = /^CCSS\.Math\.Content\.([K1-8])\.([A-Z]+)\.([A-Z])(?:\.(\d+\.?[a-z]?))?$/.exec(code ?? '') ?? [];
  if (grade === undefined) return null;
  return `${grade}.${domain}.${number?.replace('.', '') ?? cluster}`;
}

function publishedPairs(): [string, string][] {
  const codes = new Map(publishedItems().map((item) => [item.identifier, ours(item.humanCodingScheme)]));
  const associations = caseFile('opensalt_ccss_math_full_pre1p0.json').CFAssociations as { originNodeIdentifier: string; destinationNodeIdentifier: string }[];
  return associations.flatMap(({ originNodeIdentifier, destinationNodeIdentifier }) => {
    const [child, parent] = [codes.get(originNodeIdentifier), codes.get(destinationNodeIdentifier)];
    return child && parent ? [[child, parent] as [string, string]] : [];
  });
}

/** Standards with their cluster and parts with their standard; domains are without codes in the publication. */
const parentsIn = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs
    .filter(([child]) => /\d[a-z]?$/.test(child) && /\./.test(child))
    .map(([child, parent]) => `${child} in ${parent}`)
    .sort();

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(4).map((_, at) => words.slice(at, at + 5).join(' '));
}
