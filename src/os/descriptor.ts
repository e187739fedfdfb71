/** Reading and writing descriptors with the kernel's own answers, and the flags that say who inherits and who waits. */
import { EAGAIN, ECONNRESET, EINTR } from './errno.js';
import { callFailed } from './errors.js';
import { bind, lastErrno } from './native.js';

const F_SETFD = 2;
const FD_CLOEXEC = 1;
const F_GETFL = 3;
const F_SETFL = 4;
const DARWIN = process.platform === 'darwin';
const O_NONBLOCK = DARWIN ? 0x0004 : 0o4000;
const FIONREAD = DARWIN ? 0x4004667f : 0x541b;

const read = bind<(fd: number, into: Uint8Array, bytes: number) => number>(
  'intptr_t read(int, void *, size_t)',
);
const write = bind<(fd: number, from: Uint8Array, bytes: number) => number>(
  'intptr_t write(int, const void *, size_t)',
);
const fcntl =
  bind<(fd: number, command: number, type: 'int', value: number) => number>('int fcntl(int, int, ...)');
const ioctl = bind<(fd: number, request: number, type: 'void *', value: Int32Array) => number>(
  'int ioctl(int, unsigned long, ...)',
);

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

const waiting = new Int32Array(1);

/** How many bytes lie in a pipe or socket, ready to be read. */
export function bytesWaiting(fd: number): number {
  if (ioctl(fd, FIONREAD, 'void *', waiting) !== 0) throw callFailed('ioctl FIONREAD', lastErrno());
  return waiting[0] as number;
}

/** Keeps `fd` from the programs this process starts. */
export function closeOnExec(fd: number): void {
  if (fcntl(fd, F_SETFD, 'int', FD_CLOEXEC) !== 0) throw callFailed('fcntl F_SETFD', lastErrno());
}

/** Reading and writing `fd` no longer waits, for whoever shares it. */
export function neverWait(fd: number): void {
  const flags = fcntl(fd, F_GETFL, 'int', 0);
  if (fcntl(fd, F_SETFL, 'int', flags | O_NONBLOCK) !== 0) throw callFailed('fcntl F_SETFL', lastErrno());
}
