import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/helpers/build.ts'],
    setupFiles: ['test/helpers/no-console.ts', 'test/helpers/seed.ts'],
    // Journeys wait more than they compute: also the minute of doing nothing is one in which others run.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
