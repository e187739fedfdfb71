/** The long loops, `npm run test:stress`: minutes to hours, on a machine that does nothing else. */
import { defineConfig, mergeConfig } from 'vitest/config';
import ordinary from './vitest.config.js';

export default mergeConfig(
  { ...ordinary, test: { ...ordinary.test, include: [] } },
  defineConfig({ test: { include: ['test/stress/**/*.stress.ts'], testTimeout: 3_600_000, maxWorkers: 1 } }),
);
