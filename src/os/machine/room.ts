/** How many more processes of Node this system has room for, and which limit says so. Linux. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearestProcessLimit, type ProcessLimit, roomIn } from './process-limits.js';

export interface Room {
  readonly limit: ProcessLimit['limit'] | 'memory';
  /** Processes. */
  readonly room: number;
}

/** Memory of its own that a lesson process has, measured (PSS); KiB. */
const MEMORY = 8 * 1024;

/** The limit that leaves room for the fewest, or null where none can be read (macOS). A zombie needs a pid, but no memory. */
export function roomForProcesses(root = '/'): Room | null {
  const pids = nearestProcessLimit(root);
  const free = freeMemory(root);
  const rooms: Room[] = [
    ...(pids === null ? [] : [{ limit: pids.limit, room: roomIn(pids) }]),
    ...(free === null ? [] : [{ limit: 'memory' as const, room: Math.floor(free / MEMORY) }]),
  ];
  return rooms.reduce<Room | null>(
    (least, each) => (least === null || each.room < least.room ? each : least),
    null,
  );
}

/** KiB that programs can have without swapping ("MemAvailable", man 5 proc_meminfo). */
function freeMemory(root: string): number | null {
  try {
    const found = /^MemAvailable:\s+(\d+) kB$/m.exec(readFileSync(join(root, 'proc/meminfo'), 'utf8'));
    return found ? Number(found[1]) : null;
  } catch {
    return null;
  }
}
