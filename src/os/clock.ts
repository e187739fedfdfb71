/** CLOCK_MONOTONIC, the clock all processes of a run share: sleeping by it, and time limits. */
import { bind } from './native.js';

/** Seconds on CLOCK_MONOTONIC; comparable between processes, unlike performance.now(). */
export function monotonic(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds + nanoseconds / 1e9;
}

/** How much of `seconds` real seconds, counted from now, is left whenever it is asked: 0 when they are over. Null stays null: for ever. */
export function countDown(seconds: number): () => number;
export function countDown(seconds: number | null): () => number | null;
export function countDown(seconds: number | null): () => number | null {
  if (seconds === null) return () => null;
  const end = monotonic() + seconds;
  return () => Math.max(0, end - monotonic());
}

/**
 * Attempts something again and again, with a sleep between, until it succeeds: true; or `seconds` real seconds are over
 * (null: never): false. Both are told how much time is left. After a sleep there is always one more attempt.
 */
export function tryFor(
  seconds: number | null,
  attempt: (left: number | null) => boolean,
  sleep: (left: number | null) => void,
): boolean {
  const left = countDown(seconds);
  while (!attempt(left())) {
    const rest = left();
    if (rest === 0) return false;
    sleep(rest);
  }
  return true;
}

const nanosleep = bind<(request: Buffer, remaining: null) => number>('int nanosleep(const void *, void *)');

/** Sleeps in the kernel for `seconds` real seconds, all of them, also when a signal interrupts (nanosleep(2)). */
export function sleepReal(seconds: number): void {
  const left = countDown(seconds);
  for (let rest = seconds; rest > 0; rest = left()) nanosleep(timespec(rest), null);
}

/** 136 years; a kernel counts nanoseconds with 64 bits, which is not much more. */
const LONGEST_SECONDS = 2 ** 32;

/** `seconds`, from 0, as a C `struct timespec` of a 64-bit system. What no clock holds is cut: its caller looks again. */
export function timespec(seconds: number): Buffer {
  const buffer = Buffer.allocUnsafe(16);
  const held = Math.min(seconds, LONGEST_SECONDS);
  const whole = Math.floor(held);
  buffer.writeBigInt64LE(BigInt(whole), 0);
  buffer.writeBigInt64LE(BigInt(Math.min(999_999_999, Math.ceil((held - whole) * 1e9))), 8);
  return buffer;
}
