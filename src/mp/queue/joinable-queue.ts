/** JoinableQueue: a queue whose consumers say when they are done with an item, so that others can wait for all of it. */
import { tryFor } from '../../os/clock.js';
import { EVERYBODY } from '../../os/futex.js';
import { emit, tracing } from '../../trace/emit.js';
import { MpError } from '../errors.js';
import { point } from '../point.js';
import { arrivesAs } from '../primitives/shared-primitive.js';
import { Signal } from '../primitives/signal.js';
import { type Waiting, waitFor } from '../waiting.js';
import { OWN_WORDS, UNDONE } from './contents.js';
import { arrived, Queue, type QueueOptions, type QueueState } from './queue.js';

/** Words of the cell: of how many items somebody is just telling that they are done; a signal: all are done. */
const TELLING = OWN_WORDS;
const FINISHED = OWN_WORDS + 1;

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
      return this.inside.alone(() => this.#unfinished()) === 0;
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
    if (tracing()) emit({ kind: 'done', object: this.name, left: this.inside.alone(() => this.#announce()) });
    if (this.inside.alone(() => this.#count())) this.#finished.raise(EVERYBODY);
  }

  /** Waits until taskDone() was called for every item that was put. An item whose process died stays undone for ever. */
  join(): void {
    waitFor(this.#joining, null);
  }

  /** Returns how many are left that nobody is telling of either. */
  #announce(): number {
    const undone = this.#unfinished();
    if (undone <= 0) throw tooManyDone(this.name);
    return Math.max(0, undone - Atomics.add(this.cell.words, this.cell.at(TELLING), 1) - 1);
  }

  /** One less is undone; whether it was the last. */
  #count(): boolean {
    const undone = this.#unfinished();
    if (undone <= 0) throw tooManyDone(this.name);
    Atomics.sub(this.cell.words, this.cell.at(UNDONE), 1);
    if (tracing()) Atomics.sub(this.cell.words, this.cell.at(TELLING), 1);
    return undone === 1;
  }

  /** Those still in the queue, and those that were taken and are not done: a producer killed in mid-put leaves it right. */
  #unfinished(): number {
    return this.inside.length + this.#load(UNDONE);
  }

  #load(word: number): number {
    return Atomics.load(this.cell.words, this.cell.at(word));
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
