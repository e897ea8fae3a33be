import { randomUUID } from 'node:crypto';
import type { Indicator, RubricContent } from '@trellis/domain/frameworks';
import { type Cast, type Client, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../../../platform/testing/index.ts';

export interface Scene {
  database: TestDatabase;
  app: TestApp;
  cast: Cast;
  close(): Promise<void>;
}

/** A district without a rubric, and its people. */
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

/** A rubric in five tenets as a draft. */
export async function startGuide(client: Client, name = 'Practice guide') {
  const versionId = randomUUID();
  const rubric = await client.frameworks.startRubric({ id: randomUUID(), versionId, name, from: { kind: 'built_in', key: 'five_tenet_ipg' } });
  return { rubric, versionId };
}

/** The same, published. */
export async function publishGuide(client: Client, name?: string) {
  const { rubric, versionId } = await startGuide(client, name);
  await client.frameworks.publishRubricVersion({ id: versionId, revision: 1 });
  return { rubricId: rubric.id, versionId, content: (await client.frameworks.readRubricVersion({ id: versionId })).content };
}

/** A content with one indicator changed, found by its code. */
export function withIndicator(content: RubricContent, code: string, change: Partial<Indicator>): RubricContent {
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      indicators: section.indicators.map((indicator) => (indicator.code === code ? { ...indicator, ...change } : indicator)),
    })),
  };
}

/** The id of the indicator with a code. */
export function idOf(content: RubricContent, code: string): string {
  const found = content.sections.flatMap((section) => section.indicators).find((indicator) => indicator.code === code);
  if (!found) throw new Error(`No indicator ${code}`);
  return found.id;
}
