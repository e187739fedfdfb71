/**
 * What a process is about to do at a call where processes can influence each other: told to the gate before the call, read
 * by whoever asks whether the call could go on now.
 */
import type { PipeEnd, PointEvent, Side } from './events.js';

/** A call at a primitive, a queue, a pipe or a file, by its name. */
interface At {
  readonly object: string;
}

/** A call that may have to wait: lesson seconds it is ready to; 0 = does not wait; absent = for ever. */
interface Waits {
  readonly timeout?: number;
}

/** A call about a child, by its name. */
interface About {
  readonly child: string;
  /** Its process id, once it was started: for the collector, who puts the name of its lane in the place of `child`. */
  readonly joined?: number;
}

/** At which end of a two-way pipe. */
interface OfTwo {
  readonly side?: Side;
}

/** A part of its message has gone: so many bytes have not. */
interface InPart {
  readonly left?: number;
}

export type Operation =
  /** The first line of a process, and its end. */
  | { readonly call: 'begin' | 'exit' }
  | { readonly call: 'print' }
  | { readonly call: 'sleep'; readonly seconds: number }
  | (About & { readonly call: 'start' | 'kill' })
  /** Absent: asks which of its children live. */
  | (Partial<About> & { readonly call: 'is-alive' })
  | (About & Waits & { readonly call: 'join' })
  | (At & Waits & { readonly call: 'acquire'; readonly primitive: 'lock' | 'rlock' })
  /** `permits`: how many there are when nobody has any. */
  | (At & Waits & { readonly call: 'acquire'; readonly primitive: 'semaphore'; readonly permits: number })
  | (At & { readonly call: 'release'; readonly primitive: 'lock' | 'rlock' | 'semaphore' })
  | (At & Waits & { readonly call: 'wait'; readonly primitive: 'event' })
  | (At & { readonly call: 'set' | 'clear' })
  | (At & Waits & { readonly call: 'wait'; readonly primitive: 'barrier'; readonly parties: number })
  | (At & { readonly call: 'abort' | 'reset' })
  /** `maxsize`: 0 = no limit. */
  | (At & Waits & { readonly call: 'put'; readonly maxsize: number })
  | (At & Waits & { readonly call: 'get' })
  | (At & { readonly call: 'done' | 'join-queue' })
  /** `bytes`: what the message takes in the pipe; absent: not known before it is made. */
  | (At & OfTwo & InPart & { readonly call: 'send'; readonly bytes?: number })
  | (At & OfTwo & InPart & { readonly call: 'recv' })
  | (At & OfTwo & Waits & { readonly call: 'poll' })
  /** Waits until one of several is ready: `objects` are pipes; `others`: how many descriptors besides, whatever they are. */
  | (Waits & { readonly call: 'wait-any'; readonly objects: readonly string[]; readonly others: number })
  | (At & { readonly call: 'close'; readonly end?: PipeEnd['end'] })
  /** Looks at something without waiting or changing it: qsize, empty, full, getValue, isSet … */
  | (At & { readonly call: 'look' })
  | (At & { readonly call: 'read' | 'write' });

/** What a process that has stopped is about to do. */
export function operationOf(event: PointEvent): Operation {
  const { seq: _, t, process, pid, at, late, kind, gate, again, ...operation } = event;
  return operation as unknown as Operation;
}
