/** How the primitives sleep: at a word of shared memory, and never so that a wake-up is lost for good. */
import { futexWait, hasLastWish } from '../../os/futex.js';
import type { Cell } from './memory.js';

/**
 * Real seconds after which a sleeper looks by itself. Somebody may be killed or stopped between changing a word and waking
 * those who wait for it, or between being woken and taking what he was woken for (CPython's primitives have this gap).
 */
const LOOK_AGAIN_SECONDS = 0.5;

/** The same where the kernel passes such a wake-up on: only whoever is stopped there may still owe one. */
const PASSED_ON_SECONDS = 10;

/**
 * Sleeps in the kernel while word `offset` of `cell` holds `expected`, at most `left` real seconds (null: no limit), and
 * now and then wakes for nothing: whoever calls looks whether there is need to sleep on. `passedOn`: all who wake others
 * there, or were woken, do so by a last wish.
 */
export function sleepAt(
  cell: Cell,
  offset: number,
  expected: number,
  left: number | null,
  passedOn = false,
): void {
  const longest = passedOn && hasLastWish() ? PASSED_ON_SECONDS : LOOK_AGAIN_SECONDS;
  futexWait(cell.address(offset), expected, Math.min(left ?? longest, longest));
}
