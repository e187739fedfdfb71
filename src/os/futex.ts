/**
 * Sleep in the kernel until a word of shared memory changes: futex(2) on Linux, __ulock_wait on macOS.
 * This is what glibc builds sem_wait and pthread_mutex_lock from. And a last wish: set_robust_list(2).
 */
import { countDown, timespec } from './clock.js';
import { EAGAIN, EINTR, ETIMEDOUT } from './errno.js';
import { callFailed, OsError } from './errors.js';
import { bind, lastErrno, viewMemory } from './native.js';

export type FutexResult = 'woken' | 'changed' | 'timeout';

/**
 * Sleeps while the word at `address` holds `expected`, at most `timeout` seconds (null: for ever).
 * 'changed': it did not hold that value, nothing was waited for. A wake-up may be spurious: look again.
 */
export function futexWait(address: bigint, expected: number, timeout: number | null): FutexResult {
  const left = countDown(timeout);
  for (;;) {
    const errno =
      process.platform === 'darwin'
        ? waitDarwin(address, expected, left())
        : waitLinux(address, expected, left());
    if (errno === 0) return 'woken';
    if (errno === ETIMEDOUT) return 'timeout';
    if (errno === EAGAIN) return 'changed';
    if (errno !== EINTR) throw callFailed('futex wait', errno);
  }
}

/** As many as there can be. */
export const EVERYBODY = 0x7fff_ffff;

/** Wakes up to `count` processes that sleep on the word at `address`. */
export function futexWake(address: bigint, count: number): void {
  if (process.platform === 'darwin') {
    ulockWake(count > 1 ? UL_SHARED | ULF_WAKE_ALL : UL_SHARED, address, 0n);
  } else {
    syscall(futexNumber(), address, FUTEX_WAKE, count, null);
  }
}

/** Whether this system can carry out last wishes. */
export function hasLastWish(): boolean {
  if (wishes === undefined) wishes = registerWishes();
  return wishes !== null;
}

/**
 * Returns what `operation` returns. If this thread ends meanwhile, however it ends, and the futex word at `address` is 0 then,
 * the kernel wakes one who sleeps there; where the system cannot, nobody does. So no wake-up is lost with the process that was
 * killed between freeing a lock and waking, or between being woken and taking it. Not to be used within itself.
 */
export function withLastWish<R>(address: bigint, operation: () => R): R {
  if (!hasLastWish()) return operation();
  const wished = wishes as BigInt64Array;
  wished[PENDING] = address;
  try {
    return operation();
  } finally {
    wished[PENDING] = 0n;
  }
}

const FUTEX_WAIT = 0;
const FUTEX_WAKE = 1;
const UL_SHARED = 3; // UL_COMPARE_AND_WAIT_SHARED
const ULF_WAKE_ALL = 0x100;

const syscall = bind<
  (number: number, address: bigint, op: number, value: number, timeout: Buffer | null) => number
>('long syscall(long, void *, int, int, const void *)');
const setRobustList = bind<(number: number, head: bigint, bytes: number) => number>(
  'long syscall(long, void *, size_t)',
);
const mmap = bind<
  (hint: null, bytes: number, prot: number, flags: number, fd: number, offset: number) => bigint
>('void *mmap(void *, size_t, int, int, int, int64_t)');
const ulockWait = bind<(op: number, address: bigint, value: bigint, microseconds: number) => number>(
  'int __ulock_wait(uint32_t, void *, uint64_t, uint32_t)',
);
const ulockWake = bind<(op: number, address: bigint, value: bigint) => number>(
  'int __ulock_wake(uint32_t, void *, uint64_t)',
);

/** The numbers of the system calls futex and set_robust_list, which differ between processors (Linux's syscall tables). */
const SYSCALL_NUMBERS: Readonly<Record<string, readonly [futex: number, setRobustList: number]>> = {
  x64: [202, 273],
  arm64: [98, 99],
  riscv64: [98, 99],
  loong64: [98, 99],
  ppc64: [221, 300],
  s390x: [238, 304],
};

function futexNumber(): number {
  const numbers = SYSCALL_NUMBERS[process.arch];
  if (numbers === undefined) {
    throw new OsError(
      'UNSUPPORTED_CPU',
      `Locks are not available on Linux for ${process.arch}. Use a 64-bit system`,
    );
  }
  return numbers[0];
}

function waitLinux(address: bigint, expected: number, left: number | null): number {
  const timeout = left === null ? null : timespec(left);
  return syscall(futexNumber(), address, FUTEX_WAIT, expected, timeout) === 0 ? 0 : lastErrno();
}

function waitDarwin(address: bigint, expected: number, left: number | null): number {
  // 0 means for ever there, and a wait longer than 32 bits of microseconds is cut: the caller looks again
  const microseconds = left === null ? 0 : Math.max(1, Math.min(0xffff_ffff, Math.ceil(left * 1e6)));
  return ulockWait(UL_SHARED, address, BigInt(expected), microseconds) >= 0 ? 0 : lastErrno();
}

/**
 * A `struct robust_list_head`: a list, which is empty, where in its entries the futex word is, and the entry an operation on
 * which is pending. The kernel reads it when the thread ends (kernel/futex/core.c, handle_futex_death).
 */
const WISHES_BYTES = 24;
const PENDING = 2;
const PROT_READ_WRITE = 3;
const MAP_PRIVATE_ANONYMOUS = 0x22;

let wishes: BigInt64Array | null | undefined;

/** In place of the C library's own list, which serves robust mutexes of pthreads: Node has none. */
function registerWishes(): BigInt64Array | null {
  const number = SYSCALL_NUMBERS[process.arch]?.[1];
  if (process.platform !== 'linux' || number === undefined) return null;
  const address = mmap(null, WISHES_BYTES, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
  if (BigInt.asIntN(64, address) === -1n) return null;
  const words = new BigInt64Array(viewMemory(address, WISHES_BYTES));
  words[0] = address;
  return setRobustList(number, address, WISHES_BYTES) === 0 ? words : null;
}
