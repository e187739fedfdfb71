/** A lock between processes on an open file, flock(2). The kernel lets it go when its holder dies, however it dies. */
import { closeSync, openSync } from 'node:fs';
import { sleepReal, tryFor } from './clock.js';
import { EAGAIN, EINTR } from './errno.js';
import { callFailed } from './errors.js';
import { bind, lastErrno } from './native.js';

const LOCK_EX = 2;
const LOCK_NB = 4;
const PAUSE_SECONDS = 0.005;

const flock = bind<(fd: number, operation: number) => number>('int flock(int, int)');

/**
 * Runs `action` while no other process holds the lock of the file `path`, which is made if it is not there. Gives up after
 * `timeout` real seconds: returns false, and `action` did not run. Throws OsError where there is no such lock (some network
 * file systems), Node's errors where the file cannot be opened, and what `action` throws.
 */
export function withFileLock(path: string, timeout: number, action: () => void): boolean {
  const fd = openSync(path, 'a', 0o600); // close-on-exec, as all of Node's: no child keeps the lock
  try {
    if (!lock(fd, timeout)) return false;
    action();
    return true;
  } finally {
    closeSync(fd);
  }
}

/** Only a flock without a deadline can sleep in the kernel: with one, it is asked every few milliseconds. */
function lock(fd: number, timeout: number): boolean {
  return tryFor(
    timeout,
    () => tryLock(fd),
    () => sleepReal(PAUSE_SECONDS),
  );
}

function tryLock(fd: number): boolean {
  if (flock(fd, LOCK_EX | LOCK_NB) === 0) return true;
  const errno = lastErrno();
  if (errno !== EAGAIN && errno !== EINTR) throw callFailed('flock', errno);
  return false;
}
