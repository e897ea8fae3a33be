import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../../platform/testing/index.ts';
import { caseFile, caseFilesAreHere, packageOf, withoutCaseFiles } from './testing/packages.ts';

let database: TestDatabase;
let app: TestApp;
let cast: Cast;
beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  app = await createTestApp(database);
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

const coach = () => app.as(cast.tallulah).frameworks;
const bring = (given: unknown, more: { strict?: boolean; dryRun?: boolean; id?: string; fileName?: string } = {}) =>
  coach().importStandards({ id: randomUUID(), package: given, ...more });
const statements = async (documentId: string, parentId?: string) =>
  (await coach().listStandards({ documentId, ...(parentId && { parentId }) })).rows.map((node) => node.code ?? node.statement);

describe('a district brings in its standards', () => {
  const meadow = packageOf();
  const first = [
    { code: 'M.1', statement: 'Numbers' },
    { code: 'M.1.a', statement: 'Counting', below: 'M.1', more: { educationLevel: ['KG', '01'] } },
    { code: 'M.1.b', statement: 'Adding', below: 'M.1' },
  ];
  let documentId: string;

  it('a dry run says what would come in, and nothing does', async () => {
    const report = await bring(meadow.with(first), { strict: true, dryRun: true });
    expect(report).toMatchObject({ outcome: 'new', document: { title: 'Meadow mathematics', items: 3, associations: 3 }, findings: [] });
    expect(report.changes).toMatchObject({ items: { created: 3, updated: 0, unchanged: 0, retired: 0 } });
    documentId = report.document?.id ?? '';
    await expect(coach().readStandardsDocument({ documentId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('then it does, once, however often it is sent', async () => {
    const id = randomUUID();
    const report = await bring(meadow.with(first), { strict: true, id, fileName: 'meadow.json' });
    expect(report).toMatchObject({ outcome: 'new', dryRun: false });
    expect(await bring(meadow.with(first), { strict: true, id, fileName: 'meadow.json' })).toEqual(report);
    await expect(bring(meadow.with(first.slice(1)), { strict: true, id })).rejects.toMatchObject({ code: 'CONFLICT' });
    const document = await coach().readStandardsDocument({ documentId });
    expect(document).toMatchObject({ title: 'Meadow mathematics', items: 3, revision: 1, builtIn: false, retiredItems: 0 });
    expect(document.imports).toMatchObject([{ by: 'Tallulah Reyes', fileName: 'meadow.json', strict: true, items: { created: 3 } }]);
    expect(await statements(documentId)).toEqual(['M.1']);
    expect(await statements(documentId, meadow.idOf('M.1'))).toEqual(['M.1.a', 'M.1.b']);
  });

  it('the same document again changes nothing, under another id too', async () => {
    expect(await bring(meadow.with(first))).toMatchObject({ outcome: 'unchanged', changes: { items: { unchanged: 3 }, associations: { unchanged: 3 } } });
    expect(await coach().readStandardsDocument({ documentId })).toMatchObject({ revision: 1, imports: { length: 1 } });
  });

  const newer = packageOf({ id: '00000000-0000-4000-8000-00000000ab01', changed: '2026-09-01T06:00:00Z' });

  it('a newer version updates by identifier, adds, moves, and keeps what it leaves out', async () => {
    const ids = new Map<string, string>();
    const start = { id: '00000000-0000-4000-8000-00000000ab01' };
    await bring(packageOf(start, ids).with([...first, { code: 'M.2', statement: 'Shapes' }], [['M.1.b', 'precedes', 'M.2']]));
    const second = packageOf({ ...start, changed: '2026-09-01T06:00:00Z' }, ids).with([
      { code: 'M.0', statement: 'Before numbers' },
      { code: 'M.1', statement: 'Numbers and words' },
      { code: 'M.1.a', statement: 'Counting', below: 'M.0' },
      { code: 'M.2', statement: 'Shapes' },
    ]);
    const report = await bring(second, { strict: true });
    expect(report).toMatchObject({
      outcome: 'updated',
      changes: { items: { created: 1, updated: 3, unchanged: 0, retired: 1 }, associations: { retired: 2 } },
    });
    expect(await statements(start.id)).toEqual(['M.0', 'M.1', 'M.2']);
    expect(await statements(start.id, ids.get('M.0'))).toEqual(['M.1.a']);
    expect(await statements(start.id, ids.get('M.1'))).toEqual([]);
    const kept = await coach().readStandard({ documentId: start.id, itemId: ids.get('M.1.b') ?? '' });
    expect(kept).toMatchObject({ statement: 'Adding', retiredOn: cast.tallulah.today, documentTitle: 'Meadow mathematics' });
    expect(kept.paths.map((path) => path.map((node) => node.statement))).toEqual([['Numbers and words']]);
    expect((await coach().searchStandards({ find: 'adding', documentId: start.id })).total).toBe(0);
    expect((await coach().searchStandards({ find: 'words', documentId: start.id })).rows.map((node) => node.code)).toEqual(['M.1']);
    expect(await coach().readStandardsDocument({ documentId: start.id })).toMatchObject({ items: 4, retiredItems: 1, revision: 2, imports: { length: 2 } });

    const third = packageOf({ ...start, changed: '2026-10-01T06:00:00Z' }, ids).with([...first, { code: 'M.2', statement: 'Shapes' }]);
    expect(await bring(third)).toMatchObject({ outcome: 'updated', changes: { items: { created: 0, retired: 1 } } });
    expect(await statements(start.id, ids.get('M.1'))).toEqual(['M.1.a', 'M.1.b']);
    expect(await coach().readStandard({ documentId: start.id, itemId: ids.get('M.1.b') ?? '' })).toMatchObject({ retiredOn: null });
  });

  it('an older version is refused, and a dry run says so', async () => {
    const older = { ...newer.with(first), CFDocument: { ...newer.with(first).CFDocument, lastChangeDateTime: '2026-01-01T00:00:00Z' } };
    expect(await bring(older, { dryRun: true })).toMatchObject({ outcome: 'older', document: { lastChangedHere: '2026-10-01T06:00:00.000Z' } });
    await expect(bring(older)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('newer version') });
    expect(await statements('00000000-0000-4000-8000-00000000ab01')).toEqual(['M.1', 'M.2']);
  });

  it('what comes in strictly and is not valid is refused with its reasons, and nothing of it stays', async () => {
    const given = packageOf().with([{ code: 'M.9', statement: 'Nine', more: { color: 'red' } }]);
    await expect(bring(given, { strict: true })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'package', message: 'CFItems: color is no name that CASE 1.0 or 1.1 knows.' }] },
    });
    expect(await bring(given, { strict: true, dryRun: true })).toMatchObject({ outcome: 'refused', document: null, changes: null });
    expect(await bring(given)).toMatchObject({ outcome: 'new', findings: [{ kind: 'left_out', examples: ['CFItems[0] M.9'] }] });
    await expect(bring({ CFItems: [] })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(bring('text')).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('characters that the database cannot keep are left out leniently', async () => {
    const given = packageOf({ title: 'A\u0000B\ud800' }).with([{ code: 'M.\u00001', statement: '\ud83d', more: { extensions: { 'a\u0000': 'b\u0000' } } }]);
    const report = await bring(given);
    expect(report).toMatchObject({ outcome: 'new', document: { title: 'AB\ufffd' } });
    expect(await statements(report.document?.id ?? '')).toEqual(['M.1']);
  });
});

describe.skipIf(!caseFilesAreHere)(`files that others wrote ${withoutCaseFiles}`, () => {
  const draft = () => caseFile('opensalt_ccss_math_full_pre1p0.json');

  it('strictly the draft is refused with reasons; leniently all 703 items come in', async () => {
    await expect(bring(draft(), { strict: true })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: expect.arrayContaining([{ path: 'package', message: 'CFItems: identifier must be a UUID. (703 times)' }]) },
    });
    const report = await bring(draft());
    expect(report).toMatchObject({ outcome: 'new', changes: { items: { created: 703 }, associations: { created: 703 } } });
    const documentId = report.document?.id ?? '';
    expect(await coach().readStandardsDocument({ documentId })).toMatchObject({
      items: 703,
      types: [{ type: 'Standard', items: 393 }, { type: 'Cluster' }, {}, {}, { type: null, items: 6 }],
    });
    const { rows } = await database.owner.query('select count(*)::int as n from standard_place where district_id = $1 and document_id = $2', [
      cast.district,
      documentId,
    ]);
    expect(rows[0].n).toBe(703);
    const [exactly, ...rest] = (await coach().searchStandards({ find: '3.NF.A.1', documentId })).rows;
    expect([exactly?.code, exactly?.grades, rest]).toEqual(['CCSS.Math.Content.3.NF.A.1', ['3'], []]);
  });

  it('export and import again give the same graph: nothing changes here, and everything comes in elsewhere', async () => {
    const documentId = (await bring(draft())).document?.id ?? '';
    const exported = await coach().exportStandards({ documentId });
    expect(await bring(exported, { strict: true })).toMatchObject({
      outcome: 'unchanged',
      changes: { items: { unchanged: 703 }, associations: { unchanged: 703 } },
    });
    const elsewhere = app.as(cast.stranger).frameworks;
    expect(await elsewhere.importStandards({ id: randomUUID(), package: exported, strict: true })).toMatchObject({ outcome: 'new' });
    expect(await elsewhere.exportStandards({ documentId })).toEqual(exported);
  });

  it('three files under one identifier are three versions of one document', async () => {
    const [smart, markdown, empty] = ['SmartLevelFramework', 'MarkdownFramework', 'EmptyExternalFramework'].map((name) =>
      caseFile(`opensalt_test_${name}.json`),
    );
    expect(await bring(smart, { strict: true })).toMatchObject({ outcome: 'new', changes: { items: { created: 14 } } });
    expect(await bring(markdown, { strict: true })).toMatchObject({ outcome: 'updated', changes: { items: { created: 2, retired: 14 } } });
    await expect(bring(empty, { strict: true })).rejects.toMatchObject({ code: 'CONFLICT' });
    const { rows } = await coach().listStandards({ documentId: 'd0000000-0000-0000-0000-000000000000' });
    expect(rows.find((node) => node.code === 'MD.Math')?.statement).toBe('This contains math markdown: $x^2$');
  });
});
