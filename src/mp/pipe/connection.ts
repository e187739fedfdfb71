/** Connection: one end of a pipe, that sends and receives whole messages. */
import { closeSync } from 'node:fs';
import { closeOnExec } from '../../os/descriptor.js';
import { waitReadable } from '../../os/pipe.js';
import { emit } from '../../trace/emit.js';
import type { PipeEnd } from '../../trace/events.js';
import type { Operation } from '../../trace/operation.js';
import { DISPOSE } from '../dispose.js';
import { point } from '../point.js';
import { refuseLimit } from '../spelling/options.js';
import { lessonTimeout, type Timeout } from '../time.js';
import { registerTransfer, TRANSFER, type Transfer, type Transferable } from '../travel/transfer.js';
import { askFor } from '../waiting.js';
import { type AnyBytes, bytesOf, checkMost } from './bytes.js';
import { outgoing } from './outgoing.js';
import { receiveContent, receiveHeader } from './receiving.js';
import { describeIfTold, sendMessage } from './sending.js';
import { sideOf } from './side.js';
import { connectionClosed, messageTooLong, notBytes, wrongDirection } from './trouble.js';

interface ConnectionState {
  readonly fd: number;
  readonly readable: boolean;
  readonly writable: boolean;
  /** Which end it is, as the log tells it. */
  readonly end: PipeEnd;
}

/** One end of a pipe (Python: multiprocessing.connection.Connection). Made by Pipe(). */
// biome-ignore lint/suspicious/noExplicitAny: what comes out is what the program has sent
export class Connection<T = any> implements Transferable {
  /** What timelines call the pipe, the same at both ends. */
  readonly name: string;
  /** Whether send() works at this end. */
  readonly writable: boolean;
  readonly #sending: Operation;
  readonly #receiving: Operation;
  readonly #end: PipeEnd;
  #readable: boolean;
  #fd: number | null;

  /** @internal */
  constructor({ fd, readable, writable, end }: ConnectionState) {
    this.#fd = fd;
    this.#readable = readable;
    this.writable = writable;
    this.#end = end;
    const { object } = end;
    this.name = object;
    this.#sending = { call: 'send', object, ...sideOf(end) };
    this.#receiving = { call: 'recv', object, ...sideOf(end) };
  }

  /** Whether recv() and poll() work at this end. */
  get readable(): boolean {
    return this.#readable;
  }

  /**
   * Sends a copy of `value`; waits for as long as the pipe is full. A copy has no class: an instance arrives as a plain
   * object of its own fields, without methods, getters and #private fields, a URL as `{}` (the first one is told on
   * standard error; CPython's pickle keeps classes). Symbol keys stay behind, and of errors all but name, message, stack and
   * cause: their own fields, and the `errors` of an AggregateError. recvBytes() does not take it.
   *
   * Throws, and nothing is sent then: TypeError for what cannot travel, functions and locks (CPython: PicklingError,
   * RuntimeError); RangeError for more than 500 levels (CPython: RecursionError) or 4 GiB; MpError CONNECTION_CLOSED,
   * WRONG_DIRECTION (CPython: OSError). Throws BrokenPipeError (BROKEN_PIPE; CPython: BrokenPipeError, or
   * ConnectionResetError) when nobody can receive any more, also while it waits.
   */
  send(value: T): void {
    const fd = this.#open('send()', this.writable);
    // before the gate: the program may have a say in it, and make calls there
    const described = describeIfTold(value);
    outgoing.composeValue(value);
    point(this.#sending);
    sendMessage(fd, this.#end, described);
  }

  /**
   * Sends bytes as they are: `size` of them from `offset` on, both in bytes; to the end, if `size` is left out. For
   * recvBytes(); recv() takes them too, as a Buffer (CPython's tries to unpickle them).
   *
   * Throws TypeError for what holds no bytes, texts among it; RangeError for an offset or a size beyond them (CPython:
   * ValueError), or more than 4 GiB; and what send() throws about the pipe.
   */
  sendBytes(buffer: AnyBytes, offset = 0, size?: number): void {
    const fd = this.#open('sendBytes()', this.writable);
    const bytes = bytesOf(buffer, offset, size);
    outgoing.composeBytes(bytes);
    point(this.#sending);
    sendMessage(fd, this.#end, describeIfTold(bytes));
  }

  /**
   * Receives the next message; waits until there is one. What sendBytes() has sent arrives as a Buffer (CPython:
   * UnpicklingError, unless it is a pickle).
   *
   * Throws EOFError (EOF; CPython: EOFError, or ConnectionResetError once, where the other end left something unread) when
   * everything is read and nobody holds the other end any more; MpError HALF_MESSAGE (CPython: OSError), MIXED_MESSAGES
   * (CPython: UnpicklingError or worse), CONNECTION_CLOSED, WRONG_DIRECTION (CPython: OSError).
   */
  recv(): T;
  recv(limit?: unknown): T {
    refuseLimit('recv', limit, 'ask poll(1) first');
    const fd = this.#open('recv()', this.readable);
    point(this.#receiving);
    return receiveContent(fd, this.#end, receiveHeader(fd, this.#end)) as T;
  }

  /**
   * Receives the bytes that sendBytes() has sent, as a Buffer; waits until there are some. `maxLength`: how many it takes at most.
   *
   * Throws MpError MESSAGE_TOO_LONG for a longer message (CPython: OSError): the message stays, so nothing can be received at
   * this end any more; one that only receives is closed, as in CPython. Throws MpError NOT_BYTES for a value that send() has
   * sent, and it is gone (CPython gives its pickle); RangeError for a negative maxLength (CPython: ValueError); and what
   * recv() throws.
   */
  recvBytes(maxLength?: number): Uint8Array {
    const fd = this.#open('recvBytes()', this.readable);
    const most = checkMost(maxLength);
    point(this.#receiving);
    const header = receiveHeader(fd, this.#end);
    if (header.length > most) this.#refuse(header.length, most);
    const bytes = receiveContent(fd, this.#end, header);
    if (!header.isBytes) throw notBytes(this.name);
    return bytes as Uint8Array;
  }

  /**
   * Whether recv() would find something, the end of file or a broken message included; waits for it at most `timeout`
   * lesson seconds (default 0: only looks; null: for ever). Several connections at once: wait().
   *
   * Throws MpError CONNECTION_CLOSED, WRONG_DIRECTION (CPython: OSError), TypeError for a timeout that is no number. A sender
   * that is gone is no error here, nor in CPython on this system (on Windows: BrokenPipeError): it answers true, and recv()
   * throws EOFError.
   */
  poll(timeout: Timeout = 0): boolean {
    const fd = this.#open('poll()', this.readable);
    const limit = lessonTimeout(timeout, 'poll');
    point({ call: 'poll', object: this.name, ...sideOf(this.#end) }, limit);
    const ready = waitReadable(fd, 0);
    if (ready || limit === 0) return ready;
    return askFor(
      {
        object: this.name,
        on: 'pipe',
        details: sideOf(this.#end),
        attempt: () => false,
        sleep: (left) => waitReadable(fd, left),
        tell: () => emit({ kind: 'pass', object: this.name, primitive: 'pipe' }),
      },
      limit,
    );
  }

  /** Lets go of this end, in this process. It is closed for good once every process that holds it has. Twice is once. */
  close(): void {
    if (this.#fd === null) return;
    point({ call: 'close', ...this.#end });
    this.#letGo(this.#fd);
  }

  /** Closes it: what `using` calls (Python: `with connection:`). */
  [DISPOSE](): void {
    this.close();
  }

  get closed(): boolean {
    return this.#fd === null;
  }

  /** The number of its file descriptor. Throws MpError CONNECTION_CLOSED (CPython: OSError). */
  fileno(): number {
    return this.#open('fileno()', true);
  }

  /** @internal For wait(): as fileno(), of an end at which one can receive. */
  descriptorToRead(): number {
    return this.#open('wait()', this.readable);
  }

  /** @internal */
  [TRANSFER](): Transfer<ConnectionState> {
    const fd = this.#open('Handing over', true);
    const { readable, writable } = this;
    const end = this.#end;
    return { type: 'Connection', state: { fd, readable, writable, end }, descriptors: [fd], end };
  }

  /** @internal Which end it is, as the log tells it. */
  get end(): PipeEnd {
    return this.#end;
  }

  #letGo(fd: number): void {
    emit({ kind: 'close', primitive: 'pipe', ...this.#end });
    this.#fd = null;
    closeSync(fd);
  }

  /** As CPython does: what comes next in the pipe cannot be read any more, so nothing behind it can. */
  #refuse(length: number, most: number): never {
    if (this.writable) this.#readable = false;
    else this.#letGo(this.#fd as number);
    throw messageTooLong(this.name, length, most);
  }

  #open(what: string, possible: boolean): number {
    if (this.#fd === null) throw connectionClosed(this.name, what);
    if (!possible) throw wrongDirection(this.name, what, this.readable ? 'receiving' : 'sending');
    return this.#fd;
  }
}

registerTransfer<ConnectionState>('Connection', (state) => {
  closeOnExec(state.fd);
  return new Connection(state);
});
