import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const properties = join(import.meta.dirname, 'vitest.properties.ts');

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', root: 'packages/domain', include: ['src/**/*.test.ts'], setupFiles: [properties], testTimeout: 60_000 } },
      { test: { name: 'samples', root: 'samples', include: ['**/*.test.ts'] } },
      { test: { name: 'web', root: 'packages/web', include: ['src/**/*.test.ts'], setupFiles: [properties], environment: 'node' } },
      {
        test: {
          name: 'server',
          root: 'packages/server',
          include: ['src/**/*.test.ts'],
          setupFiles: [properties],
          globalSetup: ['src/platform/testing/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
