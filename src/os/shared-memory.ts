/**
 * Memory shared between the processes that hold its descriptor. It has no name anywhere, so there is nothing to
 * clean up: it is gone with the last process that has it open.
 */
import { closeSync, ftruncateSync } from 'node:fs';
import { callFailed } from './errors.js';
import { bind, lastErrno, viewMemory } from './native.js';

const PROT_READ_WRITE = 3;
const MAP_SHARED = 1;
const MFD_CLOEXEC = 1;
const O_RDWR_CREAT_EXCL_DARWIN = 0x0002 | 0x0200 | 0x0800;

const memfdCreate = bind<(name: string, flags: number) => number>(
  'int memfd_create(const char *, unsigned int)',
);
const shmOpen = bind<(name: string, flags: number, mode: number) => number>(
  'int shm_open(const char *, int, ...)',
);
const shmUnlink = bind<(name: string) => number>('int shm_unlink(const char *)');
const mmap = bind<
  (hint: null, bytes: number, prot: number, flags: number, fd: number, offset: number) => bigint
>('void *mmap(void *, size_t, int, int, int, int64_t)');

const munmap = bind<(address: bigint, bytes: number) => number>('int munmap(void *, size_t)');

/** Mapped shared memory: `words` and `address` are the same bytes. */
export interface SharedMemory {
  readonly words: Int32Array;
  readonly address: bigint;
}

/** Creates `bytes` of anonymous shared memory, all zero, and returns its descriptor (close-on-exec). Throws OsError EMFILE. */
export function createSharedMemory(bytes: number): number {
  const fd = process.platform === 'linux' ? memfdCreate('concur-lesson', MFD_CLOEXEC) : openUnlinked();
  if (fd < 0) throw callFailed('Creating shared memory', lastErrno());
  try {
    ftruncateSync(fd, bytes);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return fd;
}

/** Maps `bytes` of the shared memory behind `fd`. */
export function mapSharedMemory(fd: number, bytes: number): SharedMemory {
  const address = mmap(null, bytes, PROT_READ_WRITE, MAP_SHARED, fd, 0);
  if (BigInt.asIntN(64, address) === -1n) {
    closeSync(fd);
    throw callFailed('Mapping shared memory', lastErrno());
  }
  return { address, words: new Int32Array(viewMemory(address, bytes)) };
}

/** macOS has no memfd: a named object that loses its name at once is the same thing. */
function openUnlinked(): number {
  const name = `/concur-${process.pid}-${process.hrtime.bigint().toString(36)}`;
  const fd = shmOpen(name, O_RDWR_CREAT_EXCL_DARWIN, 0o600);
  if (fd >= 0) shmUnlink(name);
  return fd;
}

/** Its words must not be touched any more. */
export function unmapSharedMemory({ address, words }: SharedMemory): void {
  munmap(address, words.byteLength);
}
