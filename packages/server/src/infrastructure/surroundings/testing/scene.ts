import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../../platform/db/index.ts';
import { type Cast, type Client, createTestApp, createTestDatabase, loadCast, type TestDatabase } from '../../../platform/testing/index.ts';

/** Meadow district with an adopted design: a vision, a curriculum, an assessment, walks. */
export interface Scene {
  database: TestDatabase;
  cast: Cast;
  dataFolder: string;
  components: Record<'vision' | 'curriculum' | 'interim' | 'walks', string>;
  designId: string;
  as(actor: Actor | null): Client;
  close(): Promise<void>;
}

export async function setScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const cast = await loadCast(database.owner, database.pools.app);
  const dataFolder = await mkdtemp(join(tmpdir(), 'trellis-surroundings-'));
  const app = await createTestApp(database, { dataFolder });
  const designId = randomUUID();
  const document = {
    format: 'trellis-design/1',
    district: { name: 'Meadow Unified' },
    components: [
      { key: 'vision', kind: 'vision', name: 'What we want for our students', summary: 'Students make sense of mathematics.' },
      { key: 'curriculum', kind: 'material', name: 'Bridges to Number' },
      { key: 'interim', kind: 'assessment', name: 'Interim' },
    ],
    structures: [{ key: 'walks', name: 'Walks', participants: ['principals'], recurs: true, subject: 'mathematics', reach: 'every_school' }],
  };
  const { infrastructure } = app.as(cast.manager);
  await infrastructure.importDocument({ id: designId, name: 'Our design', document });
  await infrastructure.adoptDraft({ designId });
  const { rows } = await database.owner.query<{ key: string; id: string; design_id: string }>(
    `select c.key, c.id, c.design_id from component c join design d on d.id = c.design_id and d.state = 'adopted'`,
  );
  return {
    database,
    cast,
    dataFolder,
    components: Object.fromEntries(rows.map((row) => [row.key, row.id])) as Scene['components'],
    designId: rows[0]?.design_id ?? '',
    as: (actor) => app.as(actor),
    close: async () => {
      await app.close();
      await database.close();
      await rm(dataFolder, { recursive: true });
    },
  };
}
