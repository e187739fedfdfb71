/**
 * Messages on a stream of bytes: how a pipe, which knows only bytes, carries one value after the other.
 *
 *   bytes 0–3  a mark   4–7  length of the body   8–11  the sender's pid   12–15  which of its messages this is, from 1
 *   from 16 on the body; a message of less than 128 bytes is filled up to that
 *
 * So a small message is one write and one read, which the kernel does not split. A larger one is several reads, and two
 * processes that receive from one end at once get parts of it each.
 */
import { readSome, writeSome } from '../../os/descriptor.js';
import { MpError } from '../errors.js';

export const BODY_AT = 16;
/** Every message is at least so long, and so much is read of it first. */
export const HEAD_BYTES = 128;
const MESSAGE_MARK = 0x9d50_4d43;

export interface Header {
  /** Bytes of the body. */
  readonly length: number;
  readonly sender: number;
  readonly number: number;
}

/** Writes a header to the beginning of `into`. */
export function writeHeader(into: Buffer, length: number, sender: number, number: number): void {
  into.writeUInt32LE(MESSAGE_MARK, 0);
  into.writeUInt32LE(length, 4);
  into.writeUInt32LE(sender, 8);
  into.writeUInt32LE(number, 12);
}

/** Reads a header; null if these bytes are none. */
export function readHeader(bytes: Buffer): Header | null {
  if (bytes.readUInt32LE(0) !== MESSAGE_MARK) return null;
  return { length: bytes.readUInt32LE(4), sender: bytes.readUInt32LE(8), number: bytes.readUInt32LE(12) };
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

/** Writes the bytes from `start` to `end`, waiting as long as it takes. Throws OsError EPIPE. */
export function writeFully(fd: number, bytes: Buffer, start = 0, end = bytes.length): void {
  for (let done = start; done < end; ) {
    done += writeSome(fd, done === 0 ? bytes : bytes.subarray(done), end - done) ?? 0;
  }
}

/** What a receiver says of a message that breaks off. */
export function halfMessage(pipe: string): MpError {
  return new MpError(
    'HALF_MESSAGE',
    `The last message in “${pipe}” breaks off: its sender ended in the middle of send(). What it had sent before is complete`,
  );
}

/** What a receiver says of bytes that are no message. */
export function mixedMessages(pipe: string): MpError {
  return new MpError(
    'MIXED_MESSAGES',
    `What came out of “${pipe}” is parts of different messages: two processes have used the same end at the same time. ` +
      'Put a Lock around send() or recv(), or use a Queue',
  );
}
