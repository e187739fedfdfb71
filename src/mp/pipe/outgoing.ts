/** The message that is about to be sent: a small one is put together in one place, of a larger one only its head. */
import { checkSize, encodeLong, encodeShort } from '../travel/encoding.js';
import { BODY_AT, HEAD_BYTES, messageId, writeFully, writeHeader } from './message.js';

/** How much of its body is in the head of a message that does not fit into the room. */
const BODY_IN_HEAD = HEAD_BYTES - BODY_AT;

/** One for all connections: no message outlives the call that writes it. */
class Outgoing {
  readonly #room = Buffer.alloc(4096);
  /** How many bytes of the room the message takes. */
  #taken = 0;
  /** The whole body of a message that does not fit into the room. */
  #body: Uint8Array | null = null;
  #number = 0;

  /** Throws what `encodeLong` throws. */
  composeValue(value: unknown): void {
    const length = encodeShort(value, this.#room, BODY_AT);
    if (length > 0) this.#address(length, false);
    else this.#compose(encodeLong(value), false);
  }

  /** The bytes are read until the message is written. Throws RangeError for more than 4 GiB. */
  composeBytes(bytes: Uint8Array): void {
    checkSize(bytes.length);
    this.#compose(bytes, true);
  }

  /** What timelines call it, the same at both ends. */
  get id(): string {
    return messageId({ sender: process.pid, number: this.#number });
  }

  /** Writes it, waiting as long as it takes. Throws OsError EPIPE or ECONNRESET. */
  write(fd: number): void {
    const body = this.#take();
    writeFully(fd, this.#room, 0, this.#taken);
    if (body) writeFully(fd, body, BODY_IN_HEAD);
  }

  /** All of it in one piece. */
  whole(): Buffer {
    const head = this.#room.subarray(0, this.#taken);
    const body = this.#take();
    return body ? Buffer.concat([head, body.subarray(BODY_IN_HEAD)]) : head;
  }

  #compose(body: Uint8Array, isBytes: boolean): void {
    const fits = BODY_AT + body.length <= this.#room.length;
    this.#room.set(fits ? body : body.subarray(0, BODY_IN_HEAD), BODY_AT);
    this.#address(body.length, isBytes);
    if (fits) return;
    this.#body = body;
    this.#taken = HEAD_BYTES;
  }

  /** The body, which nobody needs to keep any longer. */
  #take(): Uint8Array | null {
    const body = this.#body;
    this.#body = null;
    return body;
  }

  #address(length: number, isBytes: boolean): void {
    this.#number += 1;
    writeHeader(this.#room, { isBytes, length, sender: process.pid, number: this.#number });
    this.#body = null;
    this.#taken = Math.max(HEAD_BYTES, BODY_AT + length);
  }
}

export const outgoing = new Outgoing();
