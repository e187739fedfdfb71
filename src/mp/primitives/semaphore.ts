/** Semaphore and BoundedSemaphore: at most so many processes at once. */
import { emit } from '../../trace/emit.js';
import { MpError } from '../errors.js';
import type { WaitOptions } from '../time.js';
import { unsettle } from '../unsettle.js';
import { take } from '../waiting.js';
import { Counter } from './counter.js';
import { arrivesAs, type PrimitiveOptions, SharedPrimitive } from './shared-primitive.js';

/** A counting semaphore (Python: multiprocessing.Semaphore): `acquire` takes one, `release` gives one. */
export class Semaphore extends SharedPrimitive {
  readonly #counter: Counter;

  /** `value`: how many may be acquired before one has to wait. Throws RangeError if it is not a whole number ≥ 0. */
  constructor(value = 1, options?: PrimitiveOptions, type = 'Semaphore') {
    super(type, options);
    if (!Number.isInteger(value) || value < 0 || value > 0x7fff_ffff) {
      throw new RangeError(`A semaphore starts with a whole number from 0, not ${String(value)}`);
    }
    this.#counter = new Counter(this.cell);
    if (this.fresh) this.#counter.reset(value);
  }

  /** Waits until one is left and takes it; returns false when `timeout` lesson seconds passed or `block` is false. */
  acquire(options?: WaitOptions): boolean {
    const counter = this.#counter;
    return take(
      {
        object: this.name,
        primitive: 'semaphore',
        attempt: () => counter.tryDown(),
        wait: (seconds) => counter.down(seconds),
        taken: () => counter.value,
      },
      options,
    );
  }

  /** Gives one back. */
  release(): void {
    this.giveBack();
  }

  /** How many are left: a snapshot, it may be wrong by the time you read it. */
  getValue(): number {
    const { value } = this.#counter;
    unsettle('look');
    return value;
  }

  protected giveBack(bound?: number): void {
    unsettle('call');
    if (bound !== undefined && this.#counter.value >= bound) throw tooManyReleases(this.name, bound);
    emit({ kind: 'release', object: this.name, primitive: 'semaphore' });
    if (!this.#counter.up(bound)) throw tooManyReleases(this.name, bound ?? 0x7fff_ffff);
  }
}

arrivesAs('Semaphore', (options) => new Semaphore(0, options));

const BOUND = 2;

/** A semaphore that refuses to be released more often than acquired (Python: multiprocessing.BoundedSemaphore). */
export class BoundedSemaphore extends Semaphore {
  constructor(value = 1, options?: PrimitiveOptions) {
    super(value, options, 'BoundedSemaphore');
    if (this.fresh) Atomics.store(this.cell.words, this.cell.at(BOUND), value);
  }

  /** Gives one back. Throws MpError TOO_MANY_RELEASES where all are back already (CPython: ValueError). */
  override release(): void {
    this.giveBack(Atomics.load(this.cell.words, this.cell.at(BOUND)));
  }
}

arrivesAs('BoundedSemaphore', (options) => new BoundedSemaphore(0, options));

function tooManyReleases(name: string, bound: number): MpError {
  return new MpError(
    'TOO_MANY_RELEASES',
    `release() of the semaphore “${name}”, whose ${bound} are all back already. Call release() once for each acquire()`,
  );
}
