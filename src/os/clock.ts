/** CLOCK_MONOTONIC, the clock all processes of a run share, and sleeping by it. */
import { bind } from './native.js';

/** Seconds on CLOCK_MONOTONIC; comparable between processes, unlike performance.now(). */
export function monotonic(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds + nanoseconds / 1e9;
}

const nanosleep = bind<(request: Buffer, remaining: null) => number>('int nanosleep(const void *, void *)');

/** Sleeps in the kernel for `seconds` real seconds, all of them, also when a signal interrupts (nanosleep(2)). */
export function sleepReal(seconds: number): void {
  const deadline = monotonic() + seconds;
  for (let left = seconds; left > 0; left = deadline - monotonic()) {
    if (nanosleep(timespec(left), null) === 0) return;
  }
}

/** `seconds` as a C `struct timespec` of a 64-bit system. */
export function timespec(seconds: number): Buffer {
  const buffer = Buffer.allocUnsafe(16);
  const whole = Math.floor(seconds);
  buffer.writeBigInt64LE(BigInt(whole), 0);
  buffer.writeBigInt64LE(BigInt(Math.min(999_999_999, Math.ceil((seconds - whole) * 1e9))), 8);
  return buffer;
}
