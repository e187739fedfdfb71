/**
 * A file in memory, without a name and without a size to reserve: what is written to it takes memory, what is
 * discarded gives it back. It is gone with the last process that has it open.
 */
import { openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bind } from './native.js';
import { createSharedMemory } from './shared-memory.js';

const DARWIN = process.platform === 'darwin';
const PUNCH_HOLE_KEEP_SIZE = 3;
const F_PUNCHHOLE = 99;

const fallocate = bind<(fd: number, mode: number, position: number, bytes: number) => number>(
  'int fallocate(int, int, int64_t, int64_t)',
);
const fcntl =
  bind<(fd: number, command: number, type: 'void *', hole: BigInt64Array) => number>(
    'int fcntl(int, int, ...)',
  );

/** Opens a new one and returns its descriptor (close-on-exec). */
export function openMemoryFile(): number {
  return DARWIN ? openUnlinked() : createSharedMemory(0);
}

/** Writes all of `bytes` at `position`. */
export function writeAt(fd: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(fd, bytes, done, bytes.length - done, position + done);
  }
}

/** Fills all of `into` from `position`; what was never written reads as zeros. */
export function readAt(fd: number, into: Uint8Array, position: number): void {
  for (let done = 0; done < into.length; ) {
    const got = readSync(fd, into, done, into.length - done, position + done);
    if (got === 0) into.fill(0, done); // behind the end of the file
    done += got || into.length;
  }
}

/** Gives the memory of the whole pages of [position, position + bytes) back to the system, where it can take it. */
export function discard(fd: number, position: number, bytes: number): void {
  if (DARWIN) fcntl(fd, F_PUNCHHOLE, 'void *', BigInt64Array.of(0n, BigInt(position), BigInt(bytes)));
  else fallocate(fd, PUNCH_HOLE_KEEP_SIZE, position, bytes);
}

/** Shared memory of macOS can only be mapped: there it is a file that loses its name at once. */
function openUnlinked(): number {
  const path = join(tmpdir(), `concur-${process.pid}-${process.hrtime.bigint().toString(36)}`);
  const fd = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return fd;
}
