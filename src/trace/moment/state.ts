/** What is known of a run at one moment: types, and the moment before anything has happened. See moment.ts. */
import type {
  AcquireEvent,
  BlockEvent,
  ExitEvent,
  JoinEvent,
  MessageEvent,
  PointEvent,
  Primitive,
  ReleaseEvent,
  RunEvent,
  Side,
  StateEvent,
  WaitEvent,
} from '../events.js';

/** Plain data without functions: `copyPlain` makes a copy that later events do not change. */
export interface Moment {
  run: RunEvent | null;
  /** Whether the log was read from its first event on, so that what was never heard of was never used. */
  whole: boolean;
  /** seq of the event that was taken in last; -1: none. */
  seq: number;
  /** By name: who has said anything, or was started or collected. */
  readonly processes: Map<string, ProcessNow>;
  /** By kind and name; `objectAt` finds one, `objectsOf` lists all. */
  readonly objects: { readonly [P in Primitive]: Map<string, ObjectsNow[P]> };
  /** By name: what files hold, and the values the program wants shown. */
  readonly values: Map<string, ValueNow>;
}

/** `starting`: has not come to its first line. `zombie`: ended, and a parent that lives may still collect it, or the kernel still has it. */
export type Phase = 'starting' | 'running' | 'sleeping' | 'waiting' | 'zombie' | 'gone';

export interface ProcessNow {
  readonly process: string;
  readonly pid: number;
  /** Who started it; null for main, and where the log does not tell. */
  parent: string | null;
  phase: Phase;
  /** The call it has made and that has not been answered yet. A call that ends in an error never is. */
  asked: WaitEvent | null;
  /** In a steered run: where it has stopped, until it is let go on. */
  about: PointEvent | null;
  /** What it went to sleep for, until that is answered. */
  waitsFor: BlockEvent | null;
  /** seq of the last thing it said itself; -1: none. */
  said: number;
  /** In the order it got them. They stay when it ends: nobody gives a dead process's lock back. */
  readonly holds: Set<Holding>;
  exit: ExitEvent | null;
  collected: JoinEvent | null;
  /** The kernel has it as Z, and has not been seen to drop it. */
  uncollected: boolean;
  /** Its parent, by the kernel's account, is no longer the one that started it. */
  adopted: StateEvent | null;
  /** How many signals it was sent. */
  signals: number;
  /** A daemon, signalled by its parent at that one's end. */
  dismissed: boolean;
}

/** One time somebody has a lock or a semaphore. For an RLock: from its owner's first acquire to the release that frees it. */
export interface Holding {
  readonly process: string;
  readonly asked: WaitEvent | null;
  readonly acquired: AcquireEvent;
  /** Null while nobody has given it back. */
  released: ReleaseEvent | null;
  /** How often its owner has acquired it and not yet released it (an RLock may go above 1). */
  depth: number;
}

export interface ObjectsNow {
  readonly lock: LockNow;
  readonly rlock: LockNow;
  readonly semaphore: SemaphoreNow;
  readonly event: EventNow;
  readonly barrier: BarrierNow;
  readonly queue: QueueNow;
  readonly pipe: PipeNow;
}

export type ObjectNow = ObjectsNow[Primitive];

interface NamedObject {
  readonly name: string;
  /** Processes that fell asleep at it and have not told yet how that ended. */
  readonly waiters: Set<string>;
  /** seq of the first and of the latest event that changed it or made somebody wait at it. */
  changed: { readonly first: number; last: number } | null;
}

export interface Held {
  /** In the order they began. More than one has a lock only if the log contradicts mutual exclusion. */
  readonly holders: Set<Holding>;
  /** The same, by process; empty for one that has had it. */
  readonly own: Map<string, Holding[]>;
  /** The one that was given back last. */
  freed: Holding | null;
}

export interface LockNow extends NamedObject, Held {
  readonly primitive: 'lock' | 'rlock';
}

export interface SemaphoreNow extends NamedObject, Held {
  readonly primitive: 'semaphore';
  /** How many are left, by the latest acquire that told; null before. */
  left: number | null;
  /** Acquires less releases; below 0 where it was released more often. */
  taken: number;
  /** Somebody who had not acquired it has released it: its permits are signals, and nobody holds them. */
  isSignal: boolean;
  /** The latest release. */
  given: ReleaseEvent | null;
}

export interface EventNow extends NamedObject {
  readonly primitive: 'event';
  /** Null while nobody has told. */
  isSet: boolean | null;
}

export interface BarrierNow extends NamedObject {
  readonly primitive: 'barrier';
  /** Who has come and waits for the others. */
  readonly inside: Set<string>;
  /** Those the barrier let through with somebody who has said so, and who have not said so yet. */
  readonly leaving: Set<string>;
  /** Null while nobody has told: abort() and reset() are not in the log. */
  broken: boolean | null;
}

export interface QueueNow extends NamedObject {
  readonly primitive: 'queue';
  /** Items in it by their number, where `known`; those of a log without numbers are numbered as they are told. */
  readonly items: Map<number, string>;
  /** Whether `items` is all there is in it. */
  known: boolean;
  /** How many there were in it after the latest put or get; null where the log does not tell. */
  size: number | null;
  /** The greatest size since it was last empty, or had one item only. */
  most: number;
  /** How many it takes at most, 0 where it has no limit; null while nobody has told. */
  limit: number | null;
  /** Items that were put and are not dealt with yet (taskDone); null where the log does not tell. */
  unfinished: number | null;
  /** The greatest number given to an item of a log without numbers. */
  latest: number;
  /** The greatest number of an item that came out, and when the latest put or get happened that has been told. */
  taken: number;
  moved: number;
}

/** What can be done at an end of a pipe. Of a one-way pipe the first end receives, the second sends. */
export type OneWay = 'sending' | 'receiving';

/** One way through a pipe, to the end that receives there. */
export interface WayNow {
  /** How many messages are under way. */
  messages: number;
  /** seq of the latest recv; -1: none. */
  received: number;
}

export interface PipeNow extends NamedObject {
  readonly primitive: 'pipe';
  /** Who holds which ends, in the order they got them; a process that has let go of all it had stands here too. */
  readonly ends: Map<string, Set<Side>>;
  /** Both ends send and receive. */
  twoWay: boolean;
  /** Somebody ended in the middle of a message, or received what is none: how many there are is not known any more. */
  torn: boolean;
  /** Whether the log tells at which end; one of before it did does not for two-way pipes. */
  told: boolean;
  /** By the end that receives; a one-way pipe leads to its first. */
  readonly to: { readonly [S in Side]: WayNow };
  /** Sends of what was not received yet, by message. */
  readonly underWay: Map<string, MessageEvent>;
  /** How many these are, and what they take in the pipe as far as that is told. */
  messages: number;
  bytes: number;
  /** seq of the latest recv; -1: none. */
  received: number;
}

export interface ValueNow {
  readonly name: string;
  readonly value: string;
  /** seq of the event that told it. */
  readonly told: number;
}

export function createMoment(): Moment {
  return {
    run: null,
    whole: false,
    seq: -1,
    processes: new Map(),
    objects: {
      lock: new Map(),
      rlock: new Map(),
      semaphore: new Map(),
      event: new Map(),
      barrier: new Map(),
      queue: new Map(),
      pipe: new Map(),
    },
    values: new Map(),
  };
}
