/** How many processes and threads this user may have at once (`ulimit -u`, RLIMIT_NPROC of getrlimit(2)), and how many there are. Linux. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLimitsOfKernel } from './own-limits.js';

export interface UserLimit {
  readonly limit: 'ulimit -u';
  readonly most: number;
  readonly inUse: number;
}

/** Null: there is no limit, it does not hold for this user, or it cannot be read. `root` is "/" but in tests. */
export function readUserLimit(root = '/'): UserLimit | null {
  const { processes: most } = readLimitsOfKernel(root);
  const own = read(join(root, 'proc/self/status'));
  const user = userOf(own);
  if (most === null || user === null || isSpared(own, user, root)) return null;
  return { limit: 'ulimit -u', most, inUse: countThreadsOf(user, root) };
}

const CAP_SYS_ADMIN = 1n << 21n;
const CAP_SYS_RESOURCE = 1n << 24n;

/**
 * The kernel spares root and the powerful, but not those who are root only in a user namespace of their own: its map of
 * users is a part of all (user_namespaces(7)).
 */
function isSpared(status: string, user: string, root: string): boolean {
  if (!/^\s*0\s+0\s+4294967295\s*$/.test(read(join(root, 'proc/self/uid_map')))) return false;
  const capabilities = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  return user === '0' || (capabilities & (CAP_SYS_ADMIN | CAP_SYS_RESOURCE)) !== 0n;
}

/** Those that we can see: in a container there may be more of the same user outside. */
function countThreadsOf(user: string, root: string): number {
  let count = 0;
  for (const name of list(join(root, 'proc'))) {
    if (!/^\d+$/.test(name)) continue;
    const status = read(join(root, 'proc', name, 'status'));
    if (userOf(status) === user) count += Number(/^Threads:\s*(\d+)$/m.exec(status)?.[1] ?? 1);
  }
  return count;
}

/** The real user, the first of the four. */
const userOf = (status: string): string | null => /^Uid:\s*(\d+)/m.exec(status)?.[1] ?? null;

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Empty where it cannot be read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
