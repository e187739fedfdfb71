/** How many more processes of Node this system has room for, and which limit says so. Linux; elsewhere what can be asked. */
import { readMemoryLimits } from './memory-limits.js';
import { type ProcessLimit, readProcessLimits, roomIn } from './process-limits.js';
import { countOwnThreads, readOwnLimits } from './system-facts.js';
import { readUserLimit } from './user-limit.js';

/** A limit, by the name under which it is set, and the processes that it leaves room for. */
export interface Room {
  readonly limit: ProcessLimit['limit'] | 'ulimit -u' | 'ulimit -n' | 'memory.max' | 'memory';
  /** Processes of Node. */
  readonly room: number;
  /** In the limit's own unit: threads, files, bytes. */
  readonly most: number;
  /** Null: it is for one process, which has not begun. */
  readonly inUse: number | null;
}

/** Memory of its own that a lesson process has, measured (PSS); bytes. */
const MEMORY = 8 * 2 ** 20;
/** Files that main has open besides the one for each child, measured: 25. */
const OWN_FILES = 40;
/** Threads of one process of Node that does nothing else, measured. */
const LEAST_THREADS = 7;

/** Every limit that can be read. A zombie needs a pid, but no threads and no memory: it is counted as if it did. */
export function roomsForProcesses(root = '/'): Room[] {
  const threads = Math.max(LEAST_THREADS, countOwnThreads());
  const user = readUserLimit(root);
  const limits = [...readProcessLimits(root), ...(user === null ? [] : [user])];
  const { files } = readOwnLimits(root);
  return [
    ...limits.map((each) => ({ ...each, room: Math.floor(roomIn(each) / threads) })),
    ...readMemoryLimits(root).map((each) => ({ ...each, room: Math.floor(roomIn(each) / MEMORY) })),
    ...(files === null
      ? []
      : [{ limit: 'ulimit -n' as const, most: files, inUse: null, room: Math.max(0, files - OWN_FILES) }]),
  ];
}

/** The limit that leaves room for the fewest, or null where none can be read. */
export function tightestRoom(rooms: readonly Room[] = roomsForProcesses()): Room | null {
  return rooms.reduce<Room | null>(
    (least, each) => (least === null || each.room < least.room ? each : least),
    null,
  );
}
