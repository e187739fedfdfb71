/** A child as the kernel has it once it was started: there until it is collected, which happens once (waitpid(2)). */
import { closeQuietly, openPipe, waitReadable } from '../../os/pipe.js';
import { collect } from '../../os/spawn.js';
import { emit } from '../../trace/emit.js';
import type { Running } from './start/launch.js';

export class StartedChild {
  readonly pid: number;
  readonly #name: string;
  #sentinel: number;
  /** Somebody has asked for the descriptor: it is theirs until forget(). */
  #isLent = false;
  #isCollected = false;
  #exitcode: number | null = null;

  constructor(name: string, { pid, sentinel }: Running) {
    this.#name = name;
    this.pid = pid;
    this.#sentinel = sentinel;
  }

  get isCollected(): boolean {
    return this.#isCollected;
  }

  /** As Python counts; null until it is collected, and where somebody else collected it. */
  get exitcode(): number | null {
    return this.#exitcode;
  }

  /** A descriptor that can be read once the process has ended. */
  lendSentinel(): number {
    if (this.#isCollected && !this.#isLent) this.#sentinel = openEnded();
    this.#isLent = true;
    return this.#sentinel;
  }

  /** Collects it if it has ended. Returns whether it is collected. */
  poll(): boolean {
    if (this.#isCollected) return true;
    const exitcode = collect(this.pid, false);
    if (exitcode === null) return false;
    this.#collected(exitcode);
    return true;
  }

  /** Waits for its end, at most `left` real seconds (null: for ever), and collects it. Returns whether it has. */
  wait(left: number | null): boolean {
    // with a time limit the child's end is seen as the end of its pipe; waitpid alone cannot stop waiting
    if (left !== null && !waitReadable(this.#sentinel, left)) return false;
    this.#collected(collect(this.pid, true));
    return true;
  }

  /** Lets go of what is still held for it. */
  forget(): void {
    if (this.#isLent) closeQuietly(this.#sentinel);
  }

  #collected(exitcode: number | null): void {
    if (!this.#isLent) closeQuietly(this.#sentinel);
    this.#isCollected = true;
    this.#exitcode = exitcode;
    if (exitcode !== null) emit({ kind: 'join', child: this.#name, childPid: this.pid, exitcode });
  }
}

/** A descriptor at its end, as that of a process that has ended. */
function openEnded(): number {
  const [read, write] = openPipe();
  closeQuietly(write);
  return read;
}
