/** Process: one operating-system process that runs one function of the program (Python: multiprocessing.Process). */
import { closeQuietly, waitReadable } from '../../os/pipe.js';
import { collect } from '../../os/spawn.js';
import { emit, tracing } from '../../trace/emit.js';
import { context } from '../context.js';
import { MpError } from '../errors.js';
import { point } from '../point.js';
import { wakeAllSleepers } from '../primitives/memory.js';
import { lessonTimeout, realSeconds, type Timeout } from '../time.js';
import { pack, TRANSFER } from '../travel/transfer.js';
import { sleepFor, timeoutOf } from '../waiting.js';
import type { ChildRequest } from './child-request.js';
import { launch, type Running } from './launch.js';
import { locateTarget, type Program } from './program.js';

export interface ProcessOptions<A extends readonly unknown[]> {
  /** The function to run: exported by the program's module, at its top level. */
  readonly target: (...args: A) => unknown;
  /** Copied to the new process; locks and other primitives arrive as the same ones. Default: none. */
  readonly args?: A;
  /** What timelines call it. Default: "Process-1" and so on. */
  readonly name?: string;
  /** A daemon is terminated when its parent ends, and may not start children. Default: as the parent. */
  readonly daemon?: boolean;
}

type State =
  | { readonly is: 'new' }
  | ({ readonly is: 'started' } & Running)
  | { readonly is: 'collected'; readonly pid: number; readonly exitcode: number | null }
  | { readonly is: 'closed' };

/** The same on every POSIX system. */
const SIGKILL = 9;
const SIGTERM = 15;

const children = new Set<Process>();
/** For activeChildren(), whose looks at its children are one call. */
let collectIfEnded: (child: Process) => boolean;
let started = 0;

// biome-ignore lint/suspicious/noExplicitAny: the element type of arguments is checked where a process is made
export class Process<A extends readonly unknown[] = any> {
  readonly name: string;
  readonly daemon: boolean;
  readonly #target: (...args: A) => unknown;
  readonly #args: A;
  readonly #number: number;
  #state: State = { is: 'new' };

  static {
    collectIfEnded = (child) => child.#poll();
  }

  constructor({ target, args, name, daemon = context().daemon }: ProcessOptions<A>) {
    if (typeof target !== 'function') {
      throw new MpError(
        'TARGET_NOT_FUNCTION',
        `new Process({ target }): target must be a function, not ${target === undefined ? 'undefined' : typeof target}. ` +
          'Pass the function itself, without calling it: `target: work`, not `target: work()`',
      );
    }
    this.#number = ++started;
    this.name = name ?? defaultName(this.#number);
    this.daemon = daemon;
    this.#target = target;
    this.#args = args ?? ([] as unknown as A);
  }

  /** Its process id; null before start(). */
  get pid(): number | null {
    const state = this.#open();
    return state.is === 'new' ? null : state.pid;
  }

  /** How it ended: its exit code, -N if signal N ended it; null while it runs. Looking collects it, as in CPython. */
  get exitcode(): number | null {
    this.#look();
    const state = this.#open();
    return state.is === 'collected' ? state.exitcode : null;
  }

  /** Starts the process. Throws MpError (ALREADY_STARTED, TARGET_NOT_EXPORTED …), TypeError for args that cannot travel, OsError. */
  start(): void {
    if (this.#open().is !== 'new') {
      throw new MpError(
        'ALREADY_STARTED',
        `start() of ${this.name}: a process can be started once. Make a new Process`,
      );
    }
    if (context().daemon) {
      throw new MpError(
        'DAEMON_CHILD',
        `${context().name} is a daemon, and daemons may not start processes of their own`,
      );
    }
    const program = context().program;
    if (program === null) throw noProgram();
    const [request, args] = [this.#request(program), pack(this.#args)];
    point({ call: 'start', child: this.name });
    this.#state = { is: 'started', ...launch(request, args) };
    children.add(this);
  }

  /**
   * Waits until the process has ended and collects it (waitpid(2)), at most `timeout` lesson seconds; look at
   * `exitcode` to know which. Throws MpError NOT_STARTED.
   */
  join(timeout?: Timeout): void {
    const limit = lessonTimeout(timeout);
    const state = this.#open();
    if (state.is === 'new') {
      throw new MpError('NOT_STARTED', `join() of ${this.name}, which was never started. Call start() first`);
    }
    point({ call: 'join', child: this.name }, limit);
    if (this.#poll() || state.is !== 'started') return;
    const sleep = (left: number | null) => {
      // with a time limit the child's end is seen as the end of its pipe; waitpid alone cannot stop waiting
      if (left !== null && !waitReadable(state.sentinel, left)) return false;
      this.#collected(collect(state.pid, true));
      return true;
    };
    const { pid } = state;
    sleepFor(
      { object: this.name, on: 'join', details: timeoutOf(limit), joined: pid, sleep },
      realSeconds(limit),
    );
  }

  /** Whether it has been started and has not ended. Looking collects an ended process, as in CPython. */
  isAlive(): boolean {
    this.#look();
    return this.#open().is === 'started';
  }

  /** Asks it to end (SIGTERM). It need not release what it holds. */
  terminate(): void {
    this.#signal(SIGTERM);
  }

  /** Ends it at once (SIGKILL); it cannot do anything about it. */
  kill(): void {
    this.#signal(SIGKILL);
  }

  /** Forgets an ended process. Throws MpError STILL_RUNNING if it runs. */
  close(): void {
    if (this.#state.is === 'closed') return;
    if (this.isAlive()) {
      throw new MpError(
        'STILL_RUNNING',
        `close() of ${this.name}, which still runs. Call join() or terminate() first`,
      );
    }
    this.#state = { is: 'closed' };
    children.delete(this);
  }

  /** @internal */
  [TRANSFER](): never {
    throw new TypeError('A Process belongs to the process that made it: only that one can join it.');
  }

  #look(): void {
    point({ call: 'is-alive', child: this.name });
    this.#poll();
  }

  /** Collects the child if it has ended. Returns whether it is collected. */
  #poll(): boolean {
    const state = this.#state;
    if (state.is !== 'started') return state.is === 'collected';
    const exitcode = collect(state.pid, false);
    if (exitcode === null) return false;
    this.#collected(exitcode);
    return true;
  }

  #collected(exitcode: number | null): void {
    const { pid, sentinel } = this.#state as Running;
    closeQuietly(sentinel);
    this.#state = { is: 'collected', pid, exitcode };
    children.delete(this);
    if (exitcode !== null && exitcode < 0) wakeAllSleepers();
    if (exitcode !== null) emit({ kind: 'join', child: this.name, childPid: pid, exitcode });
  }

  #signal(signal: number): void {
    const state = this.#open();
    if (state.is === 'new')
      throw new MpError('NOT_STARTED', `${this.name} was never started. Call start() first`);
    point({ call: 'kill', child: this.name });
    if (this.#poll() || state.is !== 'started') return;
    emit({ kind: 'kill', child: this.name, childPid: state.pid, signal });
    process.kill(state.pid, signal);
  }

  #open(): Exclude<State, { is: 'closed' }> {
    if (this.#state.is === 'closed') {
      throw new MpError('PROCESS_CLOSED', `${this.name} was closed: close() forgets a process. Call it last`);
    }
    return this.#state;
  }

  #request(program: Program): Omit<ChildRequest, 'args'> {
    const { name, path, settings } = context();
    return {
      role: 'child',
      name: this.name,
      path: `${path}.${this.#number}`,
      parent: { name, pid: process.pid },
      daemon: this.daemon,
      settings,
      traced: tracing(),
      program,
      target: locateTarget(this.#target),
    };
  }
}

/** The children of this process that run. Looking collects those that have ended, as in CPython. */
export function activeChildren(): Process[] {
  point({ call: 'is-alive' });
  return [...children].filter((child) => !collectIfEnded(child));
}

/** As CPython at the end of a process: daemons are terminated, then all children are waited for. */
export function joinChildren(): void {
  for (const child of children) if (child.daemon) child.terminate();
  for (const child of [...children]) child.join();
}

function defaultName(number: number): string {
  const { parent, name } = context();
  return parent === null ? `Process-${number}` : `${name}:${number}`;
}

function noProgram(): MpError {
  return new MpError(
    'NO_PROGRAM',
    'Processes can be started in programs that concur-lesson runs: `npx concur-lesson run ./your-program.ts`',
  );
}
