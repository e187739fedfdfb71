/** What the kernel says about processes: /proc on Linux, ps on macOS. Reading changes nothing in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface ProcessStatus {
  readonly pid: number;
  readonly ppid: number;
  readonly group: number;
  /** R S D T Z X (man 5 proc). */
  readonly state: string;
  /** Those that are still there. A process may be shown as a zombie while its threads end; its parent hears of it after the last. */
  readonly threads: number;
  readonly command: string;
  /** CPU time used, user and system, in seconds. */
  readonly cpu: number;
  /** For a zombie: its wait status, if the kernel lets us see it. */
  readonly waitStatus: number | null;
}

/** Ticks a second in /proc/PID/stat: sysconf(_SC_CLK_TCK), 100 on every Linux that Node runs on. */
const CLOCK_TICKS = 100;

/** The kernel's view of `pid` now, or null where there is no such process (any more). Linux. */
export function readStatus(pid: number): ProcessStatus | null {
  try {
    return parseStat(pid, readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return null;
  }
}

/** Whether `pid` has ended with all its threads, collected or not: its parent has been told. Linux and macOS. */
export function hasEnded(pid: number): boolean {
  if (process.platform === 'darwin') return [undefined, 'Z'].includes(askPs(pid));
  const status = readStatus(pid);
  return status === null || status.state === 'X' || isZombie(status);
}

/** Whether it has ended, all its threads have, and it only waits to be collected. */
export function isZombie({ state, threads }: ProcessStatus): boolean {
  return state === 'Z' && threads <= 1;
}

/** Whether every thread of `pid` sleeps: nothing in it is running, or about to. Linux; elsewhere nobody knows, so no. */
export function sleepsWhole(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).every(
      (thread) => parseStat(pid, readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1'))?.state === 'S',
    );
  } catch {
    return false; // it has ended, or one of them just did
  }
}

/** Where `pid` sleeps, as the kernel names the function ("futex_do_wait"), or null where it does not say. Linux. */
export function readWaitChannel(pid: number): string | null {
  try {
    const channel = readFileSync(`/proc/${pid}/wchan`, 'latin1');
    return channel === '' || channel === '0' ? null : channel;
  } catch {
    return null;
  }
}

/** Memory of its own that `pid` has in RAM now, bytes: 0 for a zombie; null where it is gone or the kernel does not say. Linux. */
export function readMemory(pid: number): number | null {
  try {
    return parseMemory(readFileSync(`/proc/${pid}/status`, 'latin1'));
  } catch {
    return null;
  }
}

/** VmRSS of /proc/PID/status (man 5 proc_pid_status), in bytes. A zombie has no such line: it has no memory. */
export function parseMemory(status: string): number | null {
  const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
  if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  return /^State:\s*Z/m.test(status) ? 0 : null;
}

/** Every process of the group `group` that is still there, zombies included. Linux. */
export function listGroup(group: number): ProcessStatus[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readStatus(Number(name)))
    .filter((status): status is ProcessStatus => status?.group === group);
}

/** Parses /proc/PID/stat (man 5 proc_pid_stat). The name may hold spaces and brackets: fields count from the last one. */
export function parseStat(pid: number, stat: string): ProcessStatus | null {
  const open = stat.indexOf('(');
  const close = stat.lastIndexOf(')');
  if (open < 0 || close < open) return null;
  const fields = stat
    .slice(close + 2)
    .trim()
    .split(' ');
  const number = (manField: number) => Number(fields[manField - 3]);
  const status = number(52);
  return {
    pid,
    command: stat.slice(open + 1, close),
    state: fields[0] ?? 'X',
    threads: number(20),
    ppid: number(4),
    group: number(5),
    cpu: (number(14) + number(15)) / CLOCK_TICKS,
    waitStatus: fields[0] === 'Z' && Number.isInteger(status) ? status : null,
  };
}

/** Parses one line of `ps -o pid=,ppid=,pgid=,state=,time=,comm=` (macOS). */
export function parsePsLine(line: string): ProcessStatus | null {
  const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S)\S*\s+(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)\s+(.*)$/.exec(line);
  if (!match) return null;
  const [, pid, ppid, group, state, hours, minutes, seconds, command] = match;
  return {
    pid: Number(pid),
    ppid: Number(ppid),
    group: Number(group),
    state: PS_STATES[state ?? ''] ?? 'S',
    threads: 1,
    cpu: Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds),
    command: command?.split('/').at(-1) ?? '',
    waitStatus: null,
  };
}

/** The state letter by `ps`; undefined where there is no such process. Loads what it needs only then: it is rarely asked. */
function askPs(pid: number): string | undefined {
  const { spawnSync } = createRequire(import.meta.url)(
    'node:child_process',
  ) as typeof import('node:child_process');
  return spawnSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'latin1' }).stdout.trim()[0];
}

/** macOS's letters (I idle, U uninterruptible) as Linux's. */
const PS_STATES: Readonly<Record<string, string>> = { R: 'R', S: 'S', I: 'S', U: 'D', T: 'T', Z: 'Z' };
