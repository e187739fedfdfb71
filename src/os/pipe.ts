/** Pipes, socket pairs, and waiting for them. Every descriptor is close-on-exec unless it is handed over on purpose. */
import { closeSync, constants, openSync } from 'node:fs';
import { countDown } from './clock.js';
import { closeOnExec, writeSome } from './descriptor.js';
import { EAGAIN, EINTR, ENOTSOCK, EPIPE } from './errno.js';
import { callFailed } from './errors.js';
import { bind, lastErrno } from './native.js';

const LINUX = process.platform === 'linux';
const O_CLOEXEC = 0o2000000;
const AF_UNIX = 1;
const SOCK_STREAM = 1;
const POLLIN = 1;
const POLLOUT = 4;
const POLLERR = 8;
const POLLHUP = 16;
const MSG_DONTWAIT = LINUX ? 0x40 : 0x80;

const pipe2 = bind<(fds: Int32Array, flags: number) => number>('int pipe2(void *, int)');
const pipe = bind<(fds: Int32Array) => number>('int pipe(void *)');
const socketpair = bind<(domain: number, type: number, protocol: number, fds: Int32Array) => number>(
  'int socketpair(int, int, int, void *)',
);
const send = bind<(fd: number, from: Uint8Array, bytes: number, flags: number) => number>(
  'intptr_t send(int, const void *, size_t, int)',
);
const poll = bind<(fds: Buffer, count: number, milliseconds: number) => number>(
  'int poll(void *, unsigned long, int)',
);

/** A new pipe: [read end, write end], both close-on-exec. Throws OsError EMFILE. */
export function openPipe(): readonly [read: number, write: number] {
  const fds = new Int32Array(2);
  const failed = LINUX ? pipe2(fds, O_CLOEXEC) : pipe(fds);
  if (failed !== 0) throw callFailed('Opening a pipe', lastErrno());
  return toOwnPair(fds);
}

/** Two connected ends; what is written to one can be read from the other, both ways. Both close-on-exec. Throws OsError EMFILE. */
export function openSocketPair(): readonly [number, number] {
  const fds = new Int32Array(2);
  const type = LINUX ? SOCK_STREAM | O_CLOEXEC : SOCK_STREAM;
  if (socketpair(AF_UNIX, type, 0, fds) !== 0) throw callFailed('Opening a socket pair', lastErrno());
  return toOwnPair(fds);
}

/**
 * Waits until `fd` can be read without blocking (data, end of file, or an error), at most `timeout` seconds
 * (null: for ever). Sleeps in poll(2). Returns false when the time is up.
 */
export function waitReadable(fd: number, timeout: number | null): boolean {
  return waitFor(fd, POLLIN, timeout) !== 0;
}

/**
 * Waits until up to PIPE_BUF bytes can be written to `fd` without blocking, at most `timeout` seconds (null: for ever).
 * 'broken': nobody holds the other end any more.
 */
export function waitWritable(fd: number, timeout: number | null): 'ready' | 'broken' | 'timeout' {
  const events = waitFor(fd, POLLOUT, timeout);
  if (events === 0) return 'timeout';
  return events & (POLLERR | POLLHUP) ? 'broken' : 'ready';
}

/**
 * Writes some of `bytes` to a pipe or socket whose writes wait, but does not wait this once: how many bytes it took;
 * null if there is no room. Throws OsError EPIPE.
 */
export function writeNow(fd: number, bytes: Uint8Array): number | null {
  const put = send(fd, bytes, bytes.length, MSG_DONTWAIT);
  if (put >= 0) return put;
  const errno = lastErrno();
  if (errno === EAGAIN) return null;
  if (errno !== ENOTSOCK) throw callFailed('send', errno);
  if (LINUX) return writeReopened(fd, bytes);
  return waitWritable(fd, 0) === 'timeout' ? null : writeSome(fd, bytes);
}

/** Closes descriptors that may be closed already. */
export function closeQuietly(...fds: number[]): void {
  for (const fd of fds) {
    try {
      closeSync(fd);
    } catch {
      // EBADF: somebody was faster, which is all we wanted
    }
  }
}

/** Opening it once more gives the same pipe with flags of its own (proc_pid_fd(5)). */
function writeReopened(fd: number, bytes: Uint8Array): number | null {
  let again: number;
  try {
    again = openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    throw callFailed('write', EPIPE); // ENXIO: nobody reads
  }
  try {
    return writeSome(again, bytes);
  } finally {
    closeSync(again);
  }
}

function toOwnPair(fds: Int32Array): readonly [number, number] {
  const [first, second] = fds as unknown as [number, number];
  if (!LINUX) for (const fd of [first, second]) closeOnExec(fd);
  return [first, second];
}

/** The events of `fd` that are there (POLLIN, POLLOUT, POLLERR, POLLHUP …); 0 when the time is up. */
function waitFor(fd: number, events: number, timeout: number | null): number {
  const left = countDown(timeout);
  const request = Buffer.alloc(8);
  for (;;) {
    request.writeInt32LE(fd, 0);
    request.writeInt16LE(events, 4);
    const rest = left();
    const milliseconds = rest === null ? -1 : Math.min(Math.ceil(rest * 1000), 0x7fff_ffff);
    const ready = poll(request, 1, milliseconds);
    if (ready > 0) return request.readUInt16LE(6);
    if (ready < 0 && lastErrno() !== EINTR) throw callFailed('poll', lastErrno());
    if (left() === 0) return 0;
  }
}
