/**
 * The event log of a run: the one thing every view is computed from.
 *
 * Lesson processes write events to the trace pipe, the observer adds what only it can see (`run`, `program`,
 * `state`, `standstill`, `stop`, `end`, `verdict`) and numbers everything in the order of arrival. `run --json` prints this log, one event a line.
 */

/** Version of the log format; the `run` event carries it. Raised when a reader of the old format would be misled. */
export const LOG_VERSION = 1;

/** What every event says. */
export interface EventBase {
  /** Position in the log, from 0, without gaps. One pipe gives one order that respects cause and effect. */
  readonly seq: number;
  /** Seconds since the start of the run (CLOCK_MONOTONIC, comparable between processes); never less than of the event before. */
  readonly t: number;
  /** The lane: the process's name, made unique within the run ("p1", "p1#2"). */
  readonly process: string;
  /** The process the event is about. */
  readonly pid: number;
  /** Where the program made the call that tells it, "lesson.ts:41", the file as seen from the program's folder; absent where nobody looked. */
  readonly at?: string;
  /** How many seconds before `t` it happened, of one that arrived after what happened later; absent: `t` is when it happened. */
  readonly late?: number;
}

/** When it happened, in seconds since the start of the run. `t` never runs backwards in a log, this may. */
export function happenedAt({ t, late }: EventBase): number {
  return late === undefined ? t : Math.round((t - late) * 1e6) / 1e6;
}

/** What a process can wait for, hold or pass. */
export type Primitive = 'lock' | 'rlock' | 'semaphore' | 'event' | 'barrier' | 'queue' | 'pipe';

/** An error that ended a lesson process. */
export interface ErrorReport {
  readonly name: string;
  readonly message: string;
  /** A stable code for errors of ours (`MpError`), e.g. "TARGET_NOT_EXPORTED". */
  readonly code?: string;
  readonly stack?: string;
}

/** How a run is done. Passed on whole, from the command line to every lesson process; the `run` event tells it. */
export interface RunSettings {
  /** Of the random numbers and pauses: the same ones again. */
  readonly seed: number;
  /** Lesson seconds per real second. */
  readonly speed: number;
  /** Perturbs schedules: see mp/perturbation.ts. Absent or true. */
  readonly perturb?: boolean;
  /** Processes stop before each call where they can influence each other, until the observer lets them go on. Absent or true. */
  readonly steered?: boolean;
}

/** The first event: what is being run. Written by the observer. */
export interface RunEvent extends EventBase, RunSettings {
  readonly kind: 'run';
  readonly version: number;
  /** Real seconds after which the observer ends the run. Absent: never. */
  readonly timeout?: number;
  /** Lesson id, or the path of the learner's program as typed. */
  readonly program: string;
  readonly lesson: boolean;
  readonly parameters: Readonly<Record<string, number | string | boolean>>;
  readonly platform: string;
  readonly node: string;
  /** The limit on processes that was nearest when the run began, where the system tells. */
  readonly pids?: PidLimit;
}

/** A file of the program as it was run, after `run`, the program's own first. Written by the observer. */
export interface ProgramEvent extends EventBase {
  readonly kind: 'program';
  /** Its name as places have it, "lesson.ts". */
  readonly file: string;
  /** Absent for a long one. */
  readonly text?: string;
}

/** How many processes and threads there may be at once, and how many there were. */
export interface PidLimit {
  /** Where the limit stands: "pid_max", "threads-max", "pids.max". */
  readonly limit: string;
  readonly most: number;
  readonly inUse: number;
}

/** A parent has started a child (it may not have run its first instruction yet). */
export interface SpawnEvent extends EventBase {
  readonly kind: 'spawn';
  readonly child: string;
  readonly childPid: number;
  readonly daemon: boolean;
  /** The ends of pipes it was handed; absent: none. Whoever made a pipe holds all of its ends from the start. */
  readonly ends?: readonly PipeEnd[];
}

/** One end of a pipe, by what can be done there. */
export interface PipeEnd extends AtPipe {
  /** The pipe's name. */
  readonly object: string;
  readonly end: 'receiving' | 'sending' | 'both';
}

/** Which of the two ends that Pipe() gives, in that order. */
export type Side = 1 | 2;

/** At which end of a two-way pipe; absent for a one-way pipe, whose ends differ by what can be done there. */
export interface AtPipe {
  readonly side?: Side;
}

/** A lesson process has reached its first line. `ppid` is what getppid(2) says at that moment. */
export interface StartEvent extends EventBase {
  readonly kind: 'start';
  readonly ppid: number;
  /** The primitives that the program made while it loaded, in this process: none of them is shared with another one by that. */
  readonly made?: readonly string[] | undefined;
}

/**
 * A lesson process ends. Exactly one of `code` and `signal` is a value. `seenBy` tells who says so:
 * the process itself just before the end, or the observer, who found it dead in the kernel's tables.
 * Both are null where the kernel no longer had the status when the observer looked.
 */
export interface ExitEvent extends EventBase {
  readonly kind: 'exit';
  readonly code: number | null;
  readonly signal: number | null;
  readonly seenBy: 'self' | 'observer';
  readonly error?: ErrorReport;
}

/**
 * An uncaught error has ended what the process was doing, while children of its own lived: it waits for these before it ends,
 * as CPython's processes do, and its exit tells the error again.
 */
export interface FailEvent extends EventBase {
  readonly kind: 'fail';
  readonly error: ErrorReport;
}

/** `process` collected `child` with waitpid(2). `exitcode` as in Python: -N for signal N. */
export interface JoinEvent extends EventBase {
  readonly kind: 'join';
  readonly child: string;
  readonly childPid: number;
  readonly exitcode: number;
}

export interface PrintEvent extends EventBase {
  readonly kind: 'print';
  readonly text: string;
  /** Present when the text was cut to fit one atomic write: its full length in bytes. */
  readonly cutFrom?: number;
}

/** Goes to sleep for `seconds` lesson seconds (divide by the run's speed for real ones). */
export interface SleepEvent extends EventBase {
  readonly kind: 'sleep';
  readonly seconds: number;
}

export interface WakeEvent extends EventBase {
  readonly kind: 'wake';
}

/** Asks for `object`: the call has begun. Followed by acquire or pass (got it) or timeout (did not). */
export interface WaitEvent extends EventBase {
  readonly kind: 'wait';
  readonly object: string;
  readonly primitive: Primitive;
  /** Lesson seconds it is ready to wait; 0 = does not wait; absent = for ever. */
  readonly timeout?: number;
}

/** Could not have it at once: goes to sleep in the kernel. `object` is a primitive's or, for `join`, a process's name. */
export interface BlockEvent extends EventBase, AtPipe {
  readonly kind: 'block';
  readonly on: Primitive | 'join';
  readonly object: string;
  /** For `join`: lesson seconds it is ready to wait; absent = for ever. (Of primitives the wait event tells.) */
  readonly timeout?: number;
  /** For a pipe that is full: bytes of the message that are not in it yet. */
  readonly left?: number;
  /** For a queue: what it waits for. */
  readonly until?: QueueNeed;
  /** For a barrier: how many it lets go on together. */
  readonly parties?: number;
  /** Of how many things it waits for the first that is ready (wait()): `object` is one of them. Absent: for `object` alone. */
  readonly oneOf?: number;
  /** For `join`: the program did not call it. The process is at its end and waits for its children before it ends, as CPython's do. */
  readonly atEnd?: boolean | undefined;
}

/** What a process may wait for at a queue: a full one's put for room, an empty one's get for an item, join() for all to be done. */
export type QueueNeed = 'room' | 'item' | 'done';

/** Has `object` now. For semaphores `value` is what is left. */
export interface AcquireEvent extends EventBase {
  readonly kind: 'acquire';
  readonly object: string;
  readonly primitive: Primitive;
  readonly value?: number;
}

/** About to give `object` back (written before the kernel is told, so it precedes the next acquire). */
export interface ReleaseEvent extends EventBase {
  readonly kind: 'release';
  readonly object: string;
  readonly primitive: Primitive;
}

/** Gave up waiting for `object` (or, with block: false, did not wait at all). */
export interface TimeoutEvent extends EventBase {
  readonly kind: 'timeout';
  readonly object: string;
  readonly on: Primitive | 'join';
}

/**
 * Went through an Event that is set or a Barrier that is full (`index`: its place, from 0); for a queue, everything in it
 * is done (join); for a pipe, there is something to receive (poll), or room again for what it had begun to send.
 */
export interface PassEvent extends EventBase {
  readonly kind: 'pass';
  readonly object: string;
  readonly primitive: Primitive;
  readonly index?: number;
}

/** An Event was set or cleared. */
export interface SignalEvent extends EventBase {
  readonly kind: 'set' | 'clear';
  readonly object: string;
}

/**
 * Put an item into, or took one out of, a queue. It is told after the call has left the queue, so of two processes' items
 * the later one may be told first: `number` says which item it is, counting those put into the queue from 1, equal in its
 * put and its get. happenedAt() is the moment it was in or out. `size`: items in the queue right after, where it is known. `limit`, of a
 * put: how many the queue takes at most, 0 where it has no limit.
 */
export interface ItemEvent extends EventBase {
  readonly kind: 'put' | 'get';
  readonly object: string;
  readonly item: string;
  readonly number?: number;
  readonly size?: number;
  readonly limit?: number;
}

/**
 * What only the trace pipe tells of a put or a get, for the collector: it is written after the call has left the queue, so
 * a get may arrive before its put, or its putter may have been killed before it could tell.
 */
export interface ItemOrigin {
  /** Which queue it is, of those with the same name. */
  readonly queue: number;
  /** Of a get: who put the item, at which second of CLOCK_MONOTONIC, and how many items there were then. */
  readonly put?: { readonly pid: number; readonly t: number; readonly size: number };
}

/**
 * Looked how many items a queue holds (qsize, empty, full). Told in perturbed runs (see mp/perturbation.ts); and of learners'
 * own programs the last look at each queue, at the end of the process; happenedAt() is when it looked.
 */
export interface LookEvent extends EventBase {
  readonly kind: 'look';
  readonly object: string;
  readonly size: number;
}

/**
 * Asks again and again, without any other call between: how `object` (or a child of that name) stands, `looks` times within
 * so many seconds of processor time. Told of learners' own programs, once each time.
 */
export interface SpinEvent extends EventBase {
  readonly kind: 'spin';
  readonly object: string;
  readonly looks: number;
  readonly seconds: number;
}

/**
 * Has run `target`, which in this line of the program's file changes a variable of its module that main reads: its own copy
 * of it. Told of learners' own programs, at the end of the process.
 */
export interface CopyEvent extends EventBase {
  readonly kind: 'copy';
  readonly variable: string;
  readonly target: string;
  readonly line: number;
}

/** Sent or received a message on a pipe; equal `message` on both sides, so an arrow can be drawn. */
export interface MessageEvent extends EventBase, AtPipe {
  readonly kind: 'send' | 'recv';
  readonly object: string;
  readonly message: string;
  readonly item: string;
  /** What it takes in the pipe. */
  readonly bytes?: number;
}

/**
 * Read a shared file, or is about to replace it. `read` is written when the reading is over, `write` before the file
 * changes: a read that stands before a write in the log cannot have seen it.
 */
export interface FileEvent extends EventBase {
  readonly kind: 'read' | 'write';
  /** The file's name, without its folder. */
  readonly object: string;
  /** What it holds, as JSON. */
  readonly value: string;
}

/** Received nothing: everything is read, and nobody holds the sending end of the pipe any more. */
export interface EofEvent extends EventBase {
  readonly kind: 'eof';
  readonly object: string;
}

/**
 * A call on a pipe failed. `no-receiver`: it wanted to send, and nobody holds the receiving end any more (EPIPE);
 * `mixed`: it received what is not a whole message, because others receive or send there too; `half`: the message
 * stopped in the middle.
 */
export interface BrokenEvent extends EventBase {
  readonly kind: 'broken';
  readonly object: string;
  readonly problem: 'no-receiver' | 'mixed' | 'half';
}

/** About to close its end of a pipe (`end` says what could be done there), or to be done with a queue (no `end`). */
export interface CloseEvent extends EventBase, AtPipe {
  readonly kind: 'close';
  readonly object: string;
  readonly primitive: Primitive;
  readonly end?: PipeEnd['end'];
}

/** Has dealt with an item of a queue (taskDone). `left`: items that were put and that nobody has begun to tell so of. */
export interface DoneEvent extends EventBase {
  readonly kind: 'done';
  readonly object: string;
  readonly left: number;
}

/** A value the lesson wants shown beside the lanes (tickets left, …). */
export interface VarEvent extends EventBase {
  readonly kind: 'var';
  readonly name: string;
  readonly value: string | number | boolean | null;
}

/** Sent a signal to a child: terminate() is 15, kill() is 9. */
export interface KillEvent extends EventBase {
  readonly kind: 'kill';
  readonly child: string;
  readonly childPid: number;
  readonly signal: number;
  /** Its sender ends, and the child is a daemon of it: that is how daemons end. */
  readonly farewell?: boolean | undefined;
}

/** Linux: R running or ready, S sleeping, D uninterruptible, T stopped, Z zombie, X gone. */
export type KernelState = 'R' | 'S' | 'D' | 'T' | 'Z' | 'X';

/**
 * The kernel's view of a lesson process, sampled by the observer, written only when it changed, or when half a second more of
 * CPU time was used. X is written for a process that its own parent did not collect: it was there at the last look, and its
 * record is gone now. Its `ppid`, `parent` and `cpu` are those of that last look.
 */
export interface StateEvent extends EventBase {
  readonly kind: 'state';
  readonly state: KernelState;
  readonly ppid: number;
  /** Command name of the parent, given when `ppid` is no longer the parent that started it. */
  readonly parent?: string;
  /** Where it sleeps, as the kernel names it ("futex_do_wait", "do_wait", …), when the kernel tells. */
  readonly wchan?: string;
  /** CPU time used so far, seconds. */
  readonly cpu: number;
  /** Memory it has in RAM, bytes, when the kernel tells: 0 for a zombie. */
  readonly memory?: number;
}

/** Something written to standard output or error that did not come through print (a native crash message, …). */
export interface OutputEvent extends EventBase {
  readonly kind: 'output';
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/**
 * Nobody in the run can go on: for a while now every process that lives has slept without a time limit, by its own account
 * and by the kernel's, and some wait for what none of them holds, so no circle says it. Only somebody outside could still
 * wake one. Written by the observer, once for each time it comes to that; the run goes on.
 */
export interface StandstillEvent extends EventBase {
  readonly kind: 'standstill';
}

/** The observer ends the run now, with SIGKILL for all that live: what comes after that is its own doing. */
export interface StopEvent extends EventBase {
  readonly kind: 'stop';
  readonly reason: Extract<EndEvent['reason'], 'timeout' | 'interrupted' | 'deadlock'>;
}

/**
 * In a steered run: stops before a call, asleep until the observer lets it go on (`steer`). What it is about to do is an
 * Operation (operation.ts), its fields among these. `again`: it made the call and could not go on; it stops before it tries once more.
 */
export interface PointEvent extends EventBase {
  readonly kind: 'point';
  /** The cell of shared memory at whose word it sleeps. */
  readonly gate: number;
  readonly again?: boolean;
  readonly call: string;
  readonly object?: string;
  readonly child?: string;
  readonly primitive?: Primitive;
  readonly seconds?: number;
  readonly timeout?: number;
  readonly permits?: number;
  readonly parties?: number;
  readonly maxsize?: number;
  readonly bytes?: number;
  /** Bytes of the message that it has still to write or to read. */
  readonly left?: number;
  readonly objects?: readonly string[];
  readonly others?: number;
  readonly end?: PipeEnd['end'];
  readonly side?: Side;
}

/**
 * How a process is let go on. `go`: it makes the call it stands at. `timeout`: the call waits, and its time limit runs out. `kill`: it is
 * ended where it stands.
 */
export type SteeredHow = 'go' | 'timeout' | 'kill';

/**
 * In a steered run, written by the observer: `process` goes on now. `step`: which one of the schedule this is, from 1; absent: not one of it, because
 * nothing was to choose: it asks for what it cannot have, and so begins to wait.
 */
export interface SteerEvent extends EventBase {
  readonly kind: 'steer';
  readonly how: SteeredHow;
  readonly step?: number;
}

/** Why the run is over. Written by the observer when the last lesson process has ended. */
export interface EndEvent extends EventBase {
  readonly kind: 'end';
  readonly reason: 'finished' | 'failed' | 'timeout' | 'interrupted' | 'deadlock';
  /** Of a run that was stopped: the last second (as `t`) before the observer ended what was left. What came later it has caused itself. */
  readonly stopped?: number;
}

/** One computed property of the run. `evidence` are the seqs of the events that prove it. */
export interface VerdictEvent extends EventBase {
  readonly kind: 'verdict';
  /** Stable name of the finding, e.g. "overlap", "exclusion", "order". */
  readonly finding: string;
  /** Whether the run showed what the lesson is for; null where nothing was expected. */
  readonly shown: boolean | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly evidence: readonly number[];
}

export type TraceEvent =
  | RunEvent
  | ProgramEvent
  | SpawnEvent
  | StartEvent
  | ExitEvent
  | FailEvent
  | JoinEvent
  | PrintEvent
  | SleepEvent
  | WakeEvent
  | WaitEvent
  | BlockEvent
  | AcquireEvent
  | ReleaseEvent
  | TimeoutEvent
  | PassEvent
  | SignalEvent
  | ItemEvent
  | LookEvent
  | SpinEvent
  | CopyEvent
  | MessageEvent
  | FileEvent
  | EofEvent
  | BrokenEvent
  | CloseEvent
  | DoneEvent
  | VarEvent
  | KillEvent
  | StateEvent
  | OutputEvent
  | StandstillEvent
  | PointEvent
  | SteerEvent
  | StopEvent
  | EndEvent
  | VerdictEvent;

export type EventKind = TraceEvent['kind'];

/** An event of one kind; some kinds share a type. */
export type EventOf<Kind extends EventKind> = { [Event in TraceEvent as Event['kind']]: Event }[Kind];

/** The event with the time when it happened for the time when it was told. */
export function asHappened<Event extends TraceEvent>(event: Event): Event {
  if (event.late === undefined) return event;
  const { late: _, ...rest } = event;
  return { ...rest, t: happenedAt(event) } as Event;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An event's own part: what the writer says beyond when, where and who. */
export type EventBody = DistributiveOmit<TraceEvent, keyof EventBase>;

/** An event as a lesson process tells it. */
export type ToldBody = EventBody & {
  /** Of a look that is told later: where it was. */
  readonly at?: string;
  readonly origin?: ItemOrigin;
  /** Of a block or a timeout at a join: whose end it waits for, by its process id. Processes may be called alike. */
  readonly joined?: number;
};
