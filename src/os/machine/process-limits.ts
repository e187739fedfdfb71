/** How many processes and threads this system may have at once, and how many it has: every limit that can be read. Linux. */
import { join } from 'node:path';
import { controlGroups, readNumber, readText } from './control-group.js';

export interface ProcessLimit {
  /** "pid_max" and "threads-max" (the whole kernel), "pids.max" (this process's control group or one around it). */
  readonly limit: 'pid_max' | 'threads-max' | 'pids.max';
  readonly most: number;
  readonly inUse: number;
}

/** The limit with the least room left, or null where none can be read (macOS). */
export function nearestProcessLimit(root = '/'): ProcessLimit | null {
  return readProcessLimits(root).reduce<ProcessLimit | null>(
    (nearest, each) => (nearest === null || roomIn(each) < roomIn(nearest) ? each : nearest),
    null,
  );
}

/** How much more a limit lets this system have. */
export function roomIn({ most, inUse }: Pick<ProcessLimit, 'most' | 'inUse'>): number {
  return Math.max(0, most - inUse);
}

/** The limits of this system; `root` is "/" but in tests. */
export function readProcessLimits(root = '/'): ProcessLimit[] {
  // "0.20 0.18 0.12 1/80 11206": running/existing tasks (man 5 proc_loadavg)
  const tasks = Number(/\/(\d+)/.exec(readText(join(root, 'proc/loadavg')) ?? '')?.[1] ?? Number.NaN);
  const kernel = (['pid_max', 'threads-max'] as const).map((limit) => ({
    limit,
    most: readNumber(join(root, 'proc/sys/kernel', limit)),
    inUse: tasks,
  }));
  return [...kernel, ...groupLimits(root)].filter(
    ({ most, inUse }) => Number.isFinite(most) && Number.isFinite(inUse),
  );
}

/** pids.max of the control group of this process and of those around it; "max" is no limit. */
function groupLimits(root: string): ProcessLimit[] {
  return controlGroups('pids', root).folders.map((folder) => ({
    limit: 'pids.max',
    most: readNumber(join(folder, 'pids.max')),
    inUse: readNumber(join(folder, 'pids.current')),
  }));
}
