/**
 * Sleep in the kernel until a word of shared memory changes: futex(2) on Linux, __ulock_wait on macOS.
 * This is what glibc builds sem_wait and pthread_mutex_lock from.
 */
import { countDown, timespec } from './clock.js';
import { EAGAIN, EINTR, ETIMEDOUT } from './errno.js';
import { callFailed, OsError } from './errors.js';
import { bind, lastErrno } from './native.js';

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

const FUTEX_WAIT = 0;
const FUTEX_WAKE = 1;
const UL_SHARED = 3; // UL_COMPARE_AND_WAIT_SHARED
const ULF_WAKE_ALL = 0x100;

const syscall = bind<
  (number: number, address: bigint, op: number, value: number, timeout: Buffer | null) => number
>('long syscall(long, void *, int, int, const void *)');
const ulockWait = bind<(op: number, address: bigint, value: bigint, microseconds: number) => number>(
  'int __ulock_wait(uint32_t, void *, uint64_t, uint32_t)',
);
const ulockWake = bind<(op: number, address: bigint, value: bigint) => number>(
  'int __ulock_wake(uint32_t, void *, uint64_t)',
);

/** The futex system call's number, which differs between processors (Linux's syscall tables). */
const FUTEX_NUMBERS: Readonly<Record<string, number>> = {
  x64: 202,
  arm64: 98,
  riscv64: 98,
  loong64: 98,
  ppc64: 221,
  s390x: 238,
};

function futexNumber(): number {
  const number = FUTEX_NUMBERS[process.arch];
  if (number === undefined) {
    throw new OsError(
      'UNSUPPORTED_CPU',
      `Locks are not available on Linux for ${process.arch}. Use a 64-bit system`,
    );
  }
  return number;
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
