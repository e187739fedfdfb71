/** How many processes and threads this system may have at once, and how many it has: every limit that can be read. Linux. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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

/** How many more processes a limit lets this system start. */
export function roomIn({ most, inUse }: ProcessLimit): number {
  return Math.max(0, most - inUse);
}

/** The limits of this system; `root` is "/" but in tests. */
export function readProcessLimits(root = '/'): ProcessLimit[] {
  // "0.20 0.18 0.12 1/80 11206": running/existing tasks (man 5 proc_loadavg)
  const tasks = Number(/\/(\d+)/.exec(read(join(root, 'proc/loadavg')) ?? '')?.[1] ?? Number.NaN);
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
  const { folder, path } = pidsGroup(read(join(root, 'proc/self/cgroup')) ?? '');
  return [path, ...ancestors(path)].map((group) => {
    const at = join(root, 'sys/fs/cgroup', folder, group);
    return {
      limit: 'pids.max',
      most: readNumber(join(at, 'pids.max')),
      inUse: readNumber(join(at, 'pids.current')),
    };
  });
}

/** Lines of /proc/self/cgroup are "4:pids:/some/group" (version 1) and "0::/some/group" (version 2). */
function pidsGroup(text: string): { readonly folder: string; readonly path: string } {
  const first = /^\d+:(?:[^:\n]*,)?pids(?:,[^:\n]*)?:(.*)$/m.exec(text)?.[1];
  if (first !== undefined) return { folder: 'pids', path: first };
  return { folder: '', path: /^0::(.*)$/m.exec(text)?.[1] ?? '/' };
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}

/** NaN where there is no such file or no number in it. */
function readNumber(path: string): number {
  const text = read(path)?.trim();
  return text ? Number(text) : Number.NaN;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
