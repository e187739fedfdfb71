/** Connection: one end of a pipe, that sends and receives whole values. */
import { closeSync } from 'node:fs';
import { closeOnExec } from '../../os/descriptor.js';
import { OsError } from '../../os/errors.js';
import { waitReadable, waitWritable, writeNow } from '../../os/pipe.js';
import { emit, tracing } from '../../trace/emit.js';
import type { AtPipe, PipeEnd } from '../../trace/events.js';
import type { Operation } from '../../trace/operation.js';
import { BrokenPipeError, EOFError, MpError } from '../errors.js';
import { point } from '../point.js';
import { lessonTimeout, type Timeout } from '../time.js';
import { decode, describe, encodeLong, encodeShort } from '../travel/encoding.js';
import { registerTransfer, TRANSFER, type Transfer, type Transferable } from '../travel/transfer.js';
import { askFor, sleepFor } from '../waiting.js';
import {
  BODY_AT,
  HEAD_BYTES,
  type Header,
  halfMessage,
  mixedMessages,
  readFully,
  readHeader,
  writeFully,
  writeHeader,
} from './message.js';

interface ConnectionState {
  readonly fd: number;
  readonly readable: boolean;
  readonly writable: boolean;
  /** Which end it is, as the log tells it. */
  readonly end: PipeEnd;
}

/** Every message begins here; none outlives the call that writes it. */
const outbox = Buffer.alloc(4096);
const inbox = Buffer.alloc(HEAD_BYTES);
let sent = 0;

/** One end of a pipe (Python: multiprocessing.connection.Connection). Made by Pipe(). */
// biome-ignore lint/suspicious/noExplicitAny: what comes out is what the program has sent
export class Connection<T = any> implements Transferable {
  /** What timelines call the pipe, the same at both ends. */
  readonly name: string;
  /** Whether recv() and poll() work at this end. */
  readonly readable: boolean;
  /** Whether send() works at this end. */
  readonly writable: boolean;
  readonly #sending: Operation;
  readonly #receiving: Operation;
  readonly #end: PipeEnd;
  readonly #at: AtPipe;
  #fd: number | null;

  /** @internal */
  constructor({ fd, readable, writable, end }: ConnectionState) {
    this.#fd = fd;
    this.readable = readable;
    this.writable = writable;
    this.#end = end;
    const { object, end: _, ...at } = end;
    this.name = object;
    this.#at = at;
    this.#sending = { call: 'send', object };
    this.#receiving = { call: 'recv', object };
  }

  /**
   * Sends a copy of `value`; waits for as long as the pipe is full. Throws TypeError for what cannot travel (nothing is
   * sent then), BrokenPipeError, MpError CONNECTION_CLOSED, WRONG_DIRECTION.
   */
  send(value: T): void {
    const fd = this.#open('send()', this.writable);
    point(this.#sending);
    const rest = this.#compose(value);
    try {
      if (tracing()) this.#sendTold(fd, value, rest);
      else {
        writeFully(fd, outbox, 0, this.#composed);
        if (rest) writeFully(fd, rest, HEAD_BYTES - BODY_AT);
      }
    } catch (error) {
      if (!(error instanceof OsError && error.code === 'EPIPE')) throw error;
      emit({ kind: 'broken', object: this.name, problem: 'no-receiver' });
      throw new BrokenPipeError(this.name);
    }
  }

  /**
   * Receives the next message; waits until there is one. Throws EOFError when everything is read and nobody holds the
   * other end any more; MpError CONNECTION_CLOSED, WRONG_DIRECTION, HALF_MESSAGE, MIXED_MESSAGES.
   */
  recv(): T {
    const fd = this.#open('recv()', this.readable);
    point(this.#receiving);
    if (tracing()) this.#tellAsking(fd);
    const got = readFully(fd, inbox);
    if (got === 0) this.#endOfFile();
    if (got < HEAD_BYTES) throw this.#broken('half');
    const header = readHeader(inbox);
    if (!header) throw this.#broken('mixed');
    const value = this.#receiveBody(fd, header);
    if (tracing()) {
      const message = `${header.sender}-${header.number}`;
      const bytes = Math.max(HEAD_BYTES, BODY_AT + header.length);
      emit({ kind: 'recv', object: this.name, message, item: describe(value), bytes, ...this.#at });
    }
    return value as T;
  }

  /**
   * Whether recv() would find something, the end of file included; waits for it at most `timeout` lesson seconds
   * (default 0: only looks; null: for ever).
   */
  poll(timeout: Timeout = 0): boolean {
    const fd = this.#open('poll()', this.readable);
    const limit = lessonTimeout(timeout);
    point({ call: 'poll', object: this.name }, limit);
    const ready = waitReadable(fd, 0);
    if (ready || limit === 0) return ready;
    return askFor(
      {
        object: this.name,
        on: 'pipe',
        details: this.#at,
        attempt: () => false,
        sleep: (left) => waitReadable(fd, left),
        tell: () => this.#tellPassed(),
      },
      limit,
    );
  }

  /** Lets go of this end, in this process. It is closed for good once every process that holds it has. */
  close(): void {
    if (this.#fd === null) return;
    point({ call: 'close', ...this.#end });
    emit({ kind: 'close', primitive: 'pipe', ...this.#end });
    closeSync(this.#fd);
    this.#fd = null;
  }

  get closed(): boolean {
    return this.#fd === null;
  }

  /** The number of its file descriptor. Throws MpError CONNECTION_CLOSED. */
  fileno(): number {
    return this.#open('fileno()', true);
  }

  /** @internal */
  [TRANSFER](): Transfer<ConnectionState> {
    const fd = this.#open('Handing over', true);
    const { readable, writable } = this;
    const end = this.#end;
    return { type: 'Connection', state: { fd, readable, writable, end }, descriptors: [fd], end };
  }

  /** How many bytes of the outbox the message at hand takes. */
  #composed = 0;

  /** Writes the message to the outbox; one that does not fit has only its head there, and its whole body is returned. */
  #compose(value: T): Buffer | null {
    let length = encodeShort(value, outbox, BODY_AT);
    let rest: Buffer | null = null;
    if (length === 0) {
      const body = encodeLong(value);
      length = body.length;
      if (BODY_AT + length > outbox.length) rest = body;
      body.copy(outbox, BODY_AT, 0, rest ? HEAD_BYTES - BODY_AT : length);
    }
    sent += 1;
    writeHeader(outbox, length, process.pid, sent);
    this.#composed = rest ? HEAD_BYTES : Math.max(HEAD_BYTES, BODY_AT + length);
    return rest;
  }

  /** Says that it sends before anybody can receive it; where the pipe is full, that it waits, and that it got on. */
  #sendTold(fd: number, value: T, rest: Buffer | null): void {
    if (waitWritable(fd, 0) === 'broken') throw new OsError('EPIPE', 'nobody holds the other end');
    const head = outbox.subarray(0, this.#composed);
    const bytes = rest ? Buffer.concat([head, rest.subarray(HEAD_BYTES - BODY_AT)]) : head;
    const message = `${process.pid}-${sent}`;
    const item = describe(value);
    emit({ kind: 'send', object: this.name, message, item, bytes: bytes.length, ...this.#at });
    const done = writeNow(fd, bytes) ?? 0;
    if (done === bytes.length) return;
    const details = { left: bytes.length - done, ...this.#at };
    const sleep = () => {
      writeFully(fd, bytes, done);
      return true;
    };
    sleepFor({ object: this.name, on: 'pipe', details, sleep, tell: () => this.#tellPassed() }, null);
  }

  /** Says that it asks, and whether it has to sleep for it: in the read that follows. */
  #tellAsking(fd: number): void {
    const attempt = () => waitReadable(fd, 0);
    askFor({ object: this.name, on: 'pipe', details: this.#at, attempt, sleep: () => true }, null);
  }

  #tellPassed(): void {
    emit({ kind: 'pass', object: this.name, primitive: 'pipe' });
  }

  #receiveBody(fd: number, { length }: Header): unknown {
    if (length <= HEAD_BYTES - BODY_AT) return decode(inbox, BODY_AT, BODY_AT + length);
    const body = Buffer.allocUnsafeSlow(length);
    inbox.copy(body, 0, BODY_AT);
    if (readFully(fd, body, HEAD_BYTES - BODY_AT) < length) throw this.#broken('half');
    try {
      return decode(body);
    } catch {
      throw this.#broken('mixed');
    }
  }

  #broken(problem: 'half' | 'mixed'): MpError {
    emit({ kind: 'broken', object: this.name, problem });
    return problem === 'half' ? halfMessage(this.name) : mixedMessages(this.name);
  }

  #endOfFile(): never {
    emit({ kind: 'eof', object: this.name });
    throw new EOFError(this.name);
  }

  #open(what: string, possible: boolean): number {
    if (this.#fd === null) {
      throw new MpError(
        'CONNECTION_CLOSED',
        `${what} at an end of “${this.name}” that this process has closed. Call close() when it is done with it`,
      );
    }
    if (!possible) {
      throw new MpError(
        'WRONG_DIRECTION',
        `${what} at the ${this.readable ? 'receiving' : 'sending'} end of “${this.name}”. ` +
          'Pipe({ duplex: false }) gives [receiving end, sending end]; Pipe() gives two ends that do both',
      );
    }
    return this.#fd;
  }
}

registerTransfer<ConnectionState>('Connection', (state) => {
  closeOnExec(state.fd);
  return new Connection(state);
});
