/** Semaphore and BoundedSemaphore: at most so many processes at once. */
import { emit } from '../../trace/emit.js';
import type { Operation } from '../../trace/operation.js';
import { MpError } from '../errors.js';
import { point } from '../point.js';
import { checkFirst } from '../spelling/options.js';
import { type WaitOptions, waitLimit } from '../time.js';
import { type Waiting, waitFor } from '../waiting.js';
import { Counter, LARGEST_COUNT } from './counter.js';
import { Lockable } from './lockable.js';
import { arrivesAs, PRIMITIVE_OPTIONS, type PrimitiveOptions } from './shared-primitive.js';

/** The first words of the cell are the counter's. */
const PERMITS = 2;

/**
 * A counting semaphore (Python: multiprocessing.Semaphore): `acquire` takes one, `release` gives one, whoever took it. A
 * holder that is killed takes its one with it.
 */
export class Semaphore extends Lockable {
  readonly #counter: Counter;
  readonly #acquiring: Waiting;
  readonly #releasing: Operation;
  readonly #looking: Operation;

  /**
   * `value`: how many may be acquired before one has to wait. Throws RangeError if it is not a whole number from 0 to
   * 2,147,483,647 (CPython: OSError, TypeError), MpError TOO_MANY_PRIMITIVES: a run can have 65,535, and none is ever
   * freed (CPython: OSError).
   */
  constructor(value = 1, options?: PrimitiveOptions, type = 'Semaphore') {
    checkFirst({ call: `new ${type}`, options: PRIMITIVE_OPTIONS }, 'value', value, 1);
    super(type, options, { before: String(value) });
    if (!Number.isInteger(value) || value < 0 || value > LARGEST_COUNT) {
      throw new RangeError(
        `A semaphore starts with a whole number from 0 to ${LARGEST_COUNT}, not ${String(value)}`,
      );
    }
    const counter = new Counter(this.cell);
    if (this.fresh) {
      counter.reset(value);
      Atomics.store(this.cell.words, this.cell.at(PERMITS), value);
    }
    const what = { object: this.name, primitive: 'semaphore' } as const;
    this.#counter = counter;
    this.#acquiring = {
      operation: { call: 'acquire', ...what, permits: this.permits },
      object: this.name,
      on: 'semaphore',
      attempt: () => counter.tryDown(),
      sleep: (left) => counter.down(left),
      tell: () => emit({ kind: 'acquire', ...what, value: counter.value }),
    };
    this.#releasing = { call: 'release', ...what };
    this.#looking = { call: 'look', object: this.name };
  }

  /**
   * Waits until one is left and takes it. Returns true; or false when `timeout` lesson seconds have passed, or at once with
   * `block: false`: then none was left at a moment during the call. Throws TypeError for a timeout that is not a number
   * (CPython: the same).
   */
  override acquire(options?: WaitOptions): boolean;
  override acquire(options?: WaitOptions, more?: unknown): boolean {
    return waitFor(this.#acquiring, waitLimit(options, 'acquire', more));
  }

  /** Gives one back. Throws MpError TOO_MANY_RELEASES where that is more than can be counted (CPython: ValueError). */
  override release(): void {
    this.giveBack();
  }

  /** How many are left: a snapshot, it may be wrong by the time you read it (Python: get_value). */
  getValue(): number {
    point(this.#looking);
    return this.#counter.value;
  }

  /** How many there are when nobody has any. */
  protected get permits(): number {
    return Atomics.load(this.cell.words, this.cell.at(PERMITS));
  }

  protected giveBack(bound?: number): void {
    point(this.#releasing);
    if (bound !== undefined && this.#counter.value >= bound) throw tooManyReleases(this.name, bound);
    emit({ kind: 'release', object: this.name, primitive: 'semaphore' });
    if (!this.#counter.up(bound)) throw tooManyReleases(this.name, bound ?? LARGEST_COUNT);
  }
}

arrivesAs('Semaphore', (options) => new Semaphore(0, options));

/** A semaphore that refuses to be released more often than acquired (Python: multiprocessing.BoundedSemaphore). */
export class BoundedSemaphore extends Semaphore {
  /** `value` and errors: as Semaphore's. */
  constructor(value = 1, options?: PrimitiveOptions) {
    super(value, options, 'BoundedSemaphore');
  }

  /** Gives one back. Throws MpError TOO_MANY_RELEASES where all are back already (CPython: ValueError). */
  override release(): void {
    this.giveBack(this.permits);
  }
}

arrivesAs('BoundedSemaphore', (options) => new BoundedSemaphore(0, options));

function tooManyReleases(name: string, bound: number): MpError {
  return new MpError(
    'TOO_MANY_RELEASES',
    `release() of the semaphore “${name}”, whose ${bound} are all back already. Call release() once for each acquire()`,
  );
}
