/** Whether this system may be about to run out of processes: asked at every start, so it reads little. Linux. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProcessLimits, roomIn } from './process-limits.js';

/** Tasks (processes and their threads) that a hundred processes of Node need, and some. */
const PLENTY = 1000;

/**
 * Whether fewer than a thousand more processes and threads may be started, by the limits of the kernel, of the control
 * groups or of the user. Where nothing can be read (macOS), no. `root` is "/" but in tests.
 */
export function isRoomScarce(root = '/'): boolean {
  const limits = readProcessLimits(root);
  // what counts for a user is at most what the whole system has
  const inUse = limits.find(({ limit }) => limit === 'threads-max')?.inUse ?? 0;
  return limits.some((each) => roomIn(each) < PLENTY) || mostOfUser(root) - inUse < PLENTY;
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
