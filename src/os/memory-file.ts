/**
 * A file in memory, without a name, and larger than any need: what is written to it takes memory, what is discarded
 * gives it back. It is gone with the last process that has it open.
 */
import { ftruncateSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callFailed } from './errors.js';
import { bind, lastErrno, viewMemory } from './native.js';
import { createSharedMemory } from './shared-memory.js';

const DARWIN = process.platform === 'darwin';
const PROT_READ_WRITE = 3;
const MAP_SHARED = 1;
const PUNCH_HOLE_KEEP_SIZE = 3;
const F_PUNCHHOLE = 99;

const fallocate = bind<(fd: number, mode: number, position: number, bytes: number) => number>(
  'int fallocate(int, int, int64_t, int64_t)',
);
const fcntl =
  bind<(fd: number, command: number, type: 'void *', hole: BigInt64Array) => number>(
    'int fcntl(int, int, ...)',
  );

const mmap = bind<
  (hint: null, bytes: number, prot: number, flags: number, fd: number, position: number) => bigint
>('void *mmap(void *, size_t, int, int, int, int64_t)');
const munmap = bind<(address: bigint, bytes: number) => number>('int munmap(void *, size_t)');

/** How far it reaches. No byte of it takes memory before it is written. */
const FILE_BYTES = 2 ** 47;

/** Opens a new one, all zero, and returns its descriptor (close-on-exec). Throws OsError EMFILE. */
export function openMemoryFile(): number {
  return DARWIN ? openUnlinked() : createSharedMemory(FILE_BYTES);
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
    done += readSync(fd, into, done, into.length - done, position + done);
  }
}

/** A part of a file in this process's memory: `bytes` and the file are the same, until it is unmapped. */
export interface MappedPart {
  readonly bytes: Buffer;
  readonly address: bigint;
}

/** Maps [position, position + bytes), which must be whole pages. */
export function mapPart(fd: number, position: number, bytes: number): MappedPart {
  const address = mmap(null, bytes, PROT_READ_WRITE, MAP_SHARED, fd, position);
  if (BigInt.asIntN(64, address) === -1n) throw callFailed('Mapping a memory file', lastErrno());
  return { address, bytes: Buffer.from(viewMemory(address, bytes)) };
}

/** Its bytes must not be touched any more. */
export function unmapPart({ address, bytes }: MappedPart): void {
  munmap(address, bytes.length);
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
  ftruncateSync(fd, FILE_BYTES);
  return fd;
}
