/** The story every waiting call tells the trace: wait, perhaps block, then acquire or timeout. */
import { monotonic } from '../os/clock.js';
import { emit, tracing } from '../trace/emit.js';
import type { Primitive, QueueNeed } from '../trace/events.js';
import { realSeconds, type WaitOptions, waitLimit } from './time.js';
import { unsettle } from './unsettle.js';

/** How to get hold of something. */
export interface Taking {
  readonly object: string;
  readonly primitive: Primitive;
  /** Takes it if that needs no waiting. */
  readonly attempt: () => boolean;
  /** Waits for it in the kernel, at most so many real seconds (null: for ever). */
  readonly wait: (seconds: number | null) => boolean;
  /** Called once it is taken; what it returns is the acquire event's `value`. */
  readonly taken?: () => number;
}

/** Takes the object, waiting in the kernel if need be, and tells the trace. Returns whether it got it. */
export function take(taking: Taking, options?: WaitOptions): boolean {
  const { object, primitive } = taking;
  const limit = waitLimit(options);
  unsettle('call');
  emit({ kind: 'wait', object, primitive, ...(limit === null ? {} : { timeout: limit }) });
  const got = taking.attempt() || (limit !== 0 && block(taking, limit));
  if (!got) {
    emit({ kind: 'timeout', object, on: primitive });
    return false;
  }
  const value = taking.taken?.();
  if (tracing()) emit({ kind: 'acquire', object, primitive, ...(value === undefined ? {} : { value }) });
  unsettle('call');
  return true;
}

function block({ object, primitive, wait }: Taking, limit: number | null): boolean {
  emit({ kind: 'block', on: primitive, object });
  return wait(realSeconds(limit));
}

/** What has to be tried again and again at a queue, because others may be faster. */
export interface Insisting {
  readonly queue: string;
  readonly until: QueueNeed;
  /** Tries once. `left`: real seconds until the time limit, null without one. */
  readonly attempt: (left: number | null) => boolean;
  /** Sleeps in the kernel until it is worth another try, at most `left` real seconds. */
  readonly sleep: (left: number | null) => void;
}

/** Tries until it succeeds or `limit` lesson seconds are over, and tells the trace all but the success. Returns whether it did. */
export function insist({ queue, until, attempt, sleep }: Insisting, limit: number | null): boolean {
  emit({ kind: 'wait', object: queue, primitive: 'queue', ...(limit === null ? {} : { timeout: limit }) });
  const seconds = realSeconds(limit);
  const deadline = seconds === null ? null : monotonic() + seconds;
  const timeLeft = () => (deadline === null ? null : Math.max(0, deadline - monotonic()));
  if (attempt(seconds)) return true;
  let left = timeLeft();
  if (left !== 0) emit({ kind: 'block', on: 'queue', object: queue, until });
  while (left !== 0) {
    sleep(left);
    left = timeLeft();
    if (attempt(left)) return true;
  }
  emit({ kind: 'timeout', object: queue, on: 'queue' });
  return false;
}
