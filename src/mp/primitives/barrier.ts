/** Barrier: nobody goes on before all are there. */
import { tryFor } from '../../os/clock.js';
import { emit } from '../../trace/emit.js';
import { BrokenBarrierError } from '../errors.js';
import { point } from '../point.js';
import { checkFirst, type KindsOf } from '../spelling/options.js';
import { lessonTimeout, type Timeout } from '../time.js';
import { TRANSFER } from '../travel/transfer.js';
import { waitFor } from '../waiting.js';
import { BarrierRounds, MAX_PARTIES, type Round } from './barrier-rounds.js';
import { arrivesAs, PRIMITIVE_OPTIONS, type PrimitiveOptions, SharedPrimitive } from './shared-primitive.js';

/** Word of the cell after those of the rounds. */
const PARTIES = 14;

export interface BarrierOptions extends PrimitiveOptions {
  /** Lesson seconds that `wait` waits where it is told no others. Default: for ever. */
  readonly timeout?: Timeout;
}

/** In Python's order. Its action is called by one process when all are there, before anybody goes on. */
const BARRIER_OPTIONS = {
  action: {
    kind: 'function',
    instead: 'write `if (barrier.wait() === 0) action();`, then let all wait() once more',
  },
  timeout: 'number',
  ...PRIMITIVE_OPTIONS,
} satisfies KindsOf<BarrierOptions>;

/**
 * A barrier for `parties` processes (Python: multiprocessing.Barrier, without `action`: let the process whose `wait` returned
 * 0 do it, and all wait once more). Who is killed while it waits keeps its place in the round (CPython: the same).
 */
export class Barrier extends SharedPrimitive {
  readonly #rounds: BarrierRounds;
  readonly #timeout: number | null;

  /**
   * Throws RangeError if `parties` is not a whole number from 1 to 65,534 (CPython takes 0 and less), TypeError for a timeout that
   * is not a number or for an `action`, MpError TOO_MANY_PRIMITIVES: a run can have 65,535, and none is ever freed
   * (CPython: OSError).
   */
  constructor(parties: number, options?: BarrierOptions);
  constructor(parties: number, options: BarrierOptions = {}, ...more: readonly unknown[]) {
    checkFirst({ call: 'new Barrier', options: BARRIER_OPTIONS }, 'parties', parties);
    super('Barrier', options, { before: String(parties), options: BARRIER_OPTIONS }, ...more);
    this.#rounds = new BarrierRounds(this.cell);
    this.#timeout = lessonTimeout(options.timeout);
    if (!this.fresh) return;
    if (!Number.isInteger(parties) || parties < 1 || parties > MAX_PARTIES) {
      throw new RangeError(`A barrier is for 1 to ${MAX_PARTIES} processes, not ${String(parties)}`);
    }
    Atomics.store(this.cell.words, this.cell.at(PARTIES), parties);
  }

  /** How many it is for. */
  get parties(): number {
    return Atomics.load(this.cell.words, this.cell.at(PARTIES));
  }

  /** How many wait at it now: a snapshot (Python: n_waiting). */
  get nWaiting(): number {
    const { broken, count } = this.#look();
    return broken ? 0 : count;
  }

  /** Whether it is broken now: a snapshot. */
  get broken(): boolean {
    return this.#look().broken;
  }

  /**
   * Waits until all parties are there. Returns this process's place, from 0 (the last one to come has the highest).
   * Throws BrokenBarrierError (BROKEN_BARRIER; CPython: threading.BrokenBarrierError) when `timeout` lesson seconds have
   * passed, here or at another party, and not all were there: it breaks for all. So it does for who waits while it is aborted
   * or reset. Throws TypeError for a timeout that is not a number (CPython: the same).
   */
  wait(timeout?: Timeout): number {
    const limit = lessonTimeout(timeout ?? this.#timeout, 'wait');
    const { parties } = this;
    const what = { object: this.name, primitive: 'barrier' } as const;
    let found!: Round;
    const filled = waitFor(
      {
        operation: { call: 'wait', ...what, parties },
        object: this.name,
        on: 'barrier',
        details: { parties },
        attempt: () => {
          found = this.#arrive(parties);
          return found.count === parties - 1;
        },
        committed: true,
        sleep: (left) => this.#sleep(found.number, left),
        look: () => this.#isFilled(found.number),
        tell: () => emit({ kind: 'pass', ...what, index: found.count }),
      },
      limit,
    );
    if (filled) return found.count;
    this.#rounds.wakeAll();
    throw new BrokenBarrierError(this.name);
  }

  /** Breaks the barrier: all who wait, and all who come, get BrokenBarrierError. */
  abort(): void {
    point({ call: 'abort', object: this.name });
    this.#rounds.break();
    this.#rounds.wakeAll();
  }

  /** Makes it as new. Who waits at it gets BrokenBarrierError. */
  reset(): void {
    point({ call: 'reset', object: this.name });
    this.#rounds.reset();
  }

  /** @internal */
  override [TRANSFER]() {
    const { type, state } = super[TRANSFER]();
    return { type, state: { ...state, timeout: this.#timeout } };
  }

  #arrive(parties: number): Round {
    const found = this.#rounds.arrive(parties);
    if (found.broken) throw new BrokenBarrierError(this.name);
    return found;
  }

  /** Whether round `number` fills in time; if it does not, it is broken. */
  #sleep(number: number, seconds: number | null): boolean {
    const isFilled = () => this.#isFilled(number);
    if (tryFor(seconds, isFilled, (left) => this.#rounds.sleep(number, left))) return true;
    const found = this.#rounds.break(number);
    // unless it has just filled, or another has broken it
    return (found.number !== number || found.broken) && isFilled();
  }

  #isFilled(number: number): boolean {
    const outcome = this.#rounds.outcome(number);
    if (outcome === 'broken') throw new BrokenBarrierError(this.name);
    return outcome === 'filled';
  }

  #look(): Round {
    point({ call: 'look', object: this.name });
    return this.#rounds.look();
  }
}

arrivesAs<{ readonly timeout: number | null }>(
  'Barrier',
  (options, { timeout }) => new Barrier(1, { ...options, timeout }),
);
