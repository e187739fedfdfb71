/** Waiting for the end of a process that is no child of ours: a descriptor of it (pidfd_open(2), Linux 5.3). */
import { bind } from './native.js';

/** The number of the system call, the same on every processor. */
const PIDFD_OPEN = 434;

const syscall = bind<(number: number, pid: number, flags: number) => number>('long syscall(long, int, int)');

/**
 * A descriptor, closed on exec, that can be read once the process `pid` has ended, collected or not; null where there is
 * no such process, or the system has no such call (macOS, old kernels).
 */
export function openProcess(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const fd = Number(syscall(PIDFD_OPEN, pid, 0));
  return fd < 0 ? null : fd;
}
