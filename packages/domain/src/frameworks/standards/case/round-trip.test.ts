import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesNothing, compareGraphs } from '../compare.ts';
import { nameUuid } from '../testing/name-uuid.ts';
import { readCase } from './read-case.ts';
import { associationTypes, CasePackage } from './schema.ts';
import { writeCase } from './write-case.ts';

const names = fc.constantFrom(...'abcdefgh');
const anything = fc.anything({ withNullPrototype: false, maxDepth: 3 });
/** Mostly what belongs there, now and then anything at all. */
const roughly = <T>(good: fc.Arbitrary<T>) => fc.oneof({ weight: 12, arbitrary: good as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: anything });
const identifier = fc.oneof(
  { weight: 8, arbitrary: names.map(nameUuid) },
  { weight: 2, arbitrary: names.map((name) => `http://example.test/${name}`) },
  { weight: 1, arbitrary: names.map((name) => nameUuid(name).toUpperCase()) },
);
const uri = names.map((name) => `https://example.test/${name}`);
const instant = fc.constantFrom('2026-08-01T06:00:00Z', '2026-08-01T08:00:00.5+02:00', '2017-05-25T18:05:33', '2020-01-01', 'yesterday');
const object = (shape: Record<string, fc.Arbitrary<unknown>>) => fc.record(shape, { requiredKeys: [] });
const node = roughly(
  fc.oneof(object({ title: roughly(fc.string()), identifier: roughly(identifier), uri: roughly(uri), targetType: roughly(fc.string()) }), uri),
);
const caseItem = object({
  identifier: roughly(identifier),
  uri: roughly(uri),
  fullStatement: roughly(fc.string({ unit: 'binary' })),
  abbreviatedStatement: roughly(fc.string()),
  humanCodingScheme: roughly(fc.string()),
  educationLevel: roughly(fc.array(fc.string())),
  educationalLevel: roughly(fc.string()),
  listEnumeration: roughly(fc.string()),
  conceptKeywords: roughly(fc.array(fc.string())),
  extensions: roughly(fc.dictionary(fc.string(), anything)),
  lastChangeDateTime: roughly(instant),
  unheardOf: anything,
});
const caseAssociation = object({
  identifier: roughly(identifier),
  uri: roughly(uri),
  associationType: roughly(fc.oneof(fc.constant('isChildOf'), fc.constantFrom(...associationTypes), fc.string())),
  sequenceNumber: roughly(fc.integer()),
  originNodeURI: node,
  originNodeIdentifier: roughly(identifier),
  destinationNodeURI: node,
  lastChangeDateTime: roughly(instant),
});
const casePackage = fc.record({
  CFDocument: object({
    identifier: roughly(identifier),
    uri: roughly(uri),
    title: roughly(fc.string()),
    creator: roughly(fc.string()),
    caseVersion: roughly(fc.constantFrom('1.0', '1.1')),
    subject: roughly(fc.array(fc.string())),
    lastChangeDateTime: instant,
  }),
  CFItems: roughly(fc.array(roughly(caseItem), { maxLength: 12 })),
  CFAssociations: roughly(fc.array(roughly(caseAssociation), { maxLength: 20 })),
  CFDefinitions: roughly(object({ CFItemTypes: roughly(fc.array(roughly(object({ identifier, uri, title: fc.string(), hierarchyCode: fc.string() })))) })),
});

/** As a file would hold it. */
const asFile = (value: unknown) => JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}` : one)));

describe('whatever a file holds', () => {
  it('lenient import takes it, and export and strict import give the same graph and the same tree', () => {
    let taken = 0;
    fc.assert(
      fc.property(casePackage, (given) => {
        const file = asFile(given);
        const { read, findings } = readCase(file, { strict: false, nameUuid });
        if (read === null) {
          expect(file.CFDocument).toSatisfy((document: unknown) => typeof document !== 'object' || document === null || Array.isArray(document));
          return;
        }
        taken += 1;
        expect(findings.every((finding) => finding.kind !== 'problem')).toBe(true);
        const placed = new Set(read.tree.places.map((place) => place.itemId));
        expect(read.graph.items.every((one) => placed.has(one.id))).toBe(true);
        expect(read.tree.readingOrder).toHaveLength(read.graph.items.length);

        const exported = asFile(writeCase(read.graph));
        const withDates = read.graph.document.lastChanged !== null;
        if (withDates) expect(CasePackage.safeParse(exported).error?.issues ?? []).toEqual([]);
        // a circle is what strict import refuses and export keeps
        const again = readCase(exported, { strict: withDates && read.tree.circles.length === 0, nameUuid }).read;
        expect(again).not.toBeNull();
        expect(changesNothing(compareGraphs({ ...read.graph, retiredItems: new Set(), retiredAssociations: new Set() }, again?.graph ?? read.graph))).toBe(
          true,
        );
        expect(again?.graph.items.map((one) => one.id)).toEqual(read.graph.items.map((one) => one.id));
        expect(again?.graph.associations.map((one) => one.id)).toEqual(read.graph.associations.map((one) => one.id));
        expect(again?.tree.places).toEqual(read.tree.places);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it('the same file gives the same graph', () => {
    fc.assert(
      fc.property(casePackage, (given) => {
        const [first, second] = [asFile(given), asFile(given)].map((file) => readCase(file, { strict: false, nameUuid }));
        expect(second).toEqual(first);
      }),
    );
  });
});
