import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

const project = (name: string, include: readonly string[], env: Record<string, string> = {}) => ({
  test: {
    name,
    root,
    include: [...include],
    env,
    // What is tested keeps no state in its modules: a process reads them once, not once a file.
    isolate: false,
    setupFiles: ['test/helpers/no-console.ts', 'test/helpers/seed.ts', 'test/helpers/zone.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

/** The linter leaves `Date` to main.ts: a time zone could only be seen by what a library makes of a day. */
const dated = [
  'dates/calendar',
  'dates/words/*',
  'dates/phrase/phrase',
  'timeline/axis/ticks',
  'formats/importers/xlsx',
].map((name) => `test/${name}.test.ts`);

export default defineConfig({
  test: {
    root,
    globalSetup: ['test/helpers/build.ts'],
    // Journeys wait more than they compute: also while one waits for a program that does nothing, others run.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      project('all', ['test/**/*.test.{ts,tsx}']),
      ...['Asia/Baghdad', 'America/Los_Angeles'].map((TZ) => project(TZ, dated, { TZ })),
    ],
  },
});
