/** Reading and writing descriptors with the kernel's own answers, and the flags that say who inherits and who waits. */
import { EAGAIN, ECONNRESET, EINTR } from './errno.js';
import { callFailed } from './errors.js';
import { bind, lastErrno } from './native.js';

const F_SETFD = 2;
const FD_CLOEXEC = 1;

const read = bind<(fd: number, into: Uint8Array, bytes: number) => number>(
  'intptr_t read(int, void *, size_t)',
);
const write = bind<(fd: number, from: Uint8Array, bytes: number) => number>(
  'intptr_t write(int, const void *, size_t)',
);
const fcntl =
  bind<(fd: number, command: number, type: 'int', value: number) => number>('int fcntl(int, int, ...)');

/**
 * Reads at most `bytes` bytes to the beginning of `into`: how many it got, 0 at the end of file; null where the
 * descriptor does not wait and there is nothing. A peer that closed without reading what we sent is an end of file too,
 * after what it sent.
 */
export function readSome(fd: number, into: Uint8Array, bytes = into.length): number | null {
  for (;;) {
    const got = read(fd, into, bytes);
    if (got >= 0) return got;
    const errno = lastErrno();
    if (errno === EAGAIN) return null;
    // the kernel reports ECONNRESET once; what was sent before can be read after it
    if (errno !== EINTR && errno !== ECONNRESET) throw callFailed('read', errno);
  }
}

/**
 * Writes the first `bytes` bytes of `from`, or some of them: how many; null where the descriptor does not wait and has
 * no room. Throws OsError EPIPE or ECONNRESET (see `isPeerGone`).
 */
export function writeSome(fd: number, from: Uint8Array, bytes = from.length): number | null {
  for (;;) {
    const put = write(fd, from, bytes);
    if (put >= 0) return put;
    const errno = lastErrno();
    if (errno === EAGAIN) return null;
    if (errno !== EINTR) throw callFailed('write', errno);
  }
}

/** Keeps `fd` from the programs this process starts. */
export function closeOnExec(fd: number): void {
  if (fcntl(fd, F_SETFD, 'int', FD_CLOEXEC) !== 0) throw callFailed('fcntl F_SETFD', lastErrno());
}
