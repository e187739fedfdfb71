/** How much memory programs can still have: of the system, and of this process's control group and those around it. Linux. */
import { join } from 'node:path';
import { controlGroups, readNumber, readText } from './control-group.js';

export interface MemoryLimit {
  /** "memory" (of the whole system), "memory.max" (of a control group; version 1 calls it memory.limit_in_bytes). */
  readonly limit: 'memory' | 'memory.max';
  /** Bytes. */
  readonly most: number;
  readonly inUse: number;
}

export function readMemoryLimits(root = '/'): MemoryLimit[] {
  return [readSystem(root), ...readGroups(root)].filter(
    ({ most, inUse }) => Number.isFinite(most) && Number.isFinite(inUse),
  );
}

/** What programs can have without swapping ("MemAvailable", man 5 proc_meminfo). */
function readSystem(root: string): MemoryLimit {
  const text = readText(join(root, 'proc/meminfo')) ?? '';
  const bytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? Number.NaN) * 1024;
  const most = bytes('MemTotal');
  return { limit: 'memory', most, inUse: most - bytes('MemAvailable') };
}

/** A version 1 group without a limit has one of 2^63 bytes. */
const UNLIMITED = 2 ** 60;

function readGroups(root: string): MemoryLimit[] {
  const { version, folders } = controlGroups('memory', root);
  const [most, inUse, forgettable] =
    version === 1
      ? ['memory.limit_in_bytes', 'memory.usage_in_bytes', 'total_inactive_file']
      : ['memory.max', 'memory.current', 'inactive_file'];
  return folders
    .map((folder) => ({
      limit: 'memory.max' as const,
      most: readNumber(join(folder, most)),
      inUse: readNumber(join(folder, inUse)) - readFigure(join(folder, 'memory.stat'), forgettable),
    }))
    .filter((each) => each.most < UNLIMITED);
}

/** Files that were read and are kept until somebody needs the memory. */
function readFigure(path: string, name: string): number {
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(readText(path) ?? '')?.[1] ?? 0);
}
