import { describe, expect, it } from 'vitest';
import { caseFile, caseFilesAreHere, withoutCaseFiles } from '../testing/case-files.ts';
import { nameUuid } from '../testing/name-uuid.ts';
import { readCase } from './read-case.ts';
import { CasePackage } from './schema.ts';
import { writeCase } from './write-case.ts';

const strictly = (given: unknown) => readCase(given, { strict: true, nameUuid });
const leniently = (given: unknown) => readCase(given, { strict: false, nameUuid });
const said = (findings: readonly { kind: string; message: string; count: number }[]) =>
  findings.map(({ kind, message, count }) => `${kind} ${count}: ${message}`);

const draft = 'opensalt_ccss_math_full_pre1p0.json';
const valid = ['EmptyExternalFramework', 'MarkdownFramework', 'Ordering', 'SmartLevelFramework'].map((name) => `opensalt_test_${name}.json`);

describe.skipIf(!caseFilesAreHere)(`files that others wrote ${withoutCaseFiles}`, () => {
  it('strictly, the draft of the Common Core is refused, with every reason once and where it holds', () => {
    const { read, findings } = strictly(caseFile(draft));
    expect(read).toBeNull();
    expect(new Set(findings.map((finding) => finding.kind))).toEqual(new Set(['problem']));
    expect(said(findings)).toEqual(
      expect.arrayContaining([
        'problem 703: CFItems: identifier must be a UUID.',
        'problem 703: CFItems: educationalLevel is no name that CASE 1.0 or 1.1 knows.',
        'problem 703: CFAssociations: CFAssociationGroupingURI.uri must be an address.',
        'problem 1: CFDocument: subjectURL is no name that CASE 1.0 or 1.1 knows.',
        'problem 703: CFItems: lastChangeDateTime must be a date and time with its zone, such as 2026-08-15T12:00:00Z.',
      ]),
    );
    expect(findings.find(({ message }) => message === 'CFItems: identifier must be a UUID.')?.examples[1]).toBe(
      'CFItems[1]: http://purl.org/ASN/resources/S1143409',
    );
  });

  it('leniently, all 703 items of the draft come in, each in its place, with what was mended', () => {
    const { read, findings } = leniently(caseFile(draft));
    expect(read?.graph.items).toHaveLength(703);
    expect(read?.graph.associations).toHaveLength(703);
    expect(read?.tree.unplaced).toEqual([]);
    expect(read?.tree.places).toHaveLength(703);
    const types = Map.groupBy(read?.graph.items ?? [], (item) => item.type);
    expect(Object.fromEntries([...types].map(([type, items]) => [type, items.length]))).toEqual({
      Standard: 393,
      Component: 124,
      Cluster: 147,
      Domain: 33,
      null: 6,
    });
    expect(new Set(read?.graph.items.map((item) => item.code).filter((code) => code !== null)).size).toBe(664);
    expect(new Set(read?.graph.items.flatMap((item) => item.levels))).toEqual(new Set(['KG', '01', '02', '03', '04', '05', '06', '07', '08', '09']));
    expect(said(findings)).toEqual(
      expect.arrayContaining([
        'mended 704: identifier is no UUID; one is made of it, always the same.',
        'mended 703: educationalLevel was read as educationLevel.',
        'left_out 703: CFAssociationGroupingURI does not have the form that CASE gives it.',
      ]),
    );
    expect(findings.some((finding) => finding.kind === 'problem')).toBe(false);
  });

  it.each(valid)('strictly, %s is taken, without a finding but notes', (name) => {
    const { read, findings } = strictly(caseFile(name));
    expect(findings.filter((finding) => finding.kind !== 'note')).toEqual([]);
    expect(read?.graph).toEqual(leniently(caseFile(name)).read?.graph);
  });

  it('Markdown in a statement stays text', () => {
    const statements = strictly(caseFile('opensalt_test_MarkdownFramework.json')).read?.graph.items.map((item) => item.statement);
    expect(statements?.[0]).toContain('| Column 1 | Column 2 |\r\n| --- | --- |');
    expect(statements?.[1]).toContain('$x^2$');
  });

  it('items are ordered by their codes where nothing else is said, 2 before 10', () => {
    const { read } = strictly(caseFile('opensalt_test_Ordering.json'));
    const codes = new Map(read?.graph.items.map((item) => [item.id, item.code]));
    const last = read?.tree.readingOrder.slice(4).map((id) => codes.get(id)?.split('.').at(-1));
    expect(last).toEqual(Array.from({ length: 24 }, (_, at) => `${at + 1}`));
  });

  it('associations that lead outside stay, and are named', () => {
    const { read, findings } = leniently(caseFile('opensalt_ccss_ratio_rearranged.json'));
    expect(read?.graph.associations).toHaveLength(39);
    const inside = new Set([read?.graph.document.id, ...(read?.graph.items.map((item) => item.id) ?? [])]);
    expect(read?.graph.associations.filter((one) => !inside.has(one.destination.id))).toHaveLength(21);
    expect(said(findings)).toContain('mended 2: sequenceNumber is text and was read as a number.');
    expect(said(findings)).toContain(
      'note 21: An association leads to something that is not in this file. It is kept, and leads there once that is imported too.',
    );
    expect(read?.tree.unplaced).toEqual([]);
  });

  it.each([draft, 'opensalt_ccss_ratio_rearranged.json', ...valid])('%s is the same graph after export and import, and the export is valid', (name) => {
    const graph = leniently(caseFile(name)).read?.graph;
    const exported = JSON.parse(JSON.stringify(writeCase(graph as NonNullable<typeof graph>)));
    expect(CasePackage.safeParse(exported).error?.issues ?? []).toEqual([]);
    const again = strictly(exported).read?.graph;
    expect(again).toEqual({
      ...graph,
      document: { ...graph?.document, sourceIdentifier: null },
      items: graph?.items.map((item) => ({ ...item, sourceIdentifier: null })),
    });
  });
});

const document = { identifier: nameUuid('document'), uri: 'urn:d', title: 'Example', creator: 'A district', lastChangeDateTime: '2026-08-01T08:00:00+02:00' };
const item = (name: string, more: object = {}) => ({
  identifier: nameUuid(name),
  uri: `https://example.test/${name}`,
  fullStatement: `About ${name}`,
  humanCodingScheme: name,
  lastChangeDateTime: '2026-08-01T06:00:00Z',
  ...more,
});
const node = (name: string) => ({ title: name, identifier: nameUuid(name), uri: `https://example.test/${name}` });
const association = (name: string, origin: string, type: string, destination: string, more: object = {}) => ({
  identifier: nameUuid(name),
  uri: `urn:${name}`,
  originNodeURI: node(origin),
  associationType: type,
  destinationNodeURI: node(destination),
  lastChangeDateTime: '2026-08-01T06:00:00Z',
  ...more,
});

describe('strict import', () => {
  it.each<[string, object, string]>([
    ['a missing statement', { CFItems: [item('a', { fullStatement: undefined })] }, 'CFItems: fullStatement is missing.'],
    ['an empty statement', { CFItems: [item('a', { fullStatement: '' })] }, 'fullStatement is missing; the short statement or the code stands for it.'],
    ['an identifier that stands twice', { CFItems: [item('a'), item('a')] }, 'Its identifier is already another one’s.'],
    ['a name that CASE does not know', { CFItems: [item('a', { color: 'red' })] }, 'CFItems: color is no name that CASE 1.0 or 1.1 knows.'],
    [
      'a type of association that CASE does not know',
      { CFAssociations: [association('x', 'a', 'isUncleOf', 'b')] },
      'CFAssociations: associationType must be one of',
    ],
    [
      'a circle',
      { CFItems: [item('a')], CFAssociations: [association('x', 'a', 'isChildOf', 'a')] },
      'isChildOf leads in a circle. It is kept and not followed.',
    ],
    ['a list in place of an object', { CFItems: {} }, 'CFItems: this does not have the form that CASE gives it.'],
    ['a NUL', { CFItems: [item('a', { notes: 'a\u0000b' })] }, 'A text holds characters that cannot be kept.'],
  ])('refuses %s', (_what, more, message) => {
    const { read, findings } = strictly({ CFDocument: document, ...more });
    expect(read).toBeNull();
    expect(findings[0]?.message).toContain(message);
    expect(leniently({ CFDocument: document, ...more }).read).not.toBeNull();
  });

  it('takes what version 1.1 added', () => {
    const { read, findings } = strictly({
      CFDocument: { ...document, caseVersion: '1.1', frameworkType: 'State standards', subject: ['Mathematics, applied'], extensions: { place: 'here' } },
      CFItems: [item('a', { subject: ['Mathematics'], educationLevel: ['03'], extensions: { color: 'red' } })],
      CFAssociations: [
        association('x', 'a', 'isTranslationOf', 'z', { notes: 'from Spanish' }),
        association('y', 'a', 'ext:isUncleOf', 'z'),
        { ...association('w', 'a', 'isRelatedTo', 'z'), destinationNodeURI: { ...node('z'), identifier: 'Q1', targetType: 'ext:other' } },
      ],
      CFRubrics: [{ identifier: nameUuid('r'), uri: 'urn:r', title: 'A rubric', lastChangeDateTime: '2026-08-01T06:00:00Z' }],
      extensions: { made: 'by hand' },
    });
    expect(findings.filter((finding) => finding.kind !== 'note')).toEqual([]);
    const graph = read?.graph as NonNullable<typeof read>['graph'];
    expect(graph.document).toMatchObject({ caseVersion: '1.1', subjects: ['Mathematics, applied'], lastChanged: '2026-08-01T06:00:00.000Z' });
    expect(graph.associations[2]?.destination).toMatchObject({ identifier: 'Q1', targetType: 'ext:other' });
    expect(strictly(writeCase(graph)).read?.graph).toEqual(graph);
  });
});

describe('lenient import', () => {
  it('refuses only what is no CASE package', () => {
    for (const given of [null, 'text', 7, [], {}, { CFDocument: [] }, { CFItems: [item('a')] }]) {
      const { read, findings } = leniently(given);
      expect(read).toBeNull();
      expect(findings).toMatchObject([{ kind: 'problem', message: expect.stringContaining('no CASE package') }]);
    }
  });

  it('makes the identifiers that are missing, and the same ones again', () => {
    const bare = {
      CFDocument: { title: 'Ours', creator: 'Us' },
      CFItems: [{ fullStatement: 'One' }, { fullStatement: 'Two', uri: `https://example.test/${nameUuid('two')}` }],
    };
    const first = leniently(bare).read?.graph;
    expect(first?.items.map((one) => one.statement)).toEqual(['One', 'Two']);
    expect(first?.items[1]?.id).toBe(nameUuid('two'));
    expect(leniently(structuredClone(bare)).read?.graph).toEqual(first);
  });

  it('finds the ends of associations by address where the identifier is missing or was no UUID', () => {
    const { read } = leniently({
      CFDocument: document,
      CFItems: [item('a', { identifier: 'http://a' }), item('b', { identifier: undefined })],
      CFAssociations: [
        { associationType: 'Is Child Of', originNodeURI: 'https://example.test/b', destinationNodeIdentifier: 'http://a' },
        { associationType: 'isChildOf', originNodeURI: { identifier: 'http://a' }, destinationNodeURI: { identifier: document.identifier } },
      ],
    });
    const [a, b] = read?.graph.items ?? [];
    expect(read?.tree.places).toEqual(
      expect.arrayContaining([
        { itemId: b?.id, parentId: a?.id, position: 1 },
        { itemId: a?.id, parentId: document.identifier, position: 1 },
      ]),
    );
    expect(read?.tree.unplaced).toEqual([]);
  });

  it('leaves out what cannot be told, and says where', () => {
    const { read, findings } = leniently({
      CFDocument: document,
      CFItems: [item('a'), 'no item', null, item('a', { fullStatement: 'Again' })],
      CFAssociations: [association('x', 'a', '', 'b'), { associationType: 'isChildOf', originNodeURI: node('a') }, 12],
    });
    expect(read?.graph.items).toHaveLength(1);
    expect(read?.graph.associations).toEqual([]);
    expect(said(findings)).toEqual(
      expect.arrayContaining([
        'left_out 2: What stands among the items is no item.',
        'left_out 1: Its identifier is already another one’s.',
        'left_out 1: associationType is missing.',
        'left_out 1: One of the two ends is missing.',
      ]),
    );
    expect(findings.find(({ message }) => message.startsWith('Its identifier'))?.examples).toEqual(['CFItems[3] a']);
  });

  it('gives two associations under one identifier two, and names siblings that share a number', () => {
    const { read, findings } = leniently({
      CFDocument: document,
      CFItems: [item('a'), item('b')],
      CFAssociations: [
        { ...association('x', 'a', 'isChildOf', 'document', { sequenceNumber: 1 }) },
        { ...association('x', 'b', 'isChildOf', 'document', { sequenceNumber: 1 }) },
        { ...association('x', 'b', 'isChildOf', 'document', { sequenceNumber: 1 }) },
      ],
    });
    expect(new Set(read?.graph.associations.map((one) => one.id)).size).toBe(2);
    expect(said(findings)).toContain('note 1: Siblings share a sequence number. Their codes, else the file, decide the order.');
    expect(findings.find(({ message }) => message.startsWith('Siblings'))?.examples).toEqual(['a, b are all number 1 under Example']);
  });
});
