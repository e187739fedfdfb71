/** The process that started this one, asked about from below: it cannot be collected here, only looked at. */

import { countDown, sleepReal } from '../../os/clock.js';
import { openProcess } from '../../os/pidfd.js';
import { closeQuietly, waitReadable } from '../../os/pipe.js';
import { emit } from '../../trace/emit.js';
import { context } from '../context.js';
import { point } from '../point.js';
import { lessonTimeout, realSeconds, type Timeout } from '../time.js';
import { sleepFor, timeoutOf } from '../waiting.js';

/** Python: what multiprocessing.parent_process() returns. */
export interface ParentProcess {
  readonly name: string;
  readonly pid: number;
  /** The same as `pid`, as in CPython. */
  readonly ident: number;
  /** Whether it has not ended. Throws nothing. */
  isAlive(): boolean;
  /**
   * Waits until it has ended, at most `timeout` lesson seconds; isAlive() tells which. How it ended only its own parent
   * learns. Throws TypeError for a timeout that is no number.
   */
  join(timeout?: Timeout): void;
}

let known: ParentProcess | null | undefined;

/**
 * The process that started this one, or null in the main process. It need not be its parent any more: see getppid(). Throws
 * nothing.
 */
export function parentProcess(): ParentProcess | null {
  if (known === undefined) {
    const { parent } = context();
    known = parent && createParent(parent);
  }
  return known;
}

function createParent({ name, pid }: { readonly name: string; readonly pid: number }): ParentProcess {
  return {
    name,
    pid,
    ident: pid,
    isAlive() {
      point({ call: 'is-alive', child: name, joined: pid });
      return isThere(pid);
    },
    join(timeout) {
      const limit = lessonTimeout(timeout, 'join');
      point({ call: 'join', child: name, joined: pid }, limit);
      if (!isThere(pid)) return;
      sleepFor(
        {
          object: name,
          on: 'join',
          details: timeoutOf(limit),
          joined: pid,
          sleep: (left) => waitForEnd(pid, left),
          tell: () => emit({ kind: 'wake' }),
        },
        realSeconds(limit),
      );
    },
  };
}

/** Whoever loses his parent gets another one at once, so as long as it is still `pid` that one lives (exit(3)). */
function isThere(pid: number): boolean {
  return process.ppid === pid;
}

/** Where the kernel cannot wait for a stranger; real seconds. */
const ASK_INTERVAL_S = 0.02;

function waitForEnd(pid: number, left: number | null): boolean {
  const descriptor = openProcess(pid);
  try {
    // looked at after it was opened: if it lived then, the descriptor is its, not that of a later process with its number
    if (!isThere(pid)) return true;
    return descriptor === null ? lookUntilGone(pid, left) : waitReadable(descriptor, left);
  } finally {
    if (descriptor !== null) closeQuietly(descriptor);
  }
}

function lookUntilGone(pid: number, limit: number | null): boolean {
  const left = countDown(limit);
  for (let rest = left(); isThere(pid); rest = left()) {
    if (rest === 0) return false;
    sleepReal(Math.min(ASK_INTERVAL_S, rest ?? ASK_INTERVAL_S));
  }
  return true;
}
