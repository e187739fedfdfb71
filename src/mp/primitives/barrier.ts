/** Barrier: nobody goes on before all are there. */
import { tryFor } from '../../os/clock.js';
import { EVERYBODY, futexWait, futexWake } from '../../os/futex.js';
import { emit } from '../../trace/emit.js';
import { BrokenBarrierError } from '../errors.js';
import { point } from '../point.js';
import { lessonTimeout, type Timeout } from '../time.js';
import { waitFor } from '../waiting.js';
import { arrivesAs, type PrimitiveOptions, SharedPrimitive } from './shared-primitive.js';

/**
 * Word 0: which round it is (high bits) and how many are there (low bits), changed together or not at all. All bits of
 * the count set: this round is broken, it can no longer fill.
 */
const STATE = 0;
const PARTIES = 1;
/** From here: the rounds that ended broken, so that who sleeps long still learns how its round ended. */
const BROKEN_ROUNDS = 2;
const REMEMBERED = 14;

const COUNT_BITS = 16;
const BROKEN = (1 << COUNT_BITS) - 1;
const MAX_PARTIES = BROKEN - 1;

/** A barrier for `parties` processes (Python: multiprocessing.Barrier). */
export class Barrier extends SharedPrimitive {
  /** Throws RangeError if `parties` is not a whole number from 1 to 65,534. */
  constructor(parties: number, options?: PrimitiveOptions) {
    super('Barrier', options);
    if (!this.fresh) return;
    if (!Number.isInteger(parties) || parties < 1 || parties > MAX_PARTIES) {
      throw new RangeError(`A barrier is for 1 to ${MAX_PARTIES} processes, not ${String(parties)}`);
    }
    Atomics.store(this.cell.words, this.cell.at(PARTIES), parties);
  }

  get parties(): number {
    return this.#load(PARTIES);
  }

  /** How many wait at it now. */
  get waiting(): number {
    const state = this.#look();
    return isBroken(state) ? 0 : countIn(state);
  }

  get broken(): boolean {
    return isBroken(this.#look());
  }

  /**
   * Waits until all parties are there. Returns this process's place, from 0 (the last one to come has the highest).
   * Throws BrokenBarrierError when `timeout` lesson seconds have passed, here or at another party: it breaks for all.
   */
  wait(timeout?: Timeout): number {
    const { parties } = this;
    const what = { object: this.name, primitive: 'barrier' } as const;
    let found = 0;
    const filled = waitFor(
      {
        operation: { call: 'wait', ...what, parties },
        object: this.name,
        on: 'barrier',
        details: { parties },
        attempt: () => {
          found = this.#arrive(parties);
          return countIn(found) === parties - 1;
        },
        committed: true,
        sleep: (left) => this.#sleep(roundOf(found), left),
        tell: () => emit({ kind: 'pass', ...what, index: countIn(found) }),
      },
      lessonTimeout(timeout),
    );
    if (filled) return countIn(found);
    this.#wakeAll();
    throw new BrokenBarrierError(this.name);
  }

  /** Breaks the barrier: all who wait, and all who come, get BrokenBarrierError. */
  abort(): void {
    point({ call: 'abort', object: this.name });
    this.#change(broken);
    this.#wakeAll();
  }

  /** Makes it as new. Who waits at it gets BrokenBarrierError. */
  reset(): void {
    point({ call: 'reset', object: this.name });
    const found = this.#change((state) => (countIn(state) === 0 ? state : broken(state)));
    if (countIn(found) === 0) return;
    const round = roundOf(found);
    // noted before the next round begins, which is what its sleepers look at
    Atomics.store(this.cell.words, this.#noteOf(round), round + 1);
    this.#change((state) => (roundOf(state) === round ? nextRound(state) : state));
    this.#wakeAll();
  }

  /** Is one more at it, and the first of the next round if all are there. Returns the state it found. */
  #arrive(parties: number): number {
    const found = this.#change((state) => {
      if (isBroken(state)) return state;
      return countIn(state) === parties - 1 ? nextRound(state) : state + 1;
    });
    if (isBroken(found)) throw new BrokenBarrierError(this.name);
    if (countIn(found) === parties - 1) this.#wakeAll();
    return found;
  }

  /** Whether this round fills in time; if it does not, it is broken. */
  #sleep(round: number, seconds: number | null): boolean {
    let state = 0;
    const isFilled = () => {
      state = this.#load(STATE);
      if (this.#endedBroken(round, state)) throw new BrokenBarrierError(this.name);
      return roundOf(state) !== round;
    };
    const sleep = (left: number | null) => futexWait(this.cell.address(STATE), state, left);
    if (tryFor(seconds, isFilled, sleep)) return true;
    const found = this.#change((now) => (roundOf(now) === round ? broken(now) : now));
    // unless it has just filled, or another has broken it
    return (roundOf(found) !== round || isBroken(found)) && isFilled();
  }

  #endedBroken(round: number, state: number): boolean {
    if (roundOf(state) === round) return isBroken(state);
    return Atomics.load(this.cell.words, this.#noteOf(round)) === round + 1;
  }

  /** Changes the state word in one step and returns what it was. */
  #change(next: (state: number) => number): number {
    for (let state = this.#load(STATE); ; ) {
      const found = Atomics.compareExchange(this.cell.words, this.cell.at(STATE), state, next(state));
      if (found === state) return state;
      state = found;
    }
  }

  #wakeAll(): void {
    futexWake(this.cell.address(STATE), EVERYBODY);
  }

  #look(): number {
    point({ call: 'look', object: this.name });
    return this.#load(STATE);
  }

  #noteOf(round: number): number {
    return this.cell.at(BROKEN_ROUNDS + (round % REMEMBERED));
  }

  #load(offset: number): number {
    return Atomics.load(this.cell.words, this.cell.at(offset));
  }
}

arrivesAs('Barrier', (options) => new Barrier(1, options));

function countIn(state: number): number {
  return state & BROKEN;
}

function roundOf(state: number): number {
  return state >>> COUNT_BITS;
}

function isBroken(state: number): boolean {
  return countIn(state) === BROKEN;
}

function broken(state: number): number {
  return state | BROKEN;
}

function nextRound(state: number): number {
  return (roundOf(state) + 1) << COUNT_BITS;
}
