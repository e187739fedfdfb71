/**
 * The story every call that may have to wait tells: it comes to the gate, asks (`wait`), sleeps if it must (`block`), and
 * has it (acquire, pass, get, put …) or gives up (`timeout`). A call whose story begins later begins further down here.
 */
import { countDown } from '../os/clock.js';
import { emit, tracing } from '../trace/emit.js';
import type { BlockEvent, Primitive } from '../trace/events.js';
import type { Operation } from '../trace/operation.js';
import { hold, isHeld, point } from './point.js';
import { realSeconds } from './time.js';

/** How a call sleeps. What is `left` of its time is in real seconds, null: no limit. */
export interface Sleeping<On extends Primitive | 'join' = Primitive | 'join'> {
  readonly object: string;
  readonly on: On;
  /** What else the block event says. */
  readonly details?: Pick<BlockEvent, 'timeout' | 'left' | 'until' | 'side' | 'parties' | 'oneOf' | 'atEnd'>;
  /** Whose end a join waits for, by its process id. */
  readonly joined?: number;
  /** Sleeps in the kernel until it has it, or no time is left. Returns whether it has it. */
  readonly sleep: (left: number | null) => boolean;
  /** Whether it has it by now; it does not wait for it. Absent: sleep(0) says so. */
  readonly look?: () => boolean;
  /** How many bytes are still to go, where it gets on piece by piece. */
  readonly missing?: () => number;
  /** Tells that it has it, if anybody listens. Absent: its caller does. */
  readonly tell?: () => void;
}

/** How a call asks for something. */
export interface Asking extends Sleeping<Primitive> {
  /** Whether it has it already. It may take what is left of the time to find out. */
  readonly attempt: (left: number | null) => boolean;
  /** Its attempt has an effect of its own, so it sleeps even if no time is left, and ends that effect. */
  readonly committed?: true;
}

export interface Waiting extends Asking {
  /** What the gate is told, but for the time limit. */
  readonly operation: Operation;
}

/** The whole story, for at most `limit` lesson seconds (null: for ever). Returns whether it has it. */
export function waitFor(waiting: Waiting, limit: number | null): boolean {
  point(waiting.operation, limit);
  return askFor(waiting, limit);
}

/** The story of one that has passed the gate. */
export function askFor(asking: Asking, limit: number | null): boolean {
  const { object, on: primitive, attempt, committed } = asking;
  emit({ kind: 'wait', object, primitive, ...timeoutOf(limit) });
  // at a gate no time passes, so none is over but 0
  const left = isHeld() ? () => limit : countDown(realSeconds(limit));
  if (attempt(left())) return succeed(asking);
  if (left() === 0 && !committed) return giveUp(asking);
  return sleepFor(asking, left());
}

/** The story of one that cannot have it at once; `left`: real seconds (null: for ever). */
export function sleepFor(sleeping: Sleeping, left: number | null): boolean {
  const { object, on, details, joined, sleep, look = () => sleep(0), missing } = sleeping;
  emit({ kind: 'block', on, object, ...details, ...(joined === undefined ? {} : { joined }) });
  // one whose time is let run out looks a last time, as every sleeper does
  const has = isHeld() && left !== 0 ? hold(look, missing) || (left !== null && sleep(0)) : sleep(left);
  return has ? succeed(sleeping) : giveUp(sleeping);
}

/** A time limit of `limit` lesson seconds as events tell it. */
export function timeoutOf(limit: number | null): { readonly timeout?: number } {
  return limit === null ? {} : { timeout: limit };
}

function succeed({ tell }: Sleeping): true {
  if (tell && tracing()) tell();
  return true;
}

function giveUp({ object, on, joined }: Sleeping): false {
  emit({ kind: 'timeout', object, on, ...(joined === undefined ? {} : { joined }) });
  return false;
}
