import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const resolve = {
  alias: Object.fromEntries(
    ['lesson', 'mp'].map((name) => [
      `concur-lesson/${name}`,
      fileURLToPath(new URL(`./src/${name}/index.ts`, import.meta.url)),
    ]),
  ),
};

const every = {
  pool: 'forks',
  // Tests start real processes and wait for them half the time: more files at once than this only wait for each other.
  maxWorkers: 3,
  // Longer than the deadlines of the tests (test/helpers/deadline.ts), which say what hangs.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
} as const;

/** Tests of what works in this very process: with its memory, its descriptors, its children. */
const OF_THIS_PROCESS = ['mp', 'os', 'package', 'progress', 'run'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

const alone: TestProjectInlineConfiguration = {
  resolve,
  test: { ...every, name: 'alone', include: OF_THIS_PROCESS },
};

/** The others do not notice that others were there before: they need not load everything anew. */
const together: TestProjectInlineConfiguration = {
  resolve,
  test: {
    ...every,
    name: 'together',
    include: ['test/**/*.test.ts'],
    exclude: OF_THIS_PROCESS,
    isolate: false,
  },
};

export default defineConfig({
  resolve,
  test: { ...every, globalSetup: ['test/build-once.mjs'], projects: [alone, together] },
});
