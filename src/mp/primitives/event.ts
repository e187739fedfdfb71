/** Event: one process signals, others wait for it. */
import { monotonic } from '../../os/clock.js';
import { futexWait, futexWake } from '../../os/futex.js';
import { emit } from '../../trace/emit.js';
import { lessonTimeout, realSeconds, type Timeout } from '../time.js';
import { unsettle } from '../unsettle.js';
import { arrivesAs, type PrimitiveOptions, SharedPrimitive } from './shared-primitive.js';

const EVERYBODY = 0x7fff_ffff;

/** A flag to wait for (Python: multiprocessing.Event). Its word counts the changes: odd is set, even is clear. */
export class Event extends SharedPrimitive {
  constructor(options?: PrimitiveOptions) {
    super('Event', options);
  }

  isSet(): boolean {
    const set = isOdd(this.#load());
    unsettle('look');
    return set;
  }

  /** Sets the flag and wakes everybody who waits for it. Setting it twice is setting it once. */
  set(): void {
    emit({ kind: 'set', object: this.name });
    if (this.#flip(false)) futexWake(this.cell.address(0), EVERYBODY);
  }

  clear(): void {
    emit({ kind: 'clear', object: this.name });
    this.#flip(true);
  }

  /** Waits until the flag is set. Returns true; or false when `timeout` lesson seconds have passed. */
  wait(timeout?: Timeout): boolean {
    const limit = lessonTimeout(timeout);
    emit({
      kind: 'wait',
      object: this.name,
      primitive: 'event',
      ...(limit === null ? {} : { timeout: limit }),
    });
    const passed = this.#await(limit);
    emit(
      passed
        ? { kind: 'pass', object: this.name, primitive: 'event' }
        : { kind: 'timeout', object: this.name, on: 'event' },
    );
    return passed;
  }

  /** Any change of the word while we sleep means it was set since, even if it is clear again. */
  #await(limit: number | null): boolean {
    const found = this.#load();
    if (isOdd(found) || limit === 0) return isOdd(found);
    emit({ kind: 'block', on: 'event', object: this.name });
    const seconds = realSeconds(limit);
    const deadline = seconds === null ? null : monotonic() + seconds;
    while (this.#load() === found) {
      const left = deadline === null ? null : deadline - monotonic();
      if (left !== null && left <= 0) return false;
      futexWait(this.cell.address(0), found, left);
    }
    return true;
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
