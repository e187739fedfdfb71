/** Process: one operating-system process that runs one function of the program (Python: multiprocessing.Process). */
import { emit, tracing } from '../../trace/emit.js';
import { context } from '../context.js';
import { MpError } from '../errors.js';
import { point } from '../point.js';
import { checkProcess, refuseRun } from '../spelling/process.js';
import { lessonTimeout, realSeconds, type Timeout } from '../time.js';
import { pack, TRANSFER } from '../travel/transfer.js';
import { sleepFor, timeoutOf } from '../waiting.js';
import type { ChildRequest } from './child-request.js';
import { defaultName, type ProcessOptions } from './process-options.js';
import { locateTarget, type Program } from './program.js';
import { launch } from './start/launch.js';
import { requirePermission } from './start/permission.js';
import { StartedChild } from './started-child.js';

type State =
  | { readonly is: 'new' }
  | { readonly is: 'started'; readonly child: StartedChild }
  | { readonly is: 'closed' };

/** The same on every POSIX system. */
const SIGKILL = 9;
const SIGTERM = 15;

const children = new Set<Process>();
/** For activeChildren(), whose looks at its children are one call. */
let collectIfEnded: (child: Process) => boolean;
let sayFarewell: (child: Process) => void;
let joinAtEnd: (child: Process) => void;
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
    sayFarewell = (child) => child.#signal(SIGTERM, { farewell: true });
    joinAtEnd = (child) => child.#join(null, { atEnd: true });
  }

  constructor(options: ProcessOptions<A>);
  constructor(options: Partial<ProcessOptions<A>> = {}, ...more: readonly unknown[]) {
    checkProcess(this, options, more);
    const { target, args, name, daemon = context().daemon } = options;
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

  /** Its process id; null before start(). Throws MpError PROCESS_CLOSED (CPython: ValueError). */
  get pid(): number | null {
    return this.#started()?.pid ?? null;
  }

  /** The same as `pid`, as in CPython. */
  get ident(): number | null {
    return this.pid;
  }

  /**
   * The number of a descriptor that can be read once the process has ended, for `connection.wait` and the like; null before
   * start() (CPython: ValueError). It stays open, and the same, until close(). Throws MpError PROCESS_CLOSED, OsError EMFILE.
   */
  get sentinel(): number | null {
    return this.#started()?.lendSentinel() ?? null;
  }

  /**
   * How it ended: its exit code, -N if signal N ended it; null while it runs. Looking collects it, as in CPython. Throws
   * MpError PROCESS_CLOSED (CPython: ValueError).
   */
  get exitcode(): number | null {
    this.#look();
    return this.#started()?.exitcode ?? null;
  }

  /**
   * Starts the process: a fresh Node that loads the program and runs the target. Unlike CPython's it collects no child that
   * has ended; only join(), exitcode, isAlive() and activeChildren() do. Otherwise nobody could see when a zombie stops
   * being one, and a program that forgets to collect would get away with it.
   *
   * @throws MpError ALREADY_STARTED, DAEMON_CHILD (CPython: AssertionError), START_WHILE_LOADING (RuntimeError),
   * TARGET_NOT_EXPORTED (PicklingError, AttributeError), NO_PROGRAM, PROCESS_CLOSED (ValueError); TypeError for args that
   * cannot travel; OsError CANNOT_START where the system has no room (OSError). A start that fails leaves nothing behind.
   */
  start(): void {
    if (this.#started()) {
      throw new MpError(
        'ALREADY_STARTED',
        `start() of ${this.name}: a process can be started once. Make a new Process`,
      );
    }
    refuseRun(this);
    const program = requirePermission(this.name);
    const [request, args] = [this.#request(program), pack(this.#args)];
    point({ call: 'start', child: this.name });
    const running = launch(request, args, children.size);
    this.#state = { is: 'started', child: new StartedChild(this.name, running) };
    children.add(this);
  }

  /**
   * Waits until the process has ended and collects it (waitpid(2)), at most `timeout` lesson seconds; look at
   * `exitcode` to know which. Throws MpError NOT_STARTED (CPython: AssertionError), PROCESS_CLOSED (ValueError), TypeError
   * for a timeout that is no number.
   */
  join(timeout?: Timeout): void {
    this.#join(lessonTimeout(timeout, 'join'));
  }

  #join(limit: number | null, how: { readonly atEnd?: true } = {}): void {
    const child = this.#started();
    if (!child) {
      throw new MpError('NOT_STARTED', `join() of ${this.name}, which was never started. Call start() first`);
    }
    point({ call: 'join', child: this.name, joined: child.pid }, limit);
    if (this.#poll()) return;
    const sleep = (left: number | null) => child.wait(left);
    const { pid: joined } = child;
    const details = { ...timeoutOf(limit), ...how };
    // its sentinel may be closed while it lives, so a look asks the kernel, which does not make us wait
    const look = () => this.#poll();
    sleepFor({ object: this.name, on: 'join', details, joined, sleep, look }, realSeconds(limit));
    if (child.isCollected) children.delete(this);
  }

  /**
   * Whether it has been started and has not ended. Looking collects an ended process, as in CPython. Throws MpError
   * PROCESS_CLOSED (CPython: ValueError).
   */
  isAlive(): boolean {
    this.#look();
    return this.#started()?.isCollected === false;
  }

  /**
   * Asks it to end (SIGTERM); of one that has ended, nothing. It need not release what it holds, and does nothing at its
   * end: its daemons live on. Throws MpError NOT_STARTED (CPython: AttributeError), PROCESS_CLOSED (ValueError).
   */
  terminate(): void {
    this.#signal(SIGTERM);
  }

  /** Ends it at once (SIGKILL); it cannot do anything about it. Throws as terminate() does. */
  kill(): void {
    this.#signal(SIGKILL);
  }

  /** Forgets an ended process: whatever is asked of it from then on is PROCESS_CLOSED. Throws MpError STILL_RUNNING (CPython: ValueError). */
  close(): void {
    if (this.#state.is === 'closed') return;
    if (this.isAlive()) {
      throw new MpError(
        'STILL_RUNNING',
        `close() of ${this.name}, which still runs. Call join() or terminate() first`,
      );
    }
    this.#started()?.forget();
    this.#state = { is: 'closed' };
    children.delete(this);
  }

  /** @internal */
  [TRANSFER](): never {
    throw new TypeError('A Process belongs to the process that made it: only that one can join it.');
  }

  #look(): void {
    const joined = this.#started()?.pid;
    point({ call: 'is-alive', child: this.name, ...(joined && { joined }) });
    this.#poll();
  }

  /** Collects the child if it has ended. Returns whether it is collected. */
  #poll(): boolean {
    const isCollected = this.#state.is === 'started' && this.#state.child.poll();
    if (isCollected) children.delete(this);
    return isCollected;
  }

  #signal(signal: number, how: { readonly farewell?: true } = {}): void {
    const child = this.#started();
    if (!child) throw new MpError('NOT_STARTED', `${this.name} was never started. Call start() first`);
    point({ call: 'kill', child: this.name, joined: child.pid });
    if (this.#poll()) return;
    emit({ kind: 'kill', child: this.name, childPid: child.pid, signal, ...how });
    process.kill(child.pid, signal);
  }

  /** The child, or null before start(). Throws MpError PROCESS_CLOSED. */
  #started(): StartedChild | null {
    if (this.#state.is === 'closed') {
      throw new MpError('PROCESS_CLOSED', `${this.name} was closed: close() forgets a process. Call it last`);
    }
    return this.#state.is === 'started' ? this.#state.child : null;
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

/** At the end of this process: terminates the children that run; `which`: all of them, or daemons only. */
export function terminateChildren(which: 'all' | 'daemons'): void {
  for (const child of children) {
    if (child.daemon) sayFarewell(child);
    else if (which === 'all') child.terminate();
  }
}

/** At the end of this process: waits for all children. */
export function joinChildren(): void {
  for (const child of [...children]) joinAtEnd(child);
}
