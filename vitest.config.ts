import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.mjs'],
    // Tests start real processes and wait for them half the time: more files at once than this only wait for each other.
    pool: 'forks',
    maxWorkers: 3,
    // longer than the deadlines of the tests (test/helpers/deadline.ts), which say what hangs
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
  },
  resolve: {
    alias: Object.fromEntries(
      ['lesson', 'mp'].map((name) => [
        `concur-lesson/${name}`,
        fileURLToPath(new URL(`./src/${name}/index.ts`, import.meta.url)),
      ]),
    ),
  },
});
