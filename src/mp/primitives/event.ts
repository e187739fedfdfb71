/** Event: one process signals, others wait for it. */
import { tryFor } from '../../os/clock.js';
import { EVERYBODY, futexWake } from '../../os/futex.js';
import { emit } from '../../trace/emit.js';
import type { Operation } from '../../trace/operation.js';
import { point } from '../point.js';
import { lessonTimeout, type Timeout } from '../time.js';
import { type Waiting, waitFor } from '../waiting.js';
import { arrivesAs, type PrimitiveOptions, SharedPrimitive } from './shared-primitive.js';
import { sleepAt } from './sleeping.js';

/** A flag to wait for (Python: multiprocessing.Event). Its word counts the changes: odd is set, even is clear. */
export class Event extends SharedPrimitive {
  readonly #waiting: Waiting;
  readonly #looking: Operation;

  /** Throws MpError TOO_MANY_PRIMITIVES: a run can have 65,535, and none is ever freed (CPython: OSError). */
  constructor(options?: PrimitiveOptions) {
    super('Event', options);
    const what = { object: this.name, primitive: 'event' } as const;
    let found = 0;
    this.#waiting = {
      operation: { call: 'wait', ...what },
      object: this.name,
      on: 'event',
      attempt: () => {
        found = this.#load();
        return isOdd(found);
      },
      sleep: (left) => this.#sleep(found, left),
      tell: () => emit({ kind: 'pass', ...what }),
    };
    this.#looking = { call: 'look', object: this.name };
  }

  /** Whether the flag is set: a snapshot, it may be wrong by the time you read it (Python: is_set). */
  isSet(): boolean {
    point(this.#looking);
    return isOdd(this.#load());
  }

  /** Sets the flag and wakes everybody who waits for it. Setting it twice is setting it once. */
  set(): void {
    point({ call: 'set', object: this.name });
    emit({ kind: 'set', object: this.name });
    if (this.#flip(false)) futexWake(this.cell.address(0), EVERYBODY);
  }

  /** Clears the flag: who waits from now on, waits. Who was woken before is awake. */
  clear(): void {
    point({ call: 'clear', object: this.name });
    emit({ kind: 'clear', object: this.name });
    this.#flip(true);
  }

  /**
   * Waits until the flag is set. Returns true, also if it is clear again by then; or false when `timeout` lesson seconds have
   * passed: then it was not set once since the call began to sleep. Throws TypeError for a timeout that is not a number
   * (CPython: the same).
   */
  wait(timeout?: Timeout): boolean {
    return waitFor(this.#waiting, lessonTimeout(timeout, 'wait'));
  }

  /** Any change of the word while we sleep means it was set since, even if it is clear again. */
  #sleep(found: number, seconds: number | null): boolean {
    return tryFor(
      seconds,
      () => this.#load() !== found,
      (left) => sleepAt(this.cell, 0, found, left),
    );
  }

  /** Moves the word on if it is `from`; returns whether it did. */
  #flip(from: boolean): boolean {
    const found = this.#load();
    if (isOdd(found) !== from) return false;
    return Atomics.compareExchange(this.cell.words, this.cell.at(0), found, (found + 1) | 0) === found;
  }

  #load(): number {
    return Atomics.load(this.cell.words, this.cell.at(0));
  }
}

arrivesAs('Event', (options) => new Event(options));

function isOdd(word: number): boolean {
  return (word & 1) === 1;
}
