import { randomUUID } from 'node:crypto';
import { type Cast, type Client, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../../platform/testing/index.ts';

export interface Scene {
  database: TestDatabase;
  app: TestApp;
  cast: Cast;
  close(): Promise<void>;
}

/** A district without any coding, and its people. */
export async function setScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const cast = await loadCast(database.owner, database.pools.app);
  const app = await createTestApp(database);
  return {
    database,
    app,
    cast,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** A coding of a curriculum with a name of its own. */
export async function beginCoding(client: Client, kind: 'activities' | 'items' = 'activities') {
  const id = randomUUID();
  return client.materials.createProject({ id, kind, name: `Coding ${id.slice(0, 8)}`, grades: ['K', '1'] });
}

/** Rows of a file: key, grade, codes, level. */
export function csvOf(rows: readonly (readonly [string, string, string, string])[]): string {
  return ['key,grade,content,dok', ...rows.map((row) => row.join(','))].join('\n');
}
