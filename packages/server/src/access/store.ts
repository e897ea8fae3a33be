import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SamplePerson } from '@trellis/domain/access';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../platform/db/index.ts';

export async function needsSetUp(db: Database): Promise<boolean> {
  const { rows } = await sql<{ needed: boolean }>`select app.needs_set_up() as needed`.execute(db);
  return rows[0]?.needed ?? true;
}

/** The list of people whom the demonstration may sign in with one click; written into the data folder when the samples are loaded. */
export const samplePeopleFile = 'demonstration-people.json';
const SampleAccount = z.object({ shown: SamplePerson, email: z.string(), password: z.string() });
export type SampleAccount = z.infer<typeof SampleAccount>;

export async function selectSamplePeople(dataFolder: string): Promise<SampleAccount[]> {
  return z.array(SampleAccount).parse(JSON.parse(await readFile(join(dataFolder, samplePeopleFile), 'utf8')));
}
