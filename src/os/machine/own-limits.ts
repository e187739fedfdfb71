/** The soft limits of this process, as the kernel keeps them (getrlimit(2)). Linux. */
import { join } from 'node:path';
import { readText } from './control-group.js';

export interface OwnLimits {
  /** Processes (with their threads) of this user; null: unlimited or unknown. */
  readonly processes: number | null;
  /** Files one process may have open; null: unlimited or unknown. */
  readonly files: number | null;
}

/** `ulimit -u` and `ulimit -n`; `root` is "/" but in tests. */
export function readLimitsOfKernel(root = '/'): OwnLimits {
  const limits = readText(join(root, 'proc/self/limits')) ?? '';
  return {
    processes: toLimit(/^Max processes\s+(\S+)/m.exec(limits)?.[1]),
    files: toLimit(/^Max open files\s+(\S+)/m.exec(limits)?.[1]),
  };
}

/** Null for "unlimited" and the like. */
export function toLimit(text: string | undefined): number | null {
  const value = Number(text);
  return text && Number.isFinite(value) ? value : null;
}
