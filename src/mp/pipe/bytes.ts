/** What sendBytes() and recvBytes() are given, checked as CPython checks it. */
import { types } from 'node:util';

/** Bytes, however they are looked at. */
export type AnyBytes = ArrayBufferView | ArrayBufferLike;

/**
 * `size` bytes of `buffer` from `offset` on, without copying them. Throws TypeError for what holds no bytes, RangeError for
 * an offset or a size beyond them.
 */
export function bytesOf(buffer: AnyBytes, offset: number, size?: number): Uint8Array {
  const all = allBytes(buffer);
  checkPlace('offset', offset, all.length);
  const rest = all.length - offset;
  if (size !== undefined) checkPlace('size', size, rest);
  return all.subarray(offset, offset + (size ?? rest));
}

/** The greatest length recvBytes() takes. Throws RangeError for a negative one. */
export function checkMost(maxLength: number | undefined): number {
  if (maxLength === undefined) return Number.POSITIVE_INFINITY;
  checkPlace('maxLength', maxLength, Number.POSITIVE_INFINITY);
  return maxLength;
}

function allBytes(buffer: unknown): Buffer {
  if (ArrayBuffer.isView(buffer)) return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  if (types.isAnyArrayBuffer(buffer)) return Buffer.from(buffer);
  throw new TypeError(
    `sendBytes() takes a Buffer or another array of bytes, not ${typeof buffer}. ` +
      'Write sendBytes(Buffer.from(text)) for a text, send(value) for anything else',
  );
}

/** Whole numbers from 0 to `most`; maxLength may be infinite. */
function checkPlace(name: string, value: unknown, most: number): void {
  if (typeof value !== 'number' || !(Number.isInteger(value) || value === Number.POSITIVE_INFINITY)) {
    throw new TypeError(`${name} is a whole number of bytes, not ${String(value)}`);
  }
  if (value < 0 || value > most)
    throw new RangeError(`${name} has to be from 0 to ${most} here, not ${value}`);
}
