import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFile, caseFilesAreHere, packageOf, withoutCaseFiles } from '../frameworks/standards/testing/packages.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';
import { selectDistrict } from './district.ts';
import { importIntoDistrict } from './import-into.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trellis-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command as it is typed, without any database to reach. */
async function trellis(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { PATH: process.env.PATH, HOME: folder, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', TRELLIS_DATA: join(folder, 'data') };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], { env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

async function fileOf(value: unknown): Promise<string> {
  const file = join(folder, `${randomUUID()}.json`);
  await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

const good = packageOf().with([{ code: 'M.1', statement: 'Numbers' }]);

describe('trellis import case --dry-run', () => {
  it('says what a file holds, without a database', async () => {
    const { code, out, err } = await trellis('import', 'case', await fileOf(good), '--strict', '--dry-run', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'read',
      dryRun: true,
      strict: true,
      document: { items: 1, associations: 1 },
      changes: null,
      findings: [],
    });
  });

  it('in words, with what was mended', async () => {
    const { code, out } = await trellis(
      'import',
      'case',
      await fileOf({ ...good, CFItems: [{ ...good.CFItems[0], identifier: 'one', color: 'red' }] }),
      '--dry-run',
    );
    expect(code).toBe(0);
    expect(out).toContain('Can be imported.\nMeadow mathematics, Meadow Unified (CASE 1.0, 2026-08-01)\n1 item, 1 association');
    expect(out).toContain('Left out:\n- color is no name that CASE 1.0 or 1.1 knows.\n    CFItems[0] M.1');
    expect(out).toContain('Mended:\n- identifier is no UUID');
  });

  it('refuses with reasons, code 1 and no stack trace', async () => {
    const file = await fileOf({ ...good, CFItems: [{ ...good.CFItems[0], color: 'red' }] });
    const { code, out, err } = await trellis('import', 'case', file, '--strict', '--dry-run', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'refused',
      findings: [{ kind: 'problem', message: 'CFItems: color is no name that CASE 1.0 or 1.1 knows.' }],
    });
    expect(err).toBe(`trellis: ${file} is not valid CASE 1.0 or 1.1. Without --strict, what can be told of it is taken.\n`);
  });

  it('refuses what is no package, no JSON, no file; wrong use is code 2', async () => {
    expect(await trellis('import', 'case', await fileOf({}), '--dry-run')).toMatchObject({ code: 1, err: expect.stringContaining('is no CASE package.') });
    expect(await trellis('import', 'case', await fileOf('{'), '--dry-run')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^trellis: .* is not JSON: .*\n$/),
    });
    expect(await trellis('import', 'case', join(folder, 'none.json'), '--dry-run')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no file'),
    });
    expect(await trellis('import', 'case')).toMatchObject({ code: 2 });
    expect(await trellis('import', 'case', 'x', '--lenient')).toMatchObject({ code: 2 });
  });

  it('asks for the database only when it is needed', async () => {
    const { code, err } = await trellis('import', 'case', await fileOf(good));
    expect([code, err]).toEqual([1, 'trellis: The database server does not answer. Is DATABASE_URL right, and does the server run?\n']);
  });

  it.skipIf(!caseFilesAreHere)(`looks at the draft of the Common Core: 703 items, and strictly none ${withoutCaseFiles}`, async () => {
    const file = await fileOf(caseFile('opensalt_ccss_math_full_pre1p0.json'));
    expect(JSON.parse((await trellis('import', 'case', file, '--dry-run', '--json')).out)).toMatchObject({
      outcome: 'read',
      document: { items: 703, associations: 703 },
    });
    expect(await trellis('import', 'case', file, '--dry-run', '--strict')).toMatchObject({
      code: 1,
      out: expect.stringContaining('CFItems: identifier must be a UUID. (703 times)'),
    });
  });
});

describe('trellis import case into a district', () => {
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

  it('finds the district by its name or says which there are', async () => {
    expect(await selectDistrict(database.ownerUrl, 'meadow-unified')).toMatchObject({ id: cast.district, today: cast.ana.today });
    expect(await selectDistrict(database.ownerUrl, 'Meadow Unified')).toMatchObject({ id: cast.district });
    await expect(selectDistrict(database.ownerUrl, 'nowhere')).rejects.toThrow('There are: elsewhere, meadow-unified');
    await expect(selectDistrict(database.ownerUrl)).rejects.toThrow('Say which district');
  });

  it('brings the file in, under nobody’s name and audited; a dry run does not', async () => {
    const district = await selectDistrict(database.ownerUrl, cast.district);
    const bring = (given: unknown, dryRun = false) =>
      importIntoDistrict(database.pools, district, { given, strict: true, dryRun, file: '/somewhere/meadow.json' });
    expect(await bring(good, true)).toMatchObject({ outcome: 'new', dryRun: true });
    const audited = async () => (await database.owner.query(`select subject_id from audit_event where verb = 'frameworks.importStandards'`)).rows;
    expect(await audited()).toEqual([]);
    expect(await bring(good)).toMatchObject({ outcome: 'new', dryRun: false });
    const documentId = good.CFDocument.identifier;
    expect(await audited()).toEqual([{ subject_id: documentId }]);
    expect(await app.as(cast.ana).frameworks.readStandardsDocument({ documentId })).toMatchObject({
      items: 1,
      imports: [{ by: null, fileName: 'meadow.json' }],
    });
    expect(await bring(good)).toMatchObject({ outcome: 'unchanged' });
    expect(await bring({ ...good, CFDocument: { ...good.CFDocument, title: 'Older', lastChangeDateTime: '2020-01-01T00:00:00Z' } })).toMatchObject({
      outcome: 'older',
    });
    expect(await bring({})).toMatchObject({ outcome: 'refused' });
    expect(await app.as(cast.stranger).frameworks.listStandardsDocuments({})).toHaveLength(1);
  });
});
