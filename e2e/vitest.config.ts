import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['journeys/**/*.journey.ts'],
    globalSetup: ['support/server.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // two cores: the server and one browser are enough
    fileParallelism: false,
    retry: 0,
    expect: { poll: { timeout: 10_000 } },
  },
});
