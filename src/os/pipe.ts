/** Pipes, socket pairs, and waiting for them. Every descriptor is close-on-exec unless it is handed over on purpose. */
import { closeSync, constants, openSync } from 'node:fs';
import { countDown } from './clock.js';
import { closeOnExec, writeSome } from './descriptor.js';
import { EAGAIN, EBADF, EINTR, ENOTSOCK, EPIPE } from './errno.js';
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
const POLLNVAL = 32;
const POLLFD_BYTES = 8;
/** So much a pipe takes in one piece, and at least so much when poll(2) calls it writable (PIPE_BUF of Linux, pipe(7)). */
const ONE_PIECE = 4096;
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

/** A new pipe: [read end, write end], both close-on-exec. Throws OsError EMFILE, ENFILE; nothing is open then. */
export function openPipe(): readonly [read: number, write: number] {
  const fds = new Int32Array(2);
  const failed = LINUX ? pipe2(fds, O_CLOEXEC) : pipe(fds);
  if (failed !== 0) throw callFailed('Opening a pipe', lastErrno());
  return toOwnPair(fds);
}

/**
 * Two connected ends; what is written to one can be read from the other, both ways. Both close-on-exec. Throws OsError
 * EMFILE, ENFILE; nothing is open then.
 */
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
 * Waits until one of `fds` can be read without blocking (as above), at most `timeout` seconds (null: for ever), in one
 * poll(2). Returns for each whether it can: all false when the time is up. Throws OsError EBADF for one that is not open.
 */
export function waitAnyReadable(fds: readonly number[], timeout: number | null): boolean[] {
  const found = pollFor(fds, POLLIN, timeout);
  const closed = fds.find((_, index) => (found[index] as number) & POLLNVAL);
  if (closed !== undefined) throw callFailed(`poll of descriptor ${closed}`, EBADF);
  return found.map((events) => events !== 0);
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
 * null if there is no room. Throws OsError EPIPE or ECONNRESET (see `isPeerGone`).
 */
export function writeNow(fd: number, bytes: Uint8Array): number | null {
  const put = send(fd, bytes, bytes.length, MSG_DONTWAIT);
  if (put >= 0) return put;
  const errno = lastErrno();
  if (errno === EAGAIN) return null;
  if (errno !== ENOTSOCK) throw callFailed('send', errno);
  return LINUX ? writeReopened(fd, bytes) : writePieces(fd, bytes);
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
  } catch (error) {
    // only ENXIO says that nobody reads; no free descriptor, or no /proc, says nothing about the pipe
    if ((error as NodeJS.ErrnoException).code === 'ENXIO') throw callFailed('write', EPIPE);
    return writePieces(fd, bytes);
  }
  try {
    return writeSome(again, bytes);
  } finally {
    closeSync(again);
  }
}

/** Where the kernel cannot be asked not to wait: as many pieces as there is room for. It waits only for a writer that was quicker. */
function writePieces(fd: number, bytes: Uint8Array): number | null {
  let done = 0;
  while (done < bytes.length && waitWritable(fd, 0) !== 'timeout') {
    done += writeSome(fd, bytes.subarray(done, done + ONE_PIECE)) ?? 0;
  }
  return done > 0 ? done : null;
}

function toOwnPair(fds: Int32Array): readonly [number, number] {
  const [first, second] = fds as unknown as [number, number];
  try {
    if (!LINUX) for (const fd of [first, second]) closeOnExec(fd);
  } catch (error) {
    closeQuietly(first, second);
    throw error;
  }
  return [first, second];
}

/** The events of `fd` that are there (POLLIN, POLLOUT, POLLERR, POLLHUP …); 0 when the time is up. */
function waitFor(fd: number, events: number, timeout: number | null): number {
  return pollFor([fd], events, timeout)[0] as number;
}

/** The same for several; returns as soon as there is something at one of them. */
function pollFor(fds: readonly number[], events: number, timeout: number | null): number[] {
  const left = countDown(timeout);
  const request = Buffer.alloc(fds.length * POLLFD_BYTES);
  for (const [index, fd] of fds.entries()) {
    request.writeInt32LE(fd, index * POLLFD_BYTES);
    request.writeInt16LE(events, index * POLLFD_BYTES + 4);
  }
  for (;;) {
    const rest = left();
    const milliseconds = rest === null ? -1 : Math.min(Math.ceil(rest * 1000), 0x7fff_ffff);
    const ready = poll(request, fds.length, milliseconds);
    if (ready < 0 && lastErrno() !== EINTR) throw callFailed('poll', lastErrno());
    if (ready > 0 || left() === 0)
      return fds.map((_, index) => request.readUInt16LE(index * POLLFD_BYTES + 6));
  }
}
