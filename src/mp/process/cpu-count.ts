/** How many processes can really run at a time. */
import { createRequire } from 'node:module';

/**
 * How many processors this machine has (Python: multiprocessing.cpu_count). A container or `taskset` may let this process
 * use fewer of them: `availableParallelism()` of node:os tells. Throws nothing (CPython: NotImplementedError).
 */
export function cpuCount(): number {
  // loaded here: node:os delays every process's start
  const { availableParallelism, cpus } = createRequire(import.meta.url)(
    'node:os',
  ) as typeof import('node:os');
  return cpus().length || availableParallelism();
}
