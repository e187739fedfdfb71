/** Whether this system may be about to run out of processes: asked at every start, so it looks seldom. Linux. */
import { readLimitsOfKernel } from './own-limits.js';
import { readProcessLimits, roomIn } from './process-limits.js';

/** Tasks (processes and their threads) of one process of Node, its pool for files included. */
const TASKS_OF_ONE = 11;
/** What a hundred processes take that others start meanwhile. */
const PLENTY = 100 * TASKS_OF_ONE;

/**
 * Whether there may soon be no room for more processes and threads, if `beginning` processes have yet to start their threads.
 * `room`: for tasks.
 */
export function isRoomScarce(beginning: number, room = recentRoom()): boolean {
  return room < PLENTY + beginning * TASKS_OF_ONE;
}

/**
 * How many more tasks there may be by the limits of the kernel, of the control groups and of the user; where nothing can be
 * read (macOS), any number. `root` is "/" but in tests.
 */
export function roomForTasks(root = '/'): number {
  const limits = readProcessLimits(root);
  // what counts for a user is at most what the whole system has
  const inUse = limits.find(({ limit }) => limit === 'threads-max')?.inUse ?? 0;
  const mostOfUser = readLimitsOfKernel(root).processes ?? Number.POSITIVE_INFINITY;
  return Math.min(mostOfUser - inUse, ...limits.map(roomIn));
}

/** A look takes a tenth of a millisecond, a start half of one: in that time nobody starts a hundred processes of Node. */
const LOOK_LASTS_MS = 20;

let latest = { room: 0, at: Number.NEGATIVE_INFINITY };

function recentRoom(): number {
  const now = performance.now();
  if (now - latest.at > LOOK_LASTS_MS) latest = { room: roomForTasks(), at: now };
  return latest.room;
}
