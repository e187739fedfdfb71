/** Who this process is. */
import { context } from '../context.js';

/** A process as it sees itself (Python: what multiprocessing.current_process() returns). */
export interface CurrentProcess {
  readonly name: string;
  readonly pid: number;
  /** The same as `pid`, as in CPython. */
  readonly ident: number;
  readonly daemon: boolean;
  /** It has not ended. */
  readonly exitcode: null;
  isAlive(): true;
}

let current: CurrentProcess | undefined;

/**
 * This process: main, or the child it is. Only its parent can start, join or signal it, so it has no calls for that
 * (CPython's has them, and they raise AssertionError). Throws nothing.
 */
export function currentProcess(): CurrentProcess {
  if (current === undefined) {
    const { name, daemon } = context();
    current = { name, pid: process.pid, ident: process.pid, daemon, exitcode: null, isAlive: () => true };
  }
  return current;
}

/** The id of this process (Python: os.getpid). Throws nothing. */
export function getpid(): number {
  return process.pid;
}

/**
 * The process id of the parent now (Python: os.getppid). It changes when the parent ends first: then somebody else has
 * adopted this process. Throws nothing.
 */
export function getppid(): number {
  return process.ppid;
}
