/** Barrier: nobody goes on before all are there. */
import { monotonic } from '../../os/clock.js';
import { futexWait, futexWake } from '../../os/futex.js';
import { emit } from '../../trace/emit.js';
import { BrokenBarrierError } from '../errors.js';
import { lessonTimeout, realSeconds, type Timeout } from '../time.js';
import { arrivesAs, type PrimitiveOptions, SharedPrimitive } from './shared-primitive.js';

const EVERYBODY = 0x7fff_ffff;

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
    return this.broken ? 0 : countIn(this.#load(STATE));
  }

  get broken(): boolean {
    return isBroken(this.#load(STATE));
  }

  /**
   * Waits until all parties are there. Returns this process's place, from 0 (the last one to come has the highest).
   * Throws BrokenBarrierError when `timeout` lesson seconds have passed, here or at another party: it breaks for all.
   */
  wait(timeout?: Timeout): number {
    const limit = lessonTimeout(timeout);
    emit({
      kind: 'wait',
      object: this.name,
      primitive: 'barrier',
      ...(limit === null ? {} : { timeout: limit }),
    });
    const last = this.parties - 1;
    const found = this.#change((state) => {
      if (isBroken(state)) return state;
      return countIn(state) === last ? nextRound(state) : state + 1;
    });
    if (isBroken(found)) throw new BrokenBarrierError(this.name);
    const place = countIn(found);
    if (place === last) this.#wakeAll();
    else this.#await(roundOf(found), limit);
    emit({ kind: 'pass', object: this.name, primitive: 'barrier', index: place });
    return place;
  }

  /** Breaks the barrier: all who wait, and all who come, get BrokenBarrierError. */
  abort(): void {
    this.#change(broken);
    this.#wakeAll();
  }

  /** Makes it as new. Who waits at it gets BrokenBarrierError. */
  reset(): void {
    const found = this.#change((state) => (countIn(state) === 0 ? state : broken(state)));
    if (countIn(found) === 0) return;
    const round = roundOf(found);
    // noted before the next round begins, which is what its sleepers look at
    Atomics.store(this.cell.words, this.#noteOf(round), round + 1);
    this.#change((state) => (roundOf(state) === round ? nextRound(state) : state));
    this.#wakeAll();
  }

  #await(round: number, limit: number | null): void {
    emit({ kind: 'block', on: 'barrier', object: this.name });
    const seconds = realSeconds(limit);
    const deadline = seconds === null ? null : monotonic() + seconds;
    for (;;) {
      const state = this.#load(STATE);
      if (this.#endedBroken(round, state)) throw new BrokenBarrierError(this.name);
      if (roundOf(state) !== round) return;
      const left = deadline === null ? null : deadline - monotonic();
      if (left === null || left > 0) futexWait(this.cell.address(STATE), state, left);
      else this.#giveUp(round);
    }
  }

  #endedBroken(round: number, state: number): boolean {
    if (roundOf(state) === round) return isBroken(state);
    return Atomics.load(this.cell.words, this.#noteOf(round)) === round + 1;
  }

  /** Breaks the barrier, unless this round has just filled or broken. */
  #giveUp(round: number): void {
    const found = this.#change((state) => (roundOf(state) === round ? broken(state) : state));
    if (roundOf(found) !== round || isBroken(found)) return;
    emit({ kind: 'timeout', object: this.name, on: 'barrier' });
    this.#wakeAll();
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
