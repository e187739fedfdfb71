/** Whether this system may be about to run out of processes: asked at every start, so it reads little. Linux. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProcessLimits, roomIn } from './process-limits.js';

/** Tasks (processes and their threads) of one process of Node, its pool for files included. */
const TASKS_OF_ONE = 11;
/** What a hundred processes take that others start meanwhile. */
const PLENTY = 100 * TASKS_OF_ONE;

/**
 * Whether there may soon be no room for more processes and threads, by the limits of the kernel, of the control groups or of
 * the user, if `beginning` processes have yet to start their threads. Where nothing can be read (macOS), no. `root` is "/"
 * but in tests.
 */
export function isRoomScarce(beginning: number, root = '/'): boolean {
  const limits = readProcessLimits(root);
  // what counts for a user is at most what the whole system has
  const inUse = limits.find(({ limit }) => limit === 'threads-max')?.inUse ?? 0;
  const room = Math.min(mostOfUser(root) - inUse, ...limits.map(roomIn));
  return room < PLENTY + beginning * TASKS_OF_ONE;
}

/** `ulimit -u`. */
function mostOfUser(root: string): number {
  try {
    const limits = readFileSync(join(root, 'proc/self/limits'), 'latin1');
    return Number(/^Max processes\s+(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
