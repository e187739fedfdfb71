/** Lesson seconds and real ones: `--speed 4` makes a lesson second last a quarter of a real one. */
import { sleepReal } from '../os/clock.js';
import { emit } from '../trace/emit.js';
import { context } from './context.js';
import { isHeld, point } from './point.js';
import { checkOptions, type KindsOf, namedNumber, type Usage } from './spelling/options.js';

/**
 * Sleeps for `seconds` lesson seconds; the process uses no CPU meanwhile (Python: time.sleep). What no clock can count is
 * slept for ever (CPython: OverflowError).
 * Throws RangeError for a negative or infinite number (CPython: ValueError, OverflowError), TypeError for anything that is
 * not a number (CPython: the same).
 */
export function sleep(seconds: number): void {
  if (typeof seconds !== 'number' || Number.isNaN(seconds)) {
    throw new TypeError(`sleep() takes a number of seconds, not ${noNumber('sleep', 'seconds', seconds)}`);
  }
  if (seconds < 0 || seconds === Number.POSITIVE_INFINITY)
    throw new RangeError(`sleep() cannot sleep ${seconds} seconds: pass a number from 0, not infinite`);
  point({ call: 'sleep', seconds });
  emit({ kind: 'sleep', seconds });
  if (!isHeld()) sleepReal(seconds / context().settings.speed);
  emit({ kind: 'wake' });
}

/**
 * A time limit as every call that may wait takes it: lesson seconds; absent or null waits for ever, and so does what no
 * clock can count (more than 292 years; CPython: OSError, OverflowError); negative counts as 0 (CPython). It may be overrun where the
 * machine is busy. It is never answered wrongly: what is said when it is over was true at a moment during the call.
 */
export type Timeout = number | null | undefined;

/** How acquire-like calls wait. `block: false` does not wait and ignores `timeout`, as in CPython. */
export interface WaitOptions {
  readonly block?: boolean;
  readonly timeout?: Timeout;
}

/** What 64 bits of nanoseconds hold: CPython's threading.TIMEOUT_MAX. */
const LONGEST_TIMEOUT_SECONDS = 2 ** 63 / 1e9;

/**
 * `timeout` in lesson seconds, cleaned up: null for ever, else 0 or more. Throws TypeError for what is not a number; `call`
 * is whose it is, "join".
 */
export function lessonTimeout(timeout: Timeout, call?: string): number | null {
  if (timeout === null || timeout === undefined) return null;
  if (typeof timeout !== 'number' || Number.isNaN(timeout)) {
    throw new TypeError(`A timeout is a number of seconds, not ${noNumber(call, 'timeout', timeout)}`);
  }
  return timeout > LONGEST_TIMEOUT_SECONDS ? null : Math.max(0, timeout);
}

const WAIT_OPTIONS = { block: 'on', timeout: 'number' } satisfies KindsOf<WaitOptions>;

/** The calls that take WaitOptions, as they are written. */
const USAGES = {
  acquire: { call: 'acquire', options: WAIT_OPTIONS },
  get: { call: 'get', options: WAIT_OPTIONS },
  put: { call: 'put', before: 'item', options: WAIT_OPTIONS },
} satisfies Record<string, Usage>;

/**
 * As `lessonTimeout`, for the options of a call: block false is a timeout of 0. `more`: what was passed after them, where
 * Python's timeout would be. Throws TypeError for anything but these options (CPython: the same), with how it is written.
 */
export function waitLimit(
  options: WaitOptions | undefined,
  call: keyof typeof USAGES,
  more?: unknown,
): number | null {
  if (options === undefined && more === undefined) return null;
  checkOptions(USAGES[call], options, more);
  const { block = true, timeout } = options as WaitOptions;
  return block ? lessonTimeout(timeout) : 0;
}

/** What was passed instead of a number, and how it is written if that can be told. */
function noNumber(call: string | undefined, name: string, given: unknown): string {
  const number = namedNumber(name, given);
  if (number === undefined) return given instanceof Object ? 'an object' : String(given);
  return `an object: write ${call === undefined ? number : `${call}(${number})`}`;
}

/** Lesson seconds as real seconds. */
export function realSeconds(lesson: number | null): number | null {
  return lesson === null ? null : lesson / context().settings.speed;
}
