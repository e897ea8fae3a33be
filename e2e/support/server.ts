import type { TestProject } from 'vitest/node';
import { startServer } from './start-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    baseUrl: string;
    /** where that server keeps its mail */
    dataFolder: string;
  }
}

/** One demonstration for all journeys. `E2E_URL` names one that runs already, which is quicker while a journey is being written; `TRELLIS_DATA` then says where it keeps its data. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.E2E_URL;
  if (running) {
    project.provide('baseUrl', running);
    project.provide('dataFolder', process.env.TRELLIS_DATA ?? '');
    return async () => {};
  }
  const server = await startServer();
  project.provide('baseUrl', server.url);
  project.provide('dataFolder', server.dataFolder);
  return server.stop;
}
