/**
 * The rounds of a barrier in shared memory: how many are there, how the round ends, and for who sleeps long, how it ended.
 * A round that is over is left behind at once: nobody has to come back to it, so nobody who was killed or stopped holds up
 * the next one.
 */
import { EVERYBODY, futexWake } from '../../os/futex.js';
import type { Cell } from './memory.js';
import { sleepAt } from './sleeping.js';

/**
 * A word of 64 bits: which round it is (48 bits, for nine years at a million rounds a second) and how many are there (16),
 * changed together or not at all.
 */
const STATE = 0;
const COUNT_BITS = 16n;
/** All bits of the count are set: this round is broken, it can no longer fill. */
const BROKEN = 0xffff;
export const MAX_PARTIES = BROKEN - 1;

/** From here, also of 64 bits: the latest rounds that were reset with somebody in them, each plus 1; 0: none yet. */
const BROKEN_ROUNDS = 2;
const REMEMBERED = 6;

export interface Round {
  /** From 0. */
  readonly number: number;
  /** How many are there. */
  readonly count: number;
  readonly broken: boolean;
}

export class BarrierRounds {
  readonly #cell: Cell;
  readonly #words: BigUint64Array;
  readonly #state: number;
  readonly #notes: readonly number[];

  /** Uses words 0 to 13 of `cell`. */
  constructor(cell: Cell) {
    this.#cell = cell;
    this.#words = new BigUint64Array(cell.words.buffer);
    this.#state = cell.at(STATE) / 2;
    this.#notes = Array.from({ length: REMEMBERED }, (_, index) => cell.at(BROKEN_ROUNDS) / 2 + index);
  }

  /** The round it is now. */
  look(): Round {
    return decode(this.#load());
  }

  /** Is one more in it, which begins the next round where all `parties` are there. Returns the round as it found it. */
  arrive(parties: number): Round {
    const found = this.#change((round) => {
      if (round.broken) return round;
      return round.count === parties - 1 ? nextOf(round) : { ...round, count: round.count + 1 };
    });
    if (!found.broken && found.count === parties - 1) this.wakeAll();
    return found;
  }

  /** Breaks this round, or `number` if it is still that; wakes nobody. Returns the round as it found it. */
  break(number?: number): Round {
    return this.#change((round) =>
      number === undefined || number === round.number ? { ...round, broken: true } : round,
    );
  }

  /** Begins a new round if anybody is in this one; for all in it, it is broken. */
  reset(): void {
    const found = this.#change((round) => (round.count === 0 ? round : { ...round, broken: true }));
    if (found.count === 0) return;
    // noted before the next round begins, which is what its sleepers look at
    this.#note(found.number);
    this.#change((round) => (round.number === found.number ? nextOf(round) : round));
    this.wakeAll();
  }

  /**
   * How round `number` ended; 'open': not yet. Where so many were reset since that it may be forgotten, it counts as broken:
   * the barrier was, while its sleeper slept.
   */
  outcome(number: number): 'open' | 'filled' | 'broken' {
    const round = this.look();
    if (round.number === number) return round.broken ? 'broken' : 'open';
    const notes = this.#remembered();
    return notes.includes(number + 1) || Math.min(...notes) > number + 1 ? 'broken' : 'filled';
  }

  /** Sleeps until something happens in round `number`, at most `left` real seconds (null: no limit), or for nothing. */
  sleep(number: number, left: number | null): void {
    const state = this.#load();
    const round = decode(state);
    if (round.number !== number || round.broken) return;
    // the half that counts: a futex has 32 bits
    sleepAt(this.#cell, STATE, Number(BigInt.asIntN(32, state)), left);
  }

  /** Wakes all who sleep in a round, to look what became of it. */
  wakeAll(): void {
    futexWake(this.#cell.address(STATE), EVERYBODY);
  }

  /** Remembers that round `number` was broken, in place of the oldest that is remembered. */
  #note(number: number): void {
    for (;;) {
      const notes = this.#remembered();
      const oldest = Math.min(...notes);
      if (oldest > number || notes.includes(number + 1)) return;
      const place = this.#notes[notes.indexOf(oldest)] as number;
      Atomics.compareExchange(this.#words, place, BigInt(oldest), BigInt(number + 1));
    }
  }

  /** Changes the round in one step and returns what it was. */
  #change(next: (round: Round) => Round): Round {
    for (let state = this.#load(); ; ) {
      const round = decode(state);
      const found = Atomics.compareExchange(this.#words, this.#state, state, encode(next(round)));
      if (found === state) return round;
      state = found;
    }
  }

  #load(): bigint {
    return Atomics.load(this.#words, this.#state);
  }

  /** The notes as they stood at one moment: each only grows, so read twice alike they stood like that in between. */
  #remembered(): number[] {
    const read = () => this.#notes.map((note) => Number(Atomics.load(this.#words, note)));
    for (let notes = read(); ; ) {
      const again = read();
      if (again.every((note, index) => note === notes[index])) return notes;
      notes = again;
    }
  }
}

function nextOf({ number }: Round): Round {
  return { number: number + 1, count: 0, broken: false };
}

function decode(state: bigint): Round {
  const count = Number(state & BigInt(BROKEN));
  return { number: Number(state >> COUNT_BITS), count, broken: count === BROKEN };
}

function encode({ number, count, broken }: Round): bigint {
  return (BigInt(number) << COUNT_BITS) | BigInt(broken ? BROKEN : count);
}
