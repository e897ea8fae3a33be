import { randomUUID } from 'node:crypto';
import { builtInStandards } from '@trellis/domain/frameworks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../../platform/db/index.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../../platform/testing/index.ts';
import { searchStandards } from './search.ts';
import { packageOf } from './testing/packages.ts';

let database: TestDatabase;
let app: TestApp;
let cast: Cast;
const meadow = packageOf();
const other = packageOf({ title: 'Another list' });
const builtIn = builtInStandards[0]?.graph.document.id ?? '';
let documentId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  app = await createTestApp(database);
  const entries = [
    { code: 'M.1', statement: 'Numbers', more: { CFItemType: 'Strand' } },
    { code: 'M.1.a', statement: 'Counting words in a *row*', below: 'M.1', more: { educationLevel: ['KG', '01'], notes: 'A note' } },
    { code: 'M.1.b', statement: 'Adding quantities', below: 'M.1', more: { educationLevel: '02' } },
    { code: 'M.1.b.i', statement: 'Adding counters', below: 'M.1.b' },
    { code: 'M.2', statement: 'Shapes' },
  ];
  const outside: [string, string, string][] = [
    ['M.1.a', 'precedes', 'M.1.b'],
    ['M.2', 'exactMatchOf', 'elsewhere'],
  ];
  const report = await app.as(cast.manager).frameworks.importStandards({ id: randomUUID(), package: meadow.with(entries, outside), strict: true });
  documentId = report.document?.id ?? '';
  const second = other.with([{ code: 'O.1', statement: 'Counting once more' }]);
  await app.as(cast.manager).frameworks.importStandards({ id: randomUUID(), package: second });
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

const ana = () => app.as(cast.ana).frameworks;
const codes = (rows: readonly { code: string | null }[]) => rows.map((node) => node.code);

describe('everybody in a district', () => {
  it('sees what is built in without an import, then the district’s documents', async () => {
    expect((await ana().listStandardsDocuments({})).map(({ title, builtIn: own, items }) => [title, own, items])).toEqual([
      ['Common Core mathematics, K–8', true, 471],
      ['Another list', false, 1],
      ['Meadow mathematics', false, 5],
    ]);
    expect(await app.as(cast.stranger).frameworks.listStandardsDocuments({})).toHaveLength(1);
    expect(await ana().readStandardsDocument({ documentId: builtIn })).toMatchObject({
      builtIn: true,
      importedOn: null,
      imports: [],
      types: [{ type: 'Standard', items: 229 }, {}, {}, {}, {}, {}, {}],
    });
  });

  it('browses the built-in ones from grade to domain to standard', async () => {
    const top = await ana().listStandards({ documentId: builtIn });
    expect(top.total).toBe(10);
    const domains = await ana().listStandards({ documentId: builtIn, parentId: top.rows[3]?.id ?? '' });
    expect(codes(domains.rows)).toEqual(['3.OA', '3.NBT', '3.NF', '3.MD', '3.G']);
    expect(domains.rows[2]).toMatchObject({ statement: 'Number and operations: fractions', children: 1, grades: ['3'], type: 'Domain' });
    expect((await ana().listStandards({ documentId: builtIn, offset: 8 })).rows).toHaveLength(2);
  });

  it('browses an imported one, and sees one item with all around it', async () => {
    expect(codes((await ana().listStandards({ documentId })).rows)).toEqual(['M.1', 'M.2']);
    expect((await ana().listStandards({ documentId, parentId: meadow.idOf('M.1') })).rows).toMatchObject([
      { code: 'M.1.a', children: 0, grades: ['K', '1'] },
      { code: 'M.1.b', children: 1, grades: ['2'] },
    ]);
    const item = await ana().readStandard({ documentId, itemId: meadow.idOf('M.1.b') });
    expect(item).toMatchObject({ code: 'M.1.b', documentTitle: 'Meadow mathematics', builtIn: false, levels: ['02'], uri: 'https://meadow.test/M.1.b' });
    expect(item.paths.map(codes)).toEqual([['M.1']]);
    expect(codes(item.below)).toEqual(['M.1.b.i']);
    expect(item.links).toMatchObject([{ type: 'precedes', direction: 'from', title: 'M.1.a', at: { documentId, itemId: meadow.idOf('M.1.a') } }]);
    expect(await ana().readStandard({ documentId, itemId: meadow.idOf('M.1.a') })).toMatchObject({ statement: 'Counting words in a *row*', notes: 'A note' });
    expect((await ana().readStandard({ documentId, itemId: meadow.idOf('M.2') })).links).toMatchObject([
      { type: 'exactMatchOf', direction: 'to', title: 'elsewhere', at: null },
    ]);
    const part = await ana().searchStandards({ find: 'K.CC.4a' });
    expect(await ana().readStandard({ documentId: builtIn, itemId: part.rows[0]?.id ?? '' })).toMatchObject({
      code: 'K.CC.4a',
      builtIn: true,
      paths: [[{}, { code: 'K.CC' }, { code: 'K.CC.B' }, { code: 'K.CC.4' }]],
    });
  });

  it('is told plainly of what is not there', async () => {
    await expect(ana().readStandard({ documentId: builtIn, itemId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ana().readStandard({ documentId, itemId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ana().listStandards({ documentId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ana().exportStandards({ documentId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ana().listStandardChoices({ documentId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await ana().listStandards({ documentId, parentId: randomUUID() })).total).toBe(0);
  });

  it('finds by code and by words: built in first, what is found exactly before what begins so', async () => {
    expect(codes((await ana().searchStandards({ find: 'm.1' })).rows)).toEqual(['M.1', 'M.1.a', 'M.1.b', 'M.1.b.i']);
    expect(codes((await ana().searchStandards({ find: 'b.i' })).rows)).toEqual(['M.1.b.i']);
    expect(codes((await ana().searchStandards({ find: 'addi quant' })).rows)).toEqual(['M.1.b']);
    const counting = await ana().searchStandards({ find: 'counting', documentId });
    expect([codes(counting.rows), counting.total]).toEqual([['M.1.a'], 1]);
    const everywhere = await ana().searchStandards({ find: 'counting' });
    expect(codes(everywhere.rows).slice(-2)).toEqual(['O.1', 'M.1.a']);
    expect(everywhere.total).toBeGreaterThan(5);
    const last = await ana().searchStandards({ find: 'counting', offset: everywhere.total - 1 });
    expect(codes(last.rows)).toEqual(['M.1.a']);
    expect(codes((await ana().searchStandards({ find: 'adding', grade: '2', documentId })).rows)).toEqual(['M.1.b']);
    expect(codes((await ana().searchStandards({ find: 'fractions', grade: '5', documentId: builtIn })).rows.slice(0, 1))).toEqual(['5.NF']);
    for (const find of ['%', '\u{10ffff}', '?!', 'nothing here']) expect((await ana().searchStandards({ find })).rows).toEqual([]);
    expect((await app.as(cast.stranger).frameworks.searchStandards({ find: 'quantities' })).rows.filter((node) => node.documentId === documentId)).toEqual([]);
  });

  it('chooses from the codes of a document', async () => {
    expect(await ana().listStandardChoices({ documentId })).toEqual([
      { value: 'M.1', label: 'M.1 Numbers' },
      { value: 'M.1.a', label: 'M.1.a Counting words in a *row*', hint: 'Grades K to 1' },
      { value: 'M.1.b', label: 'M.1.b Adding quantities', hint: 'Grade 2' },
      { value: 'M.1.b.i', label: 'M.1.b.i Adding counters' },
      { value: 'M.2', label: 'M.2 Shapes' },
    ]);
    expect(await ana().listStandardChoices({ documentId: builtIn })).toHaveLength(461);
  });

  it('takes the document along as CASE', async () => {
    expect(await ana().exportStandards({ documentId: builtIn })).toMatchObject({
      CFDocument: { title: 'Common Core mathematics, K–8' },
      CFItems: { length: 471 },
    });
    const report = await app
      .as(cast.manager)
      .frameworks.importStandards({ id: randomUUID(), package: await ana().exportStandards({ documentId }), strict: true });
    expect(report.outcome).toBe('unchanged');
  });
});

describe('who imports', () => {
  it('are managers, district coaches and principal supervisors; nobody else', async () => {
    const given = packageOf().with([{ code: 'X', statement: 'X' }]);
    for (const actor of [cast.ana, cast.cole, cast.samCoach, cast.administrator, cast.researcher])
      await expect(app.as(actor).frameworks.importStandards({ id: randomUUID(), package: given, dryRun: true })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await app.as(cast.supervisor).frameworks.importStandards({ id: randomUUID(), package: given, dryRun: true })).toMatchObject({ outcome: 'new' });
  });

  it('takes a document out of use and brings it back; it is no longer found, and stays', async () => {
    const id = (await app.as(cast.manager).frameworks.listStandardsDocuments({})).find(({ title }) => title === 'Another list')?.id ?? '';
    const use = (actor: typeof cast.ana, inUse: boolean, revision: number) =>
      app.as(actor).frameworks.setStandardsDocumentUse({ documentId: id, inUse, revision });
    await expect(use(cast.ana, false, 1)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await use(cast.tallulah, false, 1)).toMatchObject({ retiredOn: cast.tallulah.today, revision: 2 });
    expect(await use(cast.tallulah, false, 1)).toMatchObject({ revision: 2 });
    await expect(use(cast.tallulah, true, 1)).rejects.toMatchObject({ code: 'CONFLICT', data: { current: { revision: 2 } } });
    expect((await ana().listStandardsDocuments({})).map(({ title }) => title)).not.toContain('Another list');
    expect((await ana().listStandardsDocuments({ includeRetired: true })).map(({ title }) => title)).toContain('Another list');
    expect(codes((await ana().searchStandards({ find: 'once more' })).rows)).toEqual([]);
    expect(codes((await ana().searchStandards({ find: 'once more', documentId: id })).rows)).toEqual(['O.1']);
    expect(await use(cast.tallulah, true, 2)).toMatchObject({ retiredOn: null, revision: 3 });
    await expect(app.as(cast.manager).frameworks.setStandardsDocumentUse({ documentId: builtIn, inUse: false, revision: 1 })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });
});

describe('straight in the database', () => {
  const tables = ['standards_document', 'standard_item', 'standard_association', 'standard_place', 'standard_term', 'standards_import'] as const;

  it('a teacher reads and writes nothing, a stranger does neither', async () => {
    for (const table of tables) {
      const read = (actor: typeof cast.ana) => inAppointment(database.pools.app, actor, (tx) => tx.selectFrom(table).select('district_id').execute());
      expect((await read(cast.ana)).length).toBeGreaterThan(0);
      expect((await read(cast.stranger)).filter((row) => row.district_id === cast.district)).toEqual([]);
    }
    await expect(
      inAppointment(database.pools.app, cast.ana, (tx) =>
        tx
          .insertInto('standard_term')
          .values({ district_id: cast.district, document_id: documentId, item_id: meadow.idOf('M.2'), term: 'x' })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    const changed = await inAppointment(database.pools.app, cast.ana, (tx) =>
      tx.updateTable('standard_item').set({ statement: 'x' }).where('district_id', '=', cast.district).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });

  it('items, associations and imports are never removed, and nobody imports in another’s name', async () => {
    for (const table of ['standards_document', 'standard_item', 'standard_association', 'standards_import'] as const)
      await expect(
        inAppointment(database.pools.app, cast.manager, (tx) => tx.deleteFrom(table).where('district_id', '=', cast.district).execute()),
      ).rejects.toMatchObject({ code: '42501' });
    await expect(
      inAppointment(database.pools.app, cast.manager, (tx) =>
        tx
          .insertInto('standards_import')
          .values({
            ...{ district_id: cast.district, id: randomUUID(), document_id: documentId, content_hash: 'x', strict: true },
            ...{ imported_by: cast.tallulah.appointmentId, imported_on: cast.manager.today, report: '{}' },
          })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('among 20,000 items', () => {
  beforeAll(async () => {
    const { owner } = database;
    await owner.query(
      `insert into standard_item (district_id, document_id, id, uri, code, statement, file_position, position)
       select $1, $2, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'urn:x', 'Z.' || n, 'Statement ' || n, n + 100, n + 100 from generate_series(1, 20000) n`,
      [cast.district, documentId],
    );
    await owner.query(
      `insert into standard_term (district_id, document_id, item_id, term)
       select $1, $2, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, term from generate_series(1, 20000) n, unnest(array['z.' || n, n::text, 'statement', 'word' || n % 500]) term`,
      [cast.district, documentId],
    );
    await owner.query('analyze standard_item; analyze standard_term; analyze standards_document');
  });

  it('a code is found, by an index and under the policies', async () => {
    const plans: string[] = [];
    const found = await inAppointment(database.pools.app, cast.ana, async (tx) => {
      const result = await searchStandards(tx, cast.ana, { find: 'z.1234 word234', documentId, offset: 0 });
      const { rows } = await tx.executeQuery<{ 'QUERY PLAN': string }>({
        sql: `explain select 1 from standard_item i where i.district_id = $1 and (i.document_id, i.id) in (
          select t.document_id, t.item_id from standard_term t where t.district_id = $1 and t.term ~>=~ $2 and t.term ~<~ $3)`,
        parameters: [cast.district, 'z.1234', 'z.1234\u{10ffff}'],
        query: { kind: 'RawNode' } as never,
        queryId: { queryId: 'explain' },
      });
      plans.push(...rows.map((row) => row['QUERY PLAN']));
      return result;
    });
    expect(codes(found.rows)).toEqual(['Z.1234']);
    expect(plans.join('\n')).toMatch(/standard_term_start/);
    expect(plans.join('\n')).toMatch(/Index Cond: .*~>=~.*~<~/);
    expect(plans.join('\n')).not.toMatch(/Seq Scan on standard_(item|term)/);
  });

  it('a page of what many share is answered with its total', async () => {
    const { rows, total } = await ana().searchStandards({ find: 'statement', documentId, offset: 50 });
    expect([rows.length, rows[0]?.code, total]).toEqual([50, 'Z.51', 20_000]);
  });
});
