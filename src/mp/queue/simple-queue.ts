/** SimpleQueue: a queue that can put, get and be looked at, and no more (Python: multiprocessing.SimpleQueue). */
import { arrivesAs, PRIMITIVE_OPTIONS } from '../primitives/shared-primitive.js';
import { checkOptions, refuseLimit } from '../spelling/options.js';
import { TRANSFER, type Transferable } from '../travel/transfer.js';
import { arrived, Queue, type QueueOptions, type QueueState } from './queue.js';

/** Key under which a queue that arrives in another process is given. */
const QUEUE = Symbol('concur-lesson.simple-queue');

export interface SimpleQueueOptions extends Pick<QueueOptions, 'name'> {
  /** @internal */
  readonly [QUEUE]?: Queue;
}

/** A queue without limit and without time limits. CPython's has no thread of its own either: what was put is there. */
// biome-ignore lint/suspicious/noExplicitAny: what comes out is what the program has put in
export class SimpleQueue<T = any> implements Transferable {
  readonly #queue: Queue<T>;

  constructor(options: SimpleQueueOptions = {}) {
    checkOptions({ call: 'new SimpleQueue', options: PRIMITIVE_OPTIONS }, options);
    this.#queue = options[QUEUE] ?? new Queue<T>(0, options);
  }

  /** What timelines call it. */
  get name(): string {
    return this.#queue.name;
  }

  /** As Queue.put; never waits. Throws TypeError for an item that cannot travel, MpError QUEUE_CLOSED (CPython: OSError). */
  put(item: T): void {
    this.#queue.put(item);
  }

  /** Takes the oldest item out; waits while there is none. Throws MpError QUEUE_CLOSED (CPython: OSError). */
  get(): T;
  get(limit?: unknown): T {
    refuseLimit('get', limit, 'a Queue has get({ timeout: 1 })');
    return this.#queue.get();
  }

  /** Whether nothing waits in it: a snapshot. Throws MpError QUEUE_CLOSED (CPython: OSError). */
  empty(): boolean {
    return this.#queue.empty();
  }

  /** This process will put and get no more. */
  close(): void {
    this.#queue.close();
  }

  /** @internal */
  [TRANSFER]() {
    return { ...this.#queue[TRANSFER](), type: 'SimpleQueue' };
  }
}

arrivesAs<QueueState>(
  'SimpleQueue',
  (options, state) => new SimpleQueue({ [QUEUE]: new Queue(state.maxsize, arrived(options, state)) }),
);
