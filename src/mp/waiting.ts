/** The story every waiting call tells the trace: wait, perhaps block, then acquire or timeout. */
import { emit, tracing } from '../trace/emit.js';
import type { Primitive } from '../trace/events.js';
import { realSeconds, type WaitOptions, waitLimit } from './time.js';

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
  emit({ kind: 'wait', object, primitive, ...(limit === null ? {} : { timeout: limit }) });
  const got = taking.attempt() || (limit !== 0 && block(taking, limit));
  if (!got) {
    emit({ kind: 'timeout', object, on: primitive });
    return false;
  }
  const value = taking.taken?.();
  if (tracing()) emit({ kind: 'acquire', object, primitive, ...(value === undefined ? {} : { value }) });
  return true;
}

function block({ object, primitive, wait }: Taking, limit: number | null): boolean {
  emit({ kind: 'block', on: primitive, object });
  return wait(realSeconds(limit));
}
