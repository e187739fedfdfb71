/** What keeps lessons from running here although everything is installed: found before anything is started. */
import { readStatus } from '../process-table.js';

/**
 * - `bun`, `deno`: another runtime than Node runs us.
 * - `permission`: Node's permission model (`node --permission`) forbids to start processes, to load the native library or to read files.
 * - `folder`: the working folder has been deleted.
 * - `table`: no process table: /proc is not mounted. Linux.
 */
export type Obstacle = 'bun' | 'deno' | 'permission' | 'folder' | 'table';

/** The part of `process` that is looked at; see process.permission of Node's documentation. */
export interface Runtime {
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly permission?: { readonly has: (scope: string) => boolean };
  readonly cwd: () => string;
  readonly platform: string;
  readonly pid: number;
}

/** The first there is, or null. */
export function findObstacle(
  around: Runtime = process as unknown as Runtime,
  inTable: (pid: number) => boolean = (pid) => readStatus(pid) !== null,
): Obstacle | null {
  const { versions, permission, platform, pid } = around;
  if (versions['bun'] !== undefined) return 'bun';
  if (versions['deno'] !== undefined) return 'deno';
  if (permission !== undefined && !NEEDED.every((scope) => permission.has(scope))) return 'permission';
  if (permission !== undefined && isAddonForbidden(permission)) return 'permission';
  if (isDeleted(around)) return 'folder';
  return platform === 'linux' && !inTable(pid) ? 'table' : null;
}

const NEEDED = ['child', 'fs.read', 'fs.write'];

/** Older versions of the model know no such scope, and forbid addons unless the command line allows them. */
function isAddonForbidden(permission: NonNullable<Runtime['permission']>): boolean {
  return !permission.has('addon') && !process.execArgv.includes('--allow-addons');
}

function isDeleted({ cwd }: Runtime): boolean {
  try {
    cwd();
    return false;
  } catch {
    return true;
  }
}
