import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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
  // Tests start real processes and wait for them most of the time.
  maxWorkers: Math.max(2 * availableParallelism(), availableParallelism() + 4),
  // Longer than the deadlines of the tests (test/helpers/deadline.ts), which say what hangs.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
} as const;

/** Who puts something else in a module's place needs the module to be new. */
const ALONE = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name}`)
  .filter((name) => readFileSync(name, 'utf8').includes('vi.mock('));

const alone: TestProjectInlineConfiguration = {
  resolve,
  test: { ...every, name: 'alone', include: ALONE },
};

/** The others do not notice that others were there before: they need not load everything anew. */
const together: TestProjectInlineConfiguration = {
  resolve,
  test: {
    ...every,
    name: 'together',
    include: ['test/**/*.test.ts'],
    exclude: ALONE,
    isolate: false,
  },
};

export default defineConfig({
  resolve,
  test: { ...every, globalSetup: ['test/build-once.mjs'], projects: [alone, together] },
});
