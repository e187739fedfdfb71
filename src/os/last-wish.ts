/**
 * A wake-up that is not lost with the process that was to send it, or was woken by it: set_robust_list(2) of Linux. The kernel
 * reads a thread's robust list when the thread ends, however it ends. What is noted there as "operation pending" is a futex
 * word: if it is 0 then, the kernel wakes one who sleeps at it. That covers both gaps of a lock: killed between freeing and
 * waking, and killed between being woken and taking (kernel/futex/core.c, handle_futex_death).
 */
import { bind, viewMemory } from './native.js';

const syscall = bind<(number: number, head: bigint, bytes: number) => number>(
  'long syscall(long, void *, size_t)',
);
const mmap = bind<
  (hint: null, bytes: number, prot: number, flags: number, fd: number, offset: number) => bigint
>('void *mmap(void *, size_t, int, int, int, int64_t)');

const PROT_READ_WRITE = 3;
const MAP_PRIVATE_ANONYMOUS = 0x22;

/** The system call's number, which differs between processors (Linux's syscall tables). */
const SET_ROBUST_LIST_NUMBERS: Readonly<Record<string, number>> = {
  x64: 273,
  arm64: 99,
  riscv64: 99,
  loong64: 99,
  ppc64: 300,
  s390x: 304,
};

/** A `struct robust_list_head`: the list, which is empty, from where in an entry to its word, and what is pending. */
const HEAD_BYTES = 24;
const PENDING = 2;

let head: BigInt64Array | null | undefined;

/** Whether this system can do that. */
export function hasLastWish(): boolean {
  if (head === undefined) head = register();
  return head !== null;
}

/**
 * Returns what `operation` returns. If this thread ends meanwhile and the futex word at `address` is 0 then, the kernel wakes
 * one who sleeps there; where the system cannot, nobody does. Not to be used within itself.
 */
export function withLastWish<R>(address: bigint, operation: () => R): R {
  if (!hasLastWish()) return operation();
  const pending = head as BigInt64Array;
  pending[PENDING] = address;
  try {
    return operation();
  } finally {
    pending[PENDING] = 0n;
  }
}

/** In place of the C library's own list, which serves robust mutexes of pthreads: Node has none. */
function register(): BigInt64Array | null {
  const number = SET_ROBUST_LIST_NUMBERS[process.arch];
  if (process.platform !== 'linux' || number === undefined) return null;
  const address = mmap(null, HEAD_BYTES, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
  if (BigInt.asIntN(64, address) === -1n) return null;
  const words = new BigInt64Array(viewMemory(address, HEAD_BYTES));
  words[0] = address;
  return syscall(number, address, HEAD_BYTES) === 0 ? words : null;
}
