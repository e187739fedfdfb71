/** Lesson seconds and real ones: `--speed 4` makes a lesson second last a quarter of a real one. */
import { sleepReal } from '../os/clock.js';
import { emit } from '../trace/emit.js';
import { context } from './context.js';
import { point } from './point.js';

/**
 * Sleeps for `seconds` lesson seconds; the process uses no CPU meanwhile (Python: time.sleep).
 * Throws RangeError for a negative or infinite number, TypeError for anything that is not a number.
 */
export function sleep(seconds: number): void {
  if (typeof seconds !== 'number' || Number.isNaN(seconds)) {
    throw new TypeError(`sleep() takes a number of seconds, not ${String(seconds)}`);
  }
  if (seconds < 0 || seconds === Number.POSITIVE_INFINITY)
    throw new RangeError(`sleep() cannot sleep ${seconds} seconds: pass a number from 0, not infinite`);
  point({ call: 'sleep', seconds });
  emit({ kind: 'sleep', seconds });
  sleepReal(seconds / context().settings.speed);
  emit({ kind: 'wake' });
}

/** A time limit as the primitives take it: lesson seconds; absent or null waits for ever; negative counts as 0 (CPython). */
export type Timeout = number | null | undefined;

/** How acquire-like calls wait. `block: false` does not wait and ignores `timeout`, as in CPython. */
export interface WaitOptions {
  readonly block?: boolean;
  readonly timeout?: Timeout;
}

/** `timeout` in lesson seconds, cleaned up: null for ever, else 0 or more. Throws TypeError for what is not a number. */
export function lessonTimeout(timeout: Timeout): number | null {
  if (timeout === null || timeout === undefined || timeout === Number.POSITIVE_INFINITY) return null;
  if (typeof timeout !== 'number' || Number.isNaN(timeout)) {
    throw new TypeError(`A timeout is a number of seconds, not ${String(timeout)}`);
  }
  return Math.max(0, timeout);
}

/** As `lessonTimeout`, for options: block false is a timeout of 0. */
export function waitLimit({ block = true, timeout }: WaitOptions = {}): number | null {
  return block ? lessonTimeout(timeout) : 0;
}

/** Lesson seconds as real seconds. */
export function realSeconds(lesson: number | null): number | null {
  return lesson === null ? null : lesson / context().settings.speed;
}
