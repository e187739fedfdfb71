/** JoinableQueue: a queue whose consumers say when they are done with an item, so that others can wait for all of it. */
import { emit } from '../../trace/emit.js';
import { MpError } from '../errors.js';
import { arrivesAs } from '../primitives/shared-primitive.js';
import { Signal } from '../primitives/signal.js';
import { arrived, OWN_WORDS, Queue, type QueueOptions } from './queue.js';

const EVERYBODY = 0x7fff_ffff;

/** Words of the cell: how many items were ever taken, how many were said to be done; then a signal: all are done. */
const TAKEN = OWN_WORDS;
const DONE = OWN_WORDS + 1;
const FINISHED = OWN_WORDS + 2;

/** A queue with taskDone() and join() (Python: multiprocessing.JoinableQueue). */
// biome-ignore lint/suspicious/noExplicitAny: what comes out is what the program has put in
export class JoinableQueue<T = any> extends Queue<T> {
  readonly #finished: Signal;

  /** As Queue. */
  constructor(maxsize = 0, options: QueueOptions = {}) {
    super(maxsize, options, 'JoinableQueue');
    this.#finished = new Signal(this.cell, FINISHED);
  }

  /** One item that was got is dealt with. Throws MpError TOO_MANY_DONE if all are already (CPython: ValueError). */
  taskDone(): void {
    const left = this.#alone(() => {
      const unfinished = this.#unfinished();
      if (unfinished === 0) throw tooManyDone(this.name);
      emit({ kind: 'done', object: this.name, left: unfinished - 1 });
      Atomics.add(this.cell.words, this.cell.at(DONE), 1);
      return unfinished - 1;
    });
    if (left === 0) this.#finished.raise(EVERYBODY);
  }

  /** Waits until taskDone() was called for every item that was put. An item whose process died stays undone for ever. */
  join(): void {
    emit({ kind: 'wait', object: this.name, primitive: 'queue' });
    for (let blocked = false; ; blocked = true) {
      const { count } = this.#finished;
      if (this.#alone(() => this.#unfinished()) === 0) break;
      if (!blocked) emit({ kind: 'block', on: 'queue', object: this.name, until: 'done' });
      this.#finished.wait(count, null);
    }
    emit({ kind: 'pass', object: this.name, primitive: 'queue' });
  }

  protected override takesTogether(): boolean {
    return true;
  }

  protected override taken(): void {
    Atomics.add(this.cell.words, this.cell.at(TAKEN), 1);
  }

  /** Those still in the queue, and those that were taken and are not done: a producer killed in mid-put leaves it right. */
  #unfinished(): number {
    const { words } = this.cell;
    const undone = Atomics.load(words, this.cell.at(TAKEN)) - Atomics.load(words, this.cell.at(DONE));
    return this.length() + (undone | 0);
  }

  #alone<R>(step: () => R): R {
    this.guard.enter(null);
    try {
      return step();
    } finally {
      this.guard.leave();
    }
  }
}

arrivesAs<Parameters<typeof arrived>[1]>(
  'JoinableQueue',
  (options, state) => new JoinableQueue(0, arrived(options, state)),
);

function tooManyDone(name: string): MpError {
  return new MpError(
    'TOO_MANY_DONE',
    `taskDone() of the queue “${name}”, where nothing is left to do. Call it once for each item you got`,
  );
}
