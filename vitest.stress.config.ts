/** The long loops, `npm run test:stress`: minutes to hours, on a machine that does nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, mergeConfig } from 'vitest/config';
import ordinary from './vitest.config.js';

/** The tests of `npm test` whose loops can be longer. */
const looping = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name}`)
  .filter((name) => readFileSync(name, 'utf8').includes('/turns.js'));

export default mergeConfig(
  { ...ordinary, test: { ...ordinary.test, projects: undefined } },
  defineConfig({
    test: {
      include: ['test/stress/**/*.stress.ts', ...looping],
      env: { CONCUR_STRESS: process.env['CONCUR_STRESS'] ?? '1' },
      testTimeout: 3_600_000,
      hookTimeout: 3_600_000,
      maxWorkers: 1,
    },
  }),
);
