import { randomUUID } from 'node:crypto';
import type { DesignDocument, NewComponent } from '@trellis/domain/infrastructure';
import type { Actor } from '../../platform/db/index.ts';
import { type Cast, type Client, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../../platform/testing/index.ts';

/** Meadow district with a small adopted design: a curriculum that is mandated, nothing watched over, one structure. */
export interface Scene {
  database: TestDatabase;
  app: TestApp;
  cast: Cast;
  adopted: string;
  as(actor: Actor | null): Client['infrastructure'];
  close(): Promise<void>;
}

export const meadow: DesignDocument = {
  format: 'trellis-design/1',
  district: { name: 'Meadow Unified', subject: 'mathematics', schoolLeaders: ['principals', 'assistant_principals'] },
  components: [
    { key: 'standards', kind: 'goals', name: 'State standards', subject: 'mathematics' },
    { key: 'curriculum', kind: 'material', name: 'Bridges to Number', owner: 'Mathematics department', forGroups: ['teachers'], subject: 'mathematics' },
    {
      key: 'guide',
      kind: 'framework',
      name: 'Practice guide',
      subject: 'mathematics',
      evidence: [{ kind: 'quotation', text: 'For preparing lessons.', source: 'Guide, page 2' }],
    },
  ],
  structures: [
    {
      key: 'walks',
      name: 'Classroom walks',
      kind: 'classroom walkthrough',
      facilitators: ['district_coaches'],
      participants: ['district_coaches', 'principals'],
      recurs: true,
      subject: 'mathematics',
      reach: 'every_school',
      resources: ['guide'],
    },
  ],
  roles: [],
  links: [{ from: 'curriculum', to: 'standards', kind: 'specifies' }],
  authority: { mandates: [], spheres: [] },
};

export async function setScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const cast = await loadCast(database.owner, database.pools.app);
  const app = await createTestApp(database);
  const as = (actor: Actor | null) => app.as(actor).infrastructure;
  const { id } = await as(cast.manager).importDocument({ id: randomUUID(), name: 'Our design', document: meadow });
  await as(cast.manager).adoptDraft({ designId: id });
  return {
    database,
    app,
    cast,
    adopted: id,
    as,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

export async function idOfKey(client: Client['infrastructure'], designId: string, key: string): Promise<string> {
  const { rows } = await client.listComponents({ designId, limit: 200 });
  const row = rows.find((one) => one.key === key);
  if (!row) throw new Error(`No component ${key}`);
  return row.id;
}

/** A structure about which nothing is known yet but its name. */
export function structure(key: string, name = key): NewComponent {
  return {
    kind: 'structure',
    key,
    name,
    subject: 'mathematics',
    detail: { participants: ['district_coaches', 'teachers'], recurs: true, reach: 'every_school' },
  };
}
