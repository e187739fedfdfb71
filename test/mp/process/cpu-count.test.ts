import { cpus } from 'node:os';
import { expect, it } from 'vitest';
import { cpuCount } from '../../../src/mp/process/cpu-count.js';

it('counts the processors of the machine', () => {
  expect(cpuCount()).toBeGreaterThanOrEqual(1);
  expect(cpuCount()).toBe(cpus().length || 1);
});
