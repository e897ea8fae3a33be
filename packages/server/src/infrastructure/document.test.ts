import { randomUUID } from 'node:crypto';
import { type DesignDocument, parseDesign, rate } from '@trellis/domain/infrastructure';
import { sampleDistricts } from '@trellis/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../platform/db/index.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';
import { insertDesignDocument, loadDesignDocument, selectDesignDocument } from './index.ts';

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

/** What a document can leave out, say as empty, or say as null: each is another statement. */
const subtle: DesignDocument = {
  format: 'trellis-design/1',
  district: { name: 'Juniper', subject: 'science', schoolLeaders: ['principals', 'school_based_coaches'] },
  settings: { reachCondition: false, balanceShare: 15, neiInBase: true, salientMoreThan: 10 },
  components: [
    { key: 'a', kind: 'material', name: 'Says nothing of its subject' },
    { key: 'b', kind: 'material', name: 'About all subjects', subject: null, forGroups: [], evidence: [] },
    { key: 'c', kind: 'goals', name: 'Goals', subject: 'science', summary: '', owner: 'Somebody', forGroups: ['teachers'] },
  ],
  structures: [
    { key: 's', name: 'Not known', participants: [], recurs: null, subject: null, reach: null },
    { key: 't', name: 'Known', kind: 'PLC', participants: ['teachers'], recurs: true, subject: 'science', reach: 'part', serves: null, resources: ['b', 'a'] },
  ],
  roles: [],
  links: [{ from: 't', to: 'c', kind: 'uses' }],
  authority: { mandates: [], spheres: [] },
  decisions: [],
};

describe('a document as rows', () => {
  it.each([...sampleDistricts.map((sample) => [sample.name, sample.design] as const), ['one that says little', subtle] as const])(
    'comes back from the database as it went in: %s',
    async (_, document) => {
      const designId = randomUUID();
      const back = await inAppointment(database.pools.app, cast.manager, async (tx) => {
        await insertDesignDocument(tx, document, {
          districtId: cast.district,
          designId,
          appointmentId: cast.manager.appointmentId,
          name: 'Loaded',
          state: 'draft',
          district: { name: 'Meadow Unified', school_leaders: ['principals', 'assistant_principals'] },
        });
        return selectDesignDocument(tx, cast.manager, designId);
      });
      expect(back).toEqual(document);
      expect(rate(back)).toEqual(rate(document));
    },
  );

  it('comes back through the API as well, and is rated there as the command line rates it', async () => {
    const document = sampleDistricts[0]!.design;
    const { id } = await app.as(cast.manager).infrastructure.importDocument({ id: randomUUID(), name: 'Almond Valley', document });
    const manager = app.as(cast.manager).infrastructure;
    expect(await manager.readDocument({ designId: id })).toEqual(document);
    const { rating } = await manager.readRating({ designId: id });
    const parsed = parseDesign(JSON.parse(JSON.stringify(document)));
    expect(rating).toEqual('document' in parsed ? JSON.parse(JSON.stringify(rate(parsed.document))) : null);
  });

  it('can be loaded as the adopted design by the owner, under ids of the loader, without the coding', async () => {
    const document = sampleDistricts[1]!.design;
    const [designId, rounds] = [randomUUID(), randomUUID()];
    const other = { districtId: cast.otherDistrict, designId, appointmentId: cast.stranger.appointmentId };
    await loadDesignDocument(
      database.owner,
      document,
      {
        ...other,
        name: 'Adopted',
        state: 'adopted',
        district: { name: document.district.name, school_leaders: [] },
        idOf: (kind, key) => (key === 'instructional-rounds' && kind === 'component' ? rounds : randomUUID()),
      },
      { coding: false },
    );
    const { coding, ...rest } = document;
    const stranger = app.as(cast.stranger).infrastructure;
    expect({ ...(await stranger.readDocument({ designId })), district: document.district }).toEqual(rest);
    expect((await stranger.readComponent({ designId, id: rounds })).component.key).toBe('instructional-rounds');
    expect((await stranger.readRating({ designId })).rating.ratings.find((one) => one.key === 'materials_content')?.result).toHaveProperty('notDetermined');
    const wired = await inAppointment(database.pools.app, cast.stranger, (tx) => selectDesignDocument(tx, cast.stranger, designId, async () => coding));
    expect(wired.coding).toEqual(coding);
  });

  it('leaves out what is retired, and what was said of it', async () => {
    const manager = app.as(cast.manager).infrastructure;
    const designId = randomUUID();
    await manager.importDocument({ id: designId, name: 'Retiring', document: sampleDistricts[0]!.design });
    const { rows } = await manager.listComponents({ designId, text: 'Go Math' });
    const curriculum = rows.find((row) => row.key === 'go-math')!;
    await manager.retireComponent({ designId, id: curriculum.id, revision: curriculum.revision });
    const document = await manager.readDocument({ designId });
    const text = JSON.stringify({ ...document, coding: null });
    expect(text).not.toContain('"go-math"');
    expect(document.authority?.mandates).toHaveLength(2);
    expect('document' in parseDesign(document)).toBe(true);
    expect((await manager.listComponents({ designId, state: 'retired' })).rows.map((row) => row.key)).toEqual(['go-math']);
  });
});
