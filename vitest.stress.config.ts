/**
 * The long loops, `npm run test:stress`: minutes to hours, on a machine that does nothing else. CONCUR_STRESS says how much of
 * them: 1 all (the usual), 0.02 so little that CI has time for it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, mergeConfig } from 'vitest/config';
import ordinary from './vitest.config.js';

const part = process.env['CONCUR_STRESS'] ?? '1';

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
      env: { CONCUR_STRESS: part },
      testTimeout: 3_600_000,
      hookTimeout: 3_600_000,
      maxWorkers: Number(part) < 1 ? 3 : 1,
    },
  }),
);
