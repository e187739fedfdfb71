/** JoinableQueue: a queue whose consumers say when they are done with an item, so that others can wait for all of it. */
import { tryFor } from '../../os/clock.js';
import { EVERYBODY } from '../../os/futex.js';
import { emit, tracing } from '../../trace/emit.js';
import { MpError } from '../errors.js';
import { point } from '../point.js';
import { arrivesAs } from '../primitives/shared-primitive.js';
import { Signal } from '../primitives/signal.js';
import { refuseLimit } from '../spelling/options.js';
import { type Waiting, waitFor } from '../waiting.js';
import { ROUND } from './change.js';
import { OWN_WORDS } from './contents.js';
import { arrived, Queue, type QueueOptions, type QueueState } from './queue.js';

/** Words of the cell: how many items are done, of how many somebody has begun to tell so; a signal: all are done. */
const DONE = OWN_WORDS;
const TOLD = OWN_WORDS + 1;
const FINISHED = OWN_WORDS + 2;

/** A queue with taskDone() and join() (Python: multiprocessing.JoinableQueue). */
// biome-ignore lint/suspicious/noExplicitAny: what comes out is what the program has put in
export class JoinableQueue<T = any> extends Queue<T> {
  readonly #finished: Signal;
  readonly #joining: Waiting;

  /** As Queue. */
  constructor(maxsize = 0, options: QueueOptions = {}) {
    super(maxsize, options, 'JoinableQueue');
    const finished = new Signal(this.cell, FINISHED);
    const object = this.name;
    let raised = 0;
    const attempt = () => {
      raised = finished.count;
      return this.#unfinished(this.#done) === 0;
    };
    this.#finished = finished;
    this.#joining = {
      operation: { call: 'join-queue', object },
      object,
      on: 'queue',
      details: { until: 'done' },
      attempt,
      sleep: (left) => tryFor(left, attempt, (rest) => finished.wait(raised, rest)),
      tell: () => emit({ kind: 'pass', object, primitive: 'queue' }),
    };
  }

  /**
   * One item that was got is dealt with. Throws MpError TOO_MANY_DONE if all are already (CPython: ValueError).
   *
   * It is told before it counts, so whoever goes on because of it does so after that in the log. One that is killed in
   * between has not done it: the item stays undone, and somebody else may call this for it.
   */
  taskDone(): void {
    point({ call: 'done', object: this.name });
    if (tracing()) this.#announce();
    if (this.#count() === 0) this.#finished.raise(EVERYBODY);
  }

  /** Waits until taskDone() was called for every item that was put. An item whose process died stays undone for ever. */
  join(): void;
  join(limit?: unknown): void {
    refuseLimit('join', limit, 'a Process has join(1)');
    waitFor(this.#joining, null);
  }

  #announce(): void {
    if (this.#unfinished(this.#done) === 0) throw tooManyDone(this.name);
    const told = Atomics.add(this.cell.words, this.cell.at(TOLD), 1) + 1;
    emit({ kind: 'done', object: this.name, left: Math.max(0, ((this.puts - told) << 1) >> 1) });
  }

  /** One more is done. Returns how many are not. */
  #count(): number {
    for (;;) {
      const done = this.#done;
      if (this.#unfinished(done) === 0) throw tooManyDone(this.name);
      const found = Atomics.compareExchange(this.cell.words, this.cell.at(DONE), done, (done + 1) & ROUND);
      if (found === done) return this.#unfinished((done + 1) & ROUND);
    }
  }

  /**
   * Of all that was put, what is not among the `done`: an item counts from its put on, wherever it is. `done` was read before
   * the puts are: if they are equal, they were when it was read.
   */
  #unfinished(done: number): number {
    return (this.puts - done) & ROUND;
  }

  get #done(): number {
    return Atomics.load(this.cell.words, this.cell.at(DONE));
  }
}

arrivesAs<QueueState>(
  'JoinableQueue',
  (options, state) => new JoinableQueue(state.maxsize, arrived(options, state)),
);

function tooManyDone(name: string): MpError {
  return new MpError(
    'TOO_MANY_DONE',
    `taskDone() of the queue “${name}”, where nothing is left to do. Call it once for each item you got`,
  );
}
