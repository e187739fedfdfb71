/**
 * Messages on a stream of bytes: how a pipe, which knows only bytes, carries one value after the other.
 *
 *   bytes 0–3  a mark   4–7  length of the body   8–11  the sender's pid   12–15  which of its messages this is, from 1
 *   from 16 on the body; a message of less than 128 bytes is filled up to that
 *
 * The mark says what the body is: a value as encoding.ts writes it (send), or bytes as they are (sendBytes).
 *
 * So a small message is one write and one read, which the kernel does not split. A larger one is several reads, and two
 * processes that receive from one end at once get parts of it each.
 */
import { readSome, writeSome } from '../../os/descriptor.js';

export const BODY_AT = 16;
/** Every message is at least so long, and so much is read of it first. */
export const HEAD_BYTES = 128;
const VALUE_MARK = 0x9d50_4d43;
const BYTES_MARK = 0x9d50_4d42;

export interface Header {
  /** Whether the body is what sendBytes() was given; otherwise it is a value that send() encoded. */
  readonly isBytes: boolean;
  /** Bytes of the body. */
  readonly length: number;
  readonly sender: number;
  readonly number: number;
}

/** Writes a header to the beginning of `into`. */
export function writeHeader(into: Buffer, { isBytes, length, sender, number }: Header): void {
  into.writeUInt32LE(isBytes ? BYTES_MARK : VALUE_MARK, 0);
  into.writeUInt32LE(length, 4);
  into.writeUInt32LE(sender, 8);
  into.writeUInt32LE(number, 12);
}

/** Reads a header; null if these bytes are none. */
export function readHeader(bytes: Buffer): Header | null {
  const mark = bytes.readUInt32LE(0);
  if (mark !== VALUE_MARK && mark !== BYTES_MARK) return null;
  return {
    isBytes: mark === BYTES_MARK,
    length: bytes.readUInt32LE(4),
    sender: bytes.readUInt32LE(8),
    number: bytes.readUInt32LE(12),
  };
}

/** What timelines call a message, at both ends. */
export function messageId({ sender, number }: Pick<Header, 'sender' | 'number'>): string {
  return `${sender}-${number}`;
}

/** How many bytes it takes in the pipe. */
export function bytesInPipe({ length }: Header): number {
  return Math.max(HEAD_BYTES, BODY_AT + length);
}

/** Fills `into` from `start` on, waiting as long as it takes. Returns where it stopped: earlier only at the end of file. */
export function readFully(fd: number, into: Buffer, start = 0): number {
  let end = start;
  while (end < into.length) {
    const got = readSome(fd, end === 0 ? into : into.subarray(end));
    if (!got) break;
    end += got;
  }
  return end;
}

/** Writes the bytes from `start` to `end`, waiting as long as it takes. Throws OsError EPIPE or ECONNRESET (see `isPeerGone`). */
export function writeFully(fd: number, bytes: Uint8Array, start = 0, end = bytes.length): void {
  for (let done = start; done < end; ) {
    done += writeSome(fd, done === 0 ? bytes : bytes.subarray(done), end - done) ?? 0;
  }
}
