/** The timeline model: what the events of a run mean, as lanes with spans on them. Types only; see build-timeline.ts. */
import type { EndEvent, ErrorReport, KernelState, Primitive, RunEvent, TraceEvent } from './events.js';

/** What a process was doing during a stretch of time, by its own account (its events). Spans of a lane do not overlap. */
export type Doing =
  /** Between the parent's start() and its first line: the interpreter is loading. */
  | { readonly doing: 'starting' }
  | { readonly doing: 'running' }
  | { readonly doing: 'sleeping' }
  /** Waits for a primitive, or in a join for a child. */
  | { readonly doing: 'waiting'; readonly on: Primitive | 'join'; readonly object: string }
  /** Ended, not yet collected by its parent. */
  | { readonly doing: 'zombie' };

export type Span = Doing & {
  /** Seconds since the start of the run. */
  readonly from: number;
  readonly to: number;
  /** seq of the event that began it. */
  readonly seq: number;
};

/** A lock or semaphore held: from its acquire to its release (or to the holder's end, then `released` is null). */
export interface Hold {
  readonly object: string;
  readonly primitive: Primitive;
  readonly from: number;
  readonly to: number;
  readonly acquired: number;
  readonly released: number | null;
}

/** The kernel's view between two samples. */
export interface KernelSpan {
  readonly state: KernelState;
  readonly ppid: number;
  readonly wchan?: string;
  readonly cpu: number;
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  readonly process: string;
  readonly pid: number;
  /** The lane that started it; null for main. */
  readonly parent: string | null;
  readonly parentPid: number | null;
  /** The parent's start(), the process's first line, its end, and when it was collected: seconds, null if never seen. */
  readonly spawned: number | null;
  readonly started: number | null;
  readonly ended: number | null;
  readonly collected: number | null;
  /** How it ended, as in Python (-N for signal N); null while unknown. */
  readonly exitcode: number | null;
  /** A daemon that ended with its parent, as daemons do. */
  readonly dismissed: boolean;
  /** What it failed with; it may live on, until its children have ended. */
  readonly error: ErrorReport | null;
  readonly spans: readonly Span[];
  readonly holds: readonly Hold[];
  readonly kernel: readonly KernelSpan[];
}

/** An activity seen from outside: the stretch between two prints of one process, e.g. "starts printing" … "has finished". */
export interface ActivitySpan {
  readonly process: string;
  readonly from: number;
  readonly to: number;
  /** seq of the first and the last print; `last` is null if the process ended first. */
  readonly first: number;
  readonly last: number | null;
}

export interface Timeline {
  readonly run: RunEvent | null;
  readonly end: EndEvent | null;
  /** Seconds: the greatest t in the log. */
  readonly duration: number;
  /** In order of first appearance; main first. */
  readonly lanes: readonly Lane[];
  readonly events: readonly TraceEvent[];
}
