/** What the system says about itself: its limits for one process, whether it is a container or WSL. Needs no native library. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProcessStatus, parsePsLine, parseStat } from '../process-table.js';
import { type OwnLimits, readLimitsOfKernel, toLimit } from './own-limits.js';

/** `ulimit -u` and `ulimit -n`, the soft ones; `root` is "/" but in tests. */
export function readOwnLimits(root = '/', platform: string = process.platform): OwnLimits {
  if (platform === 'darwin') {
    const [processes, files] = ask('/bin/sh', ['-c', 'ulimit -u; ulimit -n']).split('\n');
    return { processes: toLimit(processes), files: toLimit(files) };
  }
  return readLimitsOfKernel(root);
}

/** Which kind of container this is in, as far as it shows; null: none that shows. */
export function recogniseContainer(
  root = '/',
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  if (existsSync(join(root, '.dockerenv'))) return 'docker';
  if (existsSync(join(root, 'run/.containerenv'))) return 'podman';
  const group = /docker|kubepods|containerd|lxc|libpod/.exec(read(join(root, 'proc/1/cgroup')))?.[0];
  return group ?? (env['container'] || null);
}

/** Whether this Linux runs inside Windows. */
export function isWsl(root = '/'): boolean {
  return /microsoft/i.test(read(join(root, 'proc/version')));
}

/** How many threads this process has: what one process of Node takes from limits that count threads. */
export function countOwnThreads(): number {
  try {
    return readdirSync('/proc/self/task').length;
  } catch {
    return 1;
  }
}

/** What /proc, or ps where there is none, says of `pid`; null: no such process, or nobody to ask. */
export function lookUp(pid: number): ProcessStatus | null {
  if (process.platform === 'darwin') {
    return parsePsLine(ask('ps', ['-o', 'pid=,ppid=,pgid=,state=,time=,comm=', '-p', String(pid)]).trimEnd());
  }
  return parseStat(pid, read(`/proc/${pid}/stat`));
}

/** At most a few seconds: a machine that answers slower than that gives no answer. */
function ask(program: string, args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'latin1', timeout: 3000 }).stdout ?? '';
}

/** Empty where it cannot be read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
